import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../../../library';
import { PROJECT } from '../../../tools/hosts/project-node';
import type { Proofs } from './rows';

const read = (...path: string[]) => readFileSync(join(PROJECT, ...path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies?: object;
  readonly n8n: { readonly nodes: readonly string[] };
};
/** What the page for Node-RED registers. */
const TYPES = [...read('dist', 'node-red', 'helpdesk.html').matchAll(/registerType\('([^']+)'/g)].map(
  ([, type = '']) => type,
);

function filesBelow(folder: string, matching: RegExp): string[] {
  const names = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => matching.test(name)).map((name) => join(folder, name));
}

const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const OPTIONS = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'node16', '--target', 'es2023'];

/** What the compiler says about a few lines of somebody who uses the types. */
async function compile(lines: string): Promise<string> {
  const folder = mkdtempSync(join(PROJECT, 'test', 'types', 'tmp-'));
  const file = join(folder, 'snippet.ts');
  writeFileSync(file, lines);
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, [TSC, ...OPTIONS, file], { cwd: PROJECT }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  rmSync(folder, { recursive: true });
  return said;
}

const SNIPPET = (read: string) => `
  import type { HelpdeskItem } from '../../../library';
  export function use(item: HelpdeskItem): unknown {
    if (item.provider !== 'chatwoot' || item.event !== 'contact_created' || !item.known) return null;
    return item.data.${read};
  }`;

export const product: Proofs<
  | 'n8n'
  | 'Node-RED'
  | 'Typed events'
  | 'Trigger tests'
  | 'Fixtures traced to a source'
  | 'Example flows'
  | 'Runtime dependencies'
> = {
  n8n: () => {
    const nodes = manifest.n8n.nodes.map((path) => path.split('/').at(-2));
    expect(nodes).toEqual(expect.arrayContaining(['ChatwootTrigger', 'CrispTrigger', 'CrispRtmTrigger']));
    expect(nodes.length).toBeGreaterThan(Object.keys(providers).length);
  },

  'Node-RED': () => {
    for (const provider of Object.keys(providers)) expect(TYPES).toContain(`${provider} webhook`);
    expect(TYPES).toContain('crisp rtm');
  },

  'Typed events': async () => {
    expect(await compile(SNIPPET('phone_number'))).toBe('');
    expect(await compile(SNIPPET('message_type'))).toContain("Property 'message_type' does not exist");
  },

  'Trigger tests': () => {
    const tests = filesBelow('test', /\.test\.ts$/).map((file) => read(file));
    const written = tests.join('\n').match(/^ *(?:it|test)(?:\.each)?[.(]/gm) ?? [];
    // As written: tables multiply them to thousands.
    expect(written.length).toBeGreaterThan(300);
  },

  'Fixtures traced to a source': () => {
    // The examples are typed by the payloads, and those say where each shape was read.
    for (const provider of Object.keys(providers)) {
      const files = filesBelow(`helpdesks/${provider}`, /(?:payloads|catalogue|scheme).*\.ts$/);
      const isTraced = files.some((file) => /https?:\/\/|docs\.|@v\d|source:/i.test(read(file)));
      expect({ provider, isTraced }).toEqual({ provider, isTraced: true });
    }
  },

  'Example flows': () => {
    const flows = filesBelow('examples', /\.json$/).map((file) => read(file));
    for (const type of TYPES.filter((name) => !name.endsWith(' account')))
      expect(flows.join('\n')).toContain(`"type":"${type}"`);
    const workflows = filesBelow('workflows', /\.json$/).map((file) => read(file));
    for (const path of manifest.n8n.nodes) {
      const name = path.split('/').at(-2) ?? '';
      const type = `n8n-nodes-helpdesk.${name.charAt(0).toLowerCase()}${name.slice(1)}"`;
      expect(workflows.join('\n')).toContain(type);
    }
  },

  'Runtime dependencies': () => expect(manifest.dependencies ?? {}).toEqual({}),
};
