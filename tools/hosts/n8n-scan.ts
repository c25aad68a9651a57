import { join } from 'node:path';
import { ensureInstalled, type Progress } from './locked-install';
import { runCommand } from './run-command';

const SCANNER = 'node_modules/@n8n/scan-community-package/scanner/scanner.mjs';

/** What is looked at: the sources that a package was made of, or everything that it holds. */
export type Leg = 'source' | 'package';

/** Without the network, which the scan asks where a published package came from. */
const SCRIPT = `
  const [scanner, leg, folder] = process.argv.slice(1);
  const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(scanner);
  const { passed, message, details } = await analyzePackage(folder, ...(leg === 'source' ? [SOURCE_FILE_PATTERNS] : []));
  console.log(JSON.stringify(passed ? '' : [message, details].join('\\n')));
`;

/** n8n's own scan of community packages; what it says against the folder, or nothing. */
export async function scan(leg: Leg, folder: string, progress: Progress): Promise<string> {
  const scanFolder = await ensureInstalled({ lock: 'scan-lock', size: '260 packages' }, progress);
  const args = ['--input-type=module', '--eval', SCRIPT, join(scanFolder, SCANNER), leg, folder];
  return JSON.parse(await runCommand('node', args, scanFolder)) as string;
}
