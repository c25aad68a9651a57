import { dirname } from 'node:path';
import { startN8n, type N8nHost } from '../../../tools/hosts/n8n';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { lifecycle } from './realtime/lifecycle';
import { refusals } from './realtime/refusals';
import { restart } from './realtime/restart';
import { stream } from './realtime/stream';

// The first run on a machine installs n8n, which takes minutes.
const START_TIMEOUT = 900_000;

jest.setTimeout(120_000);

/** One real n8n, and a simulated Chatwoot for each test. */
describe('the Chatwoot Realtime Trigger on a real n8n', () => {
  let host: N8nHost | undefined;
  const n8n = (): N8nHost => {
    if (host === undefined) throw new Error('n8n did not start');
    return host;
  };

  beforeAll(async () => {
    host = await startN8n({ progress: (line) => process.stderr.write(`[n8n] ${line}\n`) });
  }, START_TIMEOUT);
  afterAll(() => host?.stop());

  stream(n8n);
  lifecycle(n8n);
  refusals(n8n);
  restart(n8n);
  leavesNoSecret(() => ({ folder: dirname(n8n().database), log: n8n().log() }));
});
