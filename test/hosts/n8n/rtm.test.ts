import { dirname } from 'node:path';
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
import { sharedN8n } from './shared-n8n';

jest.setTimeout(120_000);

/** One real n8n, and a simulated Crisp for each test. */
describe('the Crisp RTM Trigger on a real n8n', () => {
  const n8n = sharedN8n();

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
