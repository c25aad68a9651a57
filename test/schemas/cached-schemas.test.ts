import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedSchemas } from '../../schemas/cached-schemas';
import { reachedSources } from '../../schemas/reached-sources';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-schemas-'));
  mkdirSync(join(folder, 'people'));
  write('tsconfig.json', '{ "compilerOptions": { "strict": true, "types": [], "lib": ["ES5"] } }');
  write('payloads.ts', "import type { Person } from './people';\nexport interface Payload { by: Person }\n");
  write(
    'people/index.ts',
    "export type { Person } from './person';\nimport './names.json';\nimport './set-up';\n",
  );
  write('people/names.json', '{}');
  write('people/set-up.d.ts', 'export declare const isSetUp: boolean;\n');
  write('people/person.ts', 'export interface Person { name: string }\n');
  write('unused.ts', 'export const unused = 1;\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a source is read with all that it imports, and nothing else', () => {
  const names = [...reachedSources(join(folder, '*oads.ts')).keys()].map((file) => file.slice(folder.length));
  expect(names).toEqual([
    '/payloads.ts',
    '/people/index.ts',
    '/people/names.json',
    '/people/person.ts',
    '/people/set-up.d.ts',
  ]);
});

test('what the sources of the schemas are begins at the payloads of every helpdesk', () => {
  const text = readFileSync(join(__dirname, '../../schemas/type-schema.ts'), 'utf8');
  const [, sources = ''] = /const SOURCES =\s+'([^']+)'/.exec(text) ?? [];
  const reached = [...reachedSources(sources).keys()];
  for (const id of ['botble', 'chatwoot', 'crisp', 'helpcrunch', 'intercom'])
    expect(reached.filter((file) => file.includes(`/${id}/payloads`))).not.toEqual([]);
});

test('an unchanged source gives what was kept, a changed one a new schema', () => {
  expect(nameOf(schema())).toEqual({ type: 'string' });
  expect(cached()).toHaveLength(1);
  // Nobody could make this of the source.
  keep(cached()[0], { definitions: { Person: { properties: { name: { const: 'kept' } } } } });
  expect(nameOf(schema())).toEqual({ const: 'kept' });

  write('unused.ts', 'export const unused = 2;\n');
  expect(nameOf(schema())).toEqual({ const: 'kept' });

  write('people/person.ts', 'export interface Person { name: number }\n');
  expect(nameOf(schema())).toEqual({ type: 'number' });
  expect(cached()).toHaveLength(2);

  write('people/person.ts', 'export interface Person { name: string }\n');
  expect(nameOf(schema())).toEqual({ const: 'kept' });
});

test('with other options of the compiler it is made anew', () => {
  schema();
  write('tsconfig.json', '{ "compilerOptions": { "strict": false, "types": [], "lib": ["ES5"] } }');
  schema();
  expect(cached()).toHaveLength(2);
});

function schema() {
  const tsconfigs = [join(folder, 'tsconfig.json')] as const;
  return cachedSchemas({ sources: join(folder, 'payloads.ts'), tsconfigs, cache: join(folder, 'cache') })(
    'Payload',
  );
}

function nameOf({ definitions }: ReturnType<typeof schema>): unknown {
  const person = definitions?.Person;
  return typeof person === 'object' ? person.properties?.name : undefined;
}

function cached(): string[] {
  return readdirSync(join(folder, 'cache/schemas/Payload'));
}

function keep(name: string | undefined, made: object): void {
  write(join('cache/schemas/Payload', name ?? ''), JSON.stringify(made));
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}
