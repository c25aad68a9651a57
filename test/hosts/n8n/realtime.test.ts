import { dirname } from 'node:path';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { lifecycle } from './realtime/lifecycle';
import { refusals } from './realtime/refusals';
import { restart } from './realtime/restart';
import { stream } from './realtime/stream';
import { sharedN8n } from './shared-n8n';

jest.setTimeout(120_000);

/** One real n8n, and a simulated Chatwoot for each test. */
describe('the Chatwoot Realtime Trigger on a real n8n', () => {
  const n8n = sharedN8n();

  stream(n8n);
  lifecycle(n8n);
  refusals(n8n);
  restart(n8n);
  leavesNoSecret(() => ({ folder: dirname(n8n().database), log: n8n().log() }));
});
