import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { botbleMessage, post } from './send';

const SECRET = 'a-secret-of-the-test-url';

export function testUrl(n8n: () => N8nHost): void {
  it('works with the test URL: refuses a forgery, keeps listening, takes the same sample at every attempt', async () => {
    const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
    const message = botbleMessage(1, SECRET);
    for (const attempt of [1, 2]) {
      await trigger.listenForTest();
      expect((await post(trigger.testUrl, botbleMessage(1, 'forged'))).status).toBe(401);
      expect((await post(trigger.testUrl, message)).status).toBe(200);
      const executions = await trigger.executions(attempt);
      expect(executions.map(({ mode, items }) => [mode, items.length])).toEqual(
        Array(attempt).fill(['manual', 1]),
      );
    }
  });
}
