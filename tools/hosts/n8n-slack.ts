import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const file = join(mkdtempSync(join(tmpdir(), 'helpdesk-triggers-slack-')), 'address');

/** Of an n8n whose Slack node calls the stand-in. */
export const SLACK_ADDRESS: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--require ${join(__dirname, 'redirect-slack.cjs')}`,
  SLACK_STAND_IN_FILE: file,
};

export function leadSlackTo(url: string): void {
  writeFileSync(file, url);
}
