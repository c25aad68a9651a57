import { join } from 'node:path';
import { ensureInstalled, type Progress } from './locked-install';
import { runCommand } from './run-command';

const SCANNER = 'node_modules/@n8n/scan-community-package/scanner/scanner.mjs';

/** What is looked at: the sources that a package was made of, or everything that it holds. */
export type Leg = 'source' | 'package';

/** Without the network, which the scan asks where a published package came from. */
const SCRIPT = `
  const [scanner, leg, ...folders] = process.argv.slice(1);
  const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(scanner);
  const found = [];
  for (const folder of folders) {
    const { passed, message, details } = await analyzePackage(folder, ...(leg === 'source' ? [SOURCE_FILE_PATTERNS] : []));
    found.push(passed ? '' : [message, details].join('\\n'));
  }
  console.log(JSON.stringify(found));
`;

/** n8n's own scan of community packages; what it says against each folder, or nothing. */
export async function scan(
  leg: Leg,
  folders: readonly string[],
  progress: Progress,
): Promise<readonly string[]> {
  const scanFolder = await ensureInstalled({ lock: 'scan-lock', size: '260 packages' }, progress);
  const args = ['--input-type=module', '--eval', SCRIPT, join(scanFolder, SCANNER), leg, ...folders];
  return JSON.parse(await runCommand('node', args, scanFolder)) as string[];
}
