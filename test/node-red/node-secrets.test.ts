import { NO_CREDENTIAL } from '../../core/trigger/credential';
import { createEnteredSecrets } from '../../node-red/host/node-secrets';
import type { Status } from '../../node-red/host/status';

const credential = { ...NO_CREDENTIAL, signingSecrets: ['a'] };

test.each([
  ['signature', credential, 'listening'],
  ['signature', NO_CREDENTIAL, 'no-secret'],
  ['url-key', { ...NO_CREDENTIAL, urlKeys: ['k'] }, 'listening-unverified'],
  ['url-key', credential, 'no-secret'],
  ['unsigned', NO_CREDENTIAL, 'listening-unverified'],
] as const)(
  'a node of the mode %s that owns its path shows whether it can take anything',
  async (mode, given, name) => {
    const shown: string[] = [];
    const status = { show: (each: string) => shown.push(each) } as unknown as Status;
    const secrets = createEnteredSecrets(mode, given, status);
    expect(shown).toEqual([]);
    secrets.open();
    expect(shown).toEqual([name]);
    expect(await secrets.source.known(0)).toEqual({ credential: given, isNewest: true });
    await secrets.close(true);
  },
);
