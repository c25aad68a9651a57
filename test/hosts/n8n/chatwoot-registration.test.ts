import { dirname } from 'node:path';
import { startN8n, type N8nHost } from '../../../tools/hosts/n8n';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { crashes } from './registration/crashes';
import { createLedger } from './registration/ledger';
import { lifecycle } from './registration/lifecycle';
import { persons } from './registration/persons';
import { pickers } from './registration/pickers';
import { refusals } from './registration/refusals';
import { republishing } from './registration/republishing';

// The first run on a machine installs n8n, which takes minutes.
const START_TIMEOUT = 900_000;

jest.setTimeout(300_000);

/** It gives six triggers that fail side by side on a busy machine the time for all their tries. */
const PATIENT = { N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '300' };

/** One real n8n, and a simulated Chatwoot for each story. */
describe("Chatwoot's registration on a real n8n", () => {
  const ledger = createLedger();
  let host: N8nHost | undefined;
  const n8n = (): N8nHost => {
    if (host === undefined) throw new Error('n8n did not start');
    return host;
  };

  beforeAll(async () => {
    host = await startN8n({ env: PATIENT, progress: (line) => process.stderr.write(`[n8n] ${line}\n`) });
  }, START_TIMEOUT);
  afterAll(async () => {
    ledger.print('n8n');
    await host?.stop();
  });

  lifecycle(n8n, ledger);
  republishing(n8n, ledger);
  persons(n8n, ledger);
  pickers(n8n);
  crashes(n8n, ledger);
  refusals(n8n);
  leavesNoSecret(() => ({ folder: dirname(n8n().database), log: n8n().log() }));
});
