import { startN8n, type N8nHost, type N8nOptions } from '../../../tools/hosts/n8n';

/** The first run on a machine installs n8n, which takes minutes. */
const START_TIMEOUT = 900_000;
const STOP_TIMEOUT = 60_000;

/** One real n8n for all tests of a file or a `describe`: starting it takes longer than most of them. */
export function sharedN8n(options: N8nOptions = {}): () => N8nHost {
  let host: N8nHost | undefined;
  beforeAll(async () => {
    host = await startN8n({ progress: (line) => process.stderr.write(`[n8n] ${line}\n`), ...options });
  }, START_TIMEOUT);
  afterAll(() => host?.stop(), STOP_TIMEOUT);
  return () => {
    if (host === undefined) throw new Error('n8n did not start');
    return host;
  };
}
