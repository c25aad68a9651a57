import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { botbleMessage, post } from './send';

const SECRET = 'a-secret-of-the-test-url';

export function testUrl(n8n: () => N8nHost): void {
  it('takes the same sample at every attempt at the test URL, and ends with why a forgery was refused', async () => {
    const trigger = await n8n().createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
    const message = botbleMessage(1, SECRET);
    for (const attempt of [1, 2]) {
      await trigger.listenForTest();
      expect((await post(trigger.testUrl, message)).status).toBe(200);
      const executions = await trigger.executions(attempt);
      expect(executions.map(({ mode, items }) => [mode, items.length])).toEqual(
        Array(attempt).fill(['manual', 1]),
      );
    }

    await trigger.listenForTest();
    const answer = await post(trigger.testUrl, botbleMessage(1, 'forged'));
    expect(answer).toMatchObject({ status: 401, body: JSON.stringify({ error: 'unauthorized' }) });
    const failed = (await trigger.executions(3)).at(-1);
    expect(failed).toMatchObject({
      status: 'error',
      mode: 'manual',
      items: [],
      error: { message: expect.stringMatching(/^The delivery was rejected \(signature-mismatch\)\. /) },
    });
    expect(JSON.stringify(failed)).not.toContain(SECRET);
    // The test is over, and with it the URL.
    expect((await post(trigger.testUrl, message)).status).toBe(404);
  });
}
