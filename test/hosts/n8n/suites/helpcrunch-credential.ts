import { startRestServer } from '../../../../simulator/rest/rest-server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { createCall } from '../registration/call-api';

/** HelpCrunch's trigger calls no API, but a person may, with the key in the same credential. */
export function helpCrunchCredential(n8n: () => N8nHost): void {
  it('an HTTP Request node calls HelpCrunch with the API key of the credential', async () => {
    const heard: (string | undefined)[] = [];
    const helpCrunch = await startRestServer(({ headers }) => {
      heard.push(headers.authorization);
      return { status: 200, body: { id: 1 } };
    });
    const data = { signingSecret: 'k', apiKey: ' key of the API ' };
    const credential = { type: 'helpCrunchWebhookApi', data };
    const call = await createCall(n8n().api, credential, `${helpCrunch.url}/v1/organization`);
    expect((await call.run())?.error).toBeUndefined();
    expect(heard).toEqual(['Bearer key of the API']);
    await helpCrunch.close();
  });
}
