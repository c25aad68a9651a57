import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import type { N8nTrigger } from '../../../../tools/hosts/n8n-trigger';
import { botbleMessage, post, signedHeaders } from './send';

const SECRET = 'a-secret-of-the-answers';

/** What the sender is told; a row for each situation, and never an execution for what was not accepted. */
export function answers(n8n: () => N8nHost): void {
  describe('answers', () => {
    let trigger: N8nTrigger;
    const raw = (body: string, headers: Record<string, string> = {}) =>
      post(trigger.url, { body, headers: { ...signedHeaders(body, SECRET), ...headers } });

    beforeAll(async () => {
      trigger = await n8n().createTrigger(
        helpdeskTrigger('botble', {
          secret: SECRET,
          events: ['message.received'],
          filters: { onlyFromCustomers: true },
        }),
      );
    });

    it('200 for what is not selected or filtered out', async () => {
      const other = JSON.stringify({ event: 'conversation.started', data: { conversation_id: 1 } });
      expect(await raw(other)).toEqual({ status: 200, body: '{"ok":true}' });
      const fromAgent = JSON.stringify({
        event: 'message.received',
        data: { message_id: 5, is_from_admin: true },
      });
      expect(await raw(fromAgent)).toEqual({ status: 200, body: '{"ok":true}' });
    });

    it("200 for the helpdesk's test delivery", async () => {
      const { body } = botbleMessage(1, SECRET);
      expect(await raw(body, { 'x-webhook-test': 'true' })).toEqual({ status: 200, body: '{"ok":true}' });
    });

    it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('405 for %s', async (method) => {
      const response = await fetch(trigger.url, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    });

    it('200 for HEAD where the helpdesk looks with it whether the URL is there, else 405', async () => {
      const intercom = await n8n().createTrigger(helpdeskTrigger('intercom', { secret: SECRET }));
      expect((await fetch(intercom.url, { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(intercom.url)).status).toBe(405);
      expect(await intercom.executions()).toHaveLength(0);
      expect((await fetch(trigger.url, { method: 'HEAD' })).status).toBe(405);
    });

    it('413 above the limit', async () => {
      expect(await raw(JSON.stringify({ event: 'x', data: { text: 'x'.repeat(1_100_000) } }))).toEqual({
        status: 413,
        body: '{"error":"too large"}',
      });
    });

    it('400 for what is signed but not JSON, or not an envelope', async () => {
      const unreadable = { status: 400, body: '{"error":"unreadable"}' };
      expect(await raw('not json', { 'content-type': 'text/plain' })).toEqual(unreadable);
      expect(await raw('[1,2]')).toEqual(unreadable);
      expect(await raw('{"hello":"world"}')).toEqual(unreadable);
      expect(await raw('')).toEqual(unreadable);
    });

    it('422 by n8n itself for broken JSON: it parses before the node is asked', async () => {
      expect((await raw('{"event":')).status).toBe(422);
    });

    it('is read whatever the content type says', async () => {
      const types = ['text/plain', 'application/octet-stream', 'application/vnd.api+json'];
      for (const [index, type] of types.entries()) {
        expect((await raw(botbleMessage(10 + index, SECRET).body, { 'content-type': type })).status).toBe(
          200,
        );
      }
      expect(await trigger.items(3)).toHaveLength(3);
    });

    it('stored no execution for anything else', async () => {
      expect(await trigger.executions()).toHaveLength(3);
    });

    it('says why in the log, once for each reason, and without the message', async () => {
      const lines = n8n()
        .log()
        .split('\n')
        .filter((line) => line.includes(trigger.workflowId) && line.includes('Trigger ('));
      const reasons = lines.map((line) => /\): ([a-z-]+)/.exec(line)?.[1]);
      expect(reasons.sort()).toEqual([
        'body-not-json',
        'body-too-large',
        'envelope-invalid',
        'method-not-allowed',
        'test',
      ]);
      expect(lines.join()).not.toContain('Hello');
    });
  });
}
