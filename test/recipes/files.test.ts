import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipeFiles } from '../../recipes/files';
import { TRIGGERS } from '../../recipes/triggers';
import { NODE_SLUGS } from '../../tools/derive/node-red-types';

const ROOT = join(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const files = recipeFiles();
const inFolder = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
const read = (path: string) => JSON.parse(files.get(path) ?? '');

test('every trigger of the package has its flow', () => {
  const n8n = (manifest.n8n.nodes as string[]).map((path) =>
    /\b(\w+)\.node\.js$/.exec(path)?.[1]?.toLowerCase(),
  );
  expect(TRIGGERS.map((trigger) => trigger.n8n.toLowerCase()).sort()).toEqual(n8n.sort());
  const nodeRed = NODE_SLUGS.filter((slug) => !slug.endsWith('-account'));
  expect(TRIGGERS.map((trigger) => trigger.nodeRed).sort()).toEqual(nodeRed.sort());
});

test('what the pages link to is what the recipes make (else: npm run examples)', () => {
  const made = [...files].filter(([path]) => path.startsWith('workflows/'));
  const kept = readdirSync(join(ROOT, 'workflows')).map((name) => `workflows/${name}`);
  expect(kept.sort()).toEqual(made.map(([path]) => path).sort());
  for (const [path, text] of made)
    expect([path, readFileSync(join(ROOT, path), 'utf8')]).toEqual([path, text]);
});

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.name} and ${other.name}`),
  );
}

describe.each(inFolder('examples'))('%s', (path) => {
  const nodes = read(path) as { id: string; type: string; z?: string; [name: string]: unknown }[];
  const placed = nodes.filter(({ z }) => z !== undefined);

  test('is one tab of nodes that know each other', () => {
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(nodes.filter(({ type }) => type === 'tab')).toHaveLength(1);
    for (const { wires = [] } of nodes)
      for (const id of (wires as string[][]).flat()) expect(ids).toContain(id);
  });

  test('asks for secrets as credentials, and holds none', () => {
    const [tab] = nodes as { env?: { name: string; value: string; type: string }[] }[];
    const secrets = tab?.env?.filter(({ name }) => /URL|TOKEN|KEY/.test(name)) ?? [];
    expect(secrets.length).toBeGreaterThan(0);
    for (const { type, value } of secrets) expect([type, value]).toEqual(['cred', '']);
    expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
  });

  test('lies on the canvas without overlaps, as wide as the editor draws it', () => {
    const boxes = placed.map(({ type, name, x, y }) => {
      // A character of Node-RED's label is at most 8 pixels wide, its icon and margins take 50.
      const half = (50 + 8 * String(name || type).length) / 2;
      const [left, top] = [Number(x) - half, Number(y) - 15];
      return { name: String(name), left, top, right: left + 2 * half, bottom: top + 30 };
    });
    expect(overlaps(boxes)).toEqual([]);
    for (const { left, top } of boxes) expect([left > 0, top > 0]).toEqual([true, true]);
  });
});

describe.each(inFolder('workflows'))('%s', (path) => {
  const { nodes, connections } = read(path) as {
    nodes: { name: string; type: string; position: [number, number]; parameters: Record<string, number> }[];
    connections: Record<string, { main: { node: string }[][] }>;
  };
  const isNote = ({ type }: { type: string }) => type.endsWith('.stickyNote');

  test('is made of nodes with names of their own that know each other', () => {
    const names = nodes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const wired = Object.values(connections).flatMap(({ main }) => main.flat().map(({ node }) => node));
    for (const name of [...Object.keys(connections), ...wired]) expect(names).toContain(name);
    expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
  });

  test('lies on the canvas without overlaps, nodes inside or outside of notes', () => {
    const steps = nodes
      .filter((node) => !isNote(node))
      .map(({ name, position: [left, top] }) => {
        // The name stands below, in two lines where it is long.
        return { name, left: left - 40, top, right: left + 136, bottom: top + 140 };
      });
    const notes = nodes
      .filter(isNote)
      .map(({ name, position: [left, top], parameters: { width = 0, height = 0 } }) => {
        return { name, left, top, right: left + width, bottom: top + height };
      });
    expect(overlaps(steps)).toEqual([]);
    expect(overlaps(notes)).toEqual([]);
    const isAround = (note: Box, step: Box) =>
      note.left <= step.left + 40 &&
      step.right - 40 <= note.right &&
      note.top <= step.top &&
      step.bottom <= note.bottom;
    const cut = notes.flatMap((note) =>
      steps
        .filter((step) => overlaps([note, step]).length > 0 && !isAround(note, step))
        .map(({ name }) => name),
    );
    expect(cut).toEqual([]);
  });
});
