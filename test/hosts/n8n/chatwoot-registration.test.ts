import { dirname } from 'node:path';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { crashes } from './registration/crashes';
import { createLedger } from './registration/ledger';
import { keptWebhooks } from './registration/kept-webhooks';
import { lifecycle } from './registration/lifecycle';
import { persons } from './registration/persons';
import { pickers } from './registration/pickers';
import { refusals } from './registration/refusals';
import { republishing } from './registration/republishing';
import { sharedN8n } from './shared-n8n';

jest.setTimeout(300_000);

/** It gives six triggers that fail side by side on a busy machine the time for all their tries. */
const PATIENT = { N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '300' };

/** One real n8n, and a simulated Chatwoot for each story. */
describe("Chatwoot's registration on a real n8n", () => {
  const ledger = createLedger();
  const n8n = sharedN8n({ env: PATIENT });
  afterAll(() => ledger.print('n8n'));

  lifecycle(n8n, ledger);
  republishing(n8n, ledger);
  describe('webhooks that stay', () => keptWebhooks(n8n, ledger));
  persons(n8n, ledger);
  pickers(n8n);
  crashes(n8n, ledger);
  refusals(n8n);
  leavesNoSecret(() => ({ folder: dirname(n8n().database), log: n8n().log() }));
});
