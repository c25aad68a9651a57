import { testCredential } from '../../../../tools/hosts/n8n-credential';
import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';

export function activation(n8n: () => N8nHost): void {
  describe('publishing', () => {
    it('fails without a secret, and says what to do', async () => {
      const published = n8n().createTrigger(helpdeskTrigger('botble', { secret: '' }));
      await expect(published).rejects.toThrow('This trigger has no secret');
    });

    it('fails with a number that an expression made of the secret, and says so', async () => {
      const published = n8n().createTrigger(helpdeskTrigger('botble', { secret: '={{ 12345 }}' }));
      await expect(published).rejects.toThrow('This trigger has a number instead of text as its secret');
    });

    it('fails for an event that this version does not know', async () => {
      const published = n8n().createTrigger(
        helpdeskTrigger('botble', { secret: 's', events: ['no.such.event'] }),
      );
      await expect(published).rejects.toThrow('has no event "no.such.event"');
    });
  });

  describe('testing a credential', () => {
    it.each([
      ['', 'Error', 'Enter the Webhook Secret'],
      [' blank', 'Error', 'starts or ends with a space'],
      ['={{ 12345 }}', 'Error', 'The Webhook Secret is a number, not text'],
      ['fine', 'OK', 'Only a real delivery'],
    ])('%j gives %s', async (signingSecret, status, message) => {
      const result = await testCredential(n8n().api, 'botbleLiveChatWebhookApi', { signingSecret });
      expect(result).toEqual({ status, message: expect.stringContaining(message) });
    });
  });
}
