import { CODE_AND_TABLES } from '../../../tools/hosts/n8n-process';
import { SLACK_ADDRESS } from '../../../tools/hosts/n8n-slack';
import { sharedN8n } from './shared-n8n';
import { activation } from './suites/activation';
import { answers } from './suites/answers';
import { chatwootCredential } from './suites/chatwoot-credential';
import { doubles } from './suites/doubles';
import { duplicates } from './suites/duplicates';
import { filters } from './suites/filters';
import { helpCrunchCredential } from './suites/helpcrunch-credential';
import { refusals } from './suites/refusals';
import { savedWorkflow } from './suites/saved-workflow';
import { secrets } from './suites/secrets';
import { testUrl } from './suites/test-url';
import { workflows } from './suites/workflows';

jest.setTimeout(120_000);

/** One real n8n for all suites: starting it takes longer than all of them. */
describe('on a real n8n', () => {
  const n8n = sharedN8n({ env: { ...CODE_AND_TABLES, ...SLACK_ADDRESS } });

  filters(n8n);
  refusals(n8n);
  answers(n8n);
  duplicates(n8n);
  doubles(n8n);
  secrets(n8n);
  savedWorkflow(n8n);
  testUrl(n8n);
  activation(n8n);
  chatwootCredential(n8n);
  helpCrunchCredential(n8n);
  workflows(n8n);
});
