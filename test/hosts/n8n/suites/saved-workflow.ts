import { createDelivery } from '../../../../simulator/senders';
import { deliver } from '../../../../simulator/deliver';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { credentialData } from '../../../../tools/hosts/n8n-helpdesks';
import { importWorkflow } from '../../../../tools/hosts/n8n-import';
import saved from '../../../fixtures/saved/n8n-chatwoot-by-hand.json';

const SECRET = 'a-secret-of-the-saved-workflow';

/** A file of a workflow as version 0.1.0 of this package left it. */
export function savedWorkflow(n8n: () => N8nHost): void {
  it('a workflow that was saved with "by-hand" is published and works as it did', async () => {
    const { api, baseUrl } = n8n();
    const type = 'chatwootWebhookApi';
    const credential = { type, data: credentialData('chatwoot', { secret: SECRET }) };
    const imported = await importWorkflow(api, baseUrl, saved, () => credential);
    const status = async (secret: string) => {
      const delivery = createDelivery('chatwoot', 'message_created', { secret, now: Date.now() });
      return (await deliver(imported.getUrl('Chatwoot Trigger'), delivery, { timeoutMs: 30_000 })).status;
    };
    expect([await status(SECRET), await status('another')]).toEqual([200, 401]);
    expect(await imported.failures()).toEqual([]);
    await imported.remove();
  });
}
