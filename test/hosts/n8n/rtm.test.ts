import { dirname } from 'node:path';
import { startN8n, type N8nHost } from '../../../tools/hosts/n8n';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { burst } from './rtm/burst';
import { editor } from './rtm/editor';
import { events } from './rtm/events';
import { faults } from './rtm/faults';
import { lifecycle } from './rtm/lifecycle';
import { outage } from './rtm/outage';
import { refusals } from './rtm/refusals';
import { restart } from './rtm/restart';
import { together } from './rtm/together';

// The first run on a machine installs n8n, which takes minutes.
const START_TIMEOUT = 900_000;

jest.setTimeout(120_000);

/** One real n8n, and a simulated Crisp for each test. */
describe('the Crisp RTM Trigger on a real n8n', () => {
  let host: N8nHost | undefined;
  const n8n = (): N8nHost => {
    if (host === undefined) throw new Error('n8n did not start');
    return host;
  };

  beforeAll(async () => {
    host = await startN8n({ progress: (line) => process.stderr.write(`[n8n] ${line}\n`) });
  }, START_TIMEOUT);
  afterAll(() => host?.stop());

  faults(n8n);
  burst(n8n);
  events(n8n);
  outage(n8n);
  lifecycle(n8n);
  together(n8n);
  editor(n8n);
  refusals(n8n);
  restart(n8n);
  leavesNoSecret(() => ({ folder: dirname(n8n().database), log: n8n().log() }));
});
