import { createFetchApi } from '../../core/api/fetch-api';
import { systemEnvironment } from '../../core/environment/environment';
import type { ApiAnswer, HelpdeskApi } from '../../core/helpdesk/api';
import { withoutPasswords } from '../../core/read/public-url';
import type { WebhookSpec } from '../../core/helpdesk/registration';
import { providers, type Provider } from '../../library';
import type { RestHelpdesk } from '../../simulator/rest/rest-helpdesk';
import { REGISTRATION_ROWS } from '../hosts/registration/rows';

const URL_OF_OURS = 'https://flows.example.com/hook/1';
const WITH_PASSWORD = 'https://helpdesk:open-sesame@flows.example.com/hook/1';

test.each([
  ['It rejects https://a:b@x.example/y and ftp://c@z.', 'It rejects https://x.example/y and ftp://z.'],
  ['Ask name@example.com at https://x.example/?to=a@b', 'Ask name@example.com at https://x.example/?to=a@b'],
])('%j without passwords', (text, expected) => {
  expect(withoutPasswords(text)).toBe(expected);
});

// Chatwoot has a suite of its own: chatwoot/registration/url-password.test.ts.
describe.each(REGISTRATION_ROWS)(
  'the password in a public URL, at $provider',
  ({ provider: id, start, event }) => {
    const provider: Provider = providers[id];
    const registrar = registrarOf(provider);
    let helpdesk: RestHelpdesk;
    beforeEach(async () => {
      helpdesk = await start();
    });
    afterEach(() => helpdesk.close());

    const spec: WebhookSpec = {
      url: WITH_PASSWORD,
      events: [event],
      name: 'Orders',
      signed: true,
      allowPrivateUrl: false,
    };
    /** @param refusal of each webhook that is to be created */
    function open(refusal?: ApiAnswer): HelpdeskApi {
      const { admin } = helpdesk.accounts;
      const headers = provider.api?.headers(admin) ?? {};
      const call = createFetchApi({ baseUrl: helpdesk.url, headers }, systemEnvironment);
      return {
        ...admin,
        enteredSecrets: helpdesk.enteredSecret === undefined ? [] : [helpdesk.enteredSecret],
        call: async (request) => {
          const creates = request.method === 'POST' && !request.path.includes('oauth');
          return refusal !== undefined && creates ? refusal : call(request);
        },
      };
    }
    const urls = () => helpdesk.webhooks().map(({ url }) => url);

    test('goes there, and not into what is stored', async () => {
      const result = await registrar.ensure(spec, undefined, open());
      expect(urls()).toEqual([WITH_PASSWORD]);
      expect(result).toMatchObject({ ok: true, registration: { url: URL_OF_OURS } });
      expect(JSON.stringify(result)).not.toContain('open-sesame');
    });

    test('is found again by what is stored, changed where it changed, and removed', async () => {
      const result = await registrar.ensure(spec, undefined, open());
      if (!result.ok) throw new Error(result.problem.detail);
      const { secrets: _, ...stored } = result.registration;
      expect(await registrar.check(spec, stored, open())).toMatchObject({ state: 'in-place' });
      const other = { ...spec, url: WITH_PASSWORD.replace('open-sesame', 'new-word') };
      expect(await registrar.check(other, stored, open())).toMatchObject({ state: 'differs' });
      const changed = await registrar.ensure(other, stored, open());
      if (!changed.ok) throw new Error(changed.problem.detail);
      expect(urls()).toEqual([other.url]);
      expect(changed.registration.secrets).toEqual(result.registration.secrets);
      expect(await registrar.remove(changed.registration, open())).toEqual({ ok: true, state: 'removed' });
    });

    test.each([400, 422])('is in no sentence, whatever a refusal with %s repeats', async (status) => {
      const said = `Validation failed: ${WITH_PASSWORD} is not allowed`;
      const body = { errors: [{ title: said, detail: said }], message: said, error: said, error_human: said };
      const result = await registrar.ensure(spec, undefined, open({ status, body }));
      expect(result).toMatchObject({ ok: false });
      expect(JSON.stringify(result)).not.toContain('open-sesame');
    });
  },
);

function registrarOf({ registrar, id }: Provider) {
  if (registrar === undefined) throw new Error(`${id} registers nothing.`);
  return registrar;
}
