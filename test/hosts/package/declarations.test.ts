import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, PROJECT } from '../../../tools/hosts/project-node';
import { runCommand } from '../../../tools/hosts/run-command';
import { DIST } from './built-files';

const DECLARATIONS = join(DIST, 'library', 'index.d.ts');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-declarations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** What a compiler says about a program that sees only the language, what browsers have, and the declarations. */
function compile(compiler: 'typescript' | 'typescript-native', program: string): Promise<string> {
  writeFileSync(join(folder, 'program.ts'), program);
  const compilerOptions = {
    strict: true,
    target: 'es2023',
    module: 'nodenext',
    lib: ['ES2023', 'DOM'],
    types: [],
  };
  const files = [DECLARATIONS, 'program.ts'];
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const script = join(PROJECT, 'node_modules', compiler, 'bin', 'tsc');
  return runCommand(NODE, [script, '--noEmit', '-p', folder], PROJECT);
}

test.each(['typescript', 'typescript-native'] as const)(
  'the declarations are whole by themselves to %s: they name nothing of Node',
  async (compiler) => {
    const from = `import type { HelpdeskItem } from ${JSON.stringify(DECLARATIONS.replace('.d.ts', '.js'))};\n`;
    await compile(compiler, `${from}export const eventOf = (item: HelpdeskItem) => item.event;\n`);
    await expect(
      compile(compiler, `${from}export const f = (item: HelpdeskItem) => item.nowhere;\n`),
    ).rejects.toThrow(/Property 'nowhere' does not exist/);
    await expect(compile(compiler, 'export const bytes: Buffer | undefined = undefined;\n')).rejects.toThrow(
      /'Buffer'/,
    );
  },
  60_000,
);
