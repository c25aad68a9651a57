import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { providers, type ProviderId } from '../../../library';
import { deliver } from '../../../simulator/deliver';
import { startN8n, type N8nHost } from '../../../tools/hosts/n8n';
import { helpdeskTrigger } from '../../../tools/hosts/n8n-helpdesks';
import { scan } from '../../../tools/hosts/n8n-scan';
import { NODE, PROJECT } from '../../../tools/hosts/project-node';
import { runCommand } from '../../../tools/hosts/run-command';
import { createDelivery, listSamples } from '../../../simulator/senders';
import { REGISTRATION_ROWS } from '../registration/rows';

const CLOUD = join(PROJECT, 'build', 'cloud');
const SECRET = 'a-secret-of-the-cloud';
const ids = Object.keys(providers) as ProviderId[];
/** Those with a credential for the account, too. */
const REGISTRARS = ['chatwoot', ...REGISTRATION_ROWS.map(({ provider }) => provider)];
const progress = (line: string) => void process.stderr.write(`[cloud] ${line}\n`);
const tarballs = () => readdirSync(CLOUD).filter((name) => name.endsWith('.tgz'));

// The first run on a machine installs the scan and n8n, which takes minutes.
jest.setTimeout(900_000);

beforeAll(async () => {
  const gulp = join(PROJECT, 'node_modules', 'gulp', 'bin', 'gulp.js');
  await runCommand(NODE, [gulp, 'cloud'], PROJECT);
});

test('there is a package for each helpdesk, with its webhook trigger and nothing else', () => {
  expect(tarballs()).toHaveLength(ids.length);
  for (const id of ids) {
    const manifest = JSON.parse(readFileSync(join(CLOUD, id, 'package.json'), 'utf8'));
    expect(manifest.name).toBe(`@helpdesk-triggers/n8n-nodes-${id}`);
    expect(manifest.n8n.nodes).toHaveLength(1);
    expect(manifest.n8n.credentials).toHaveLength(REGISTRARS.includes(id) ? 2 : 1);
    expect(manifest).not.toHaveProperty('dependencies');
    const files = readdirSync(join(CLOUD, id, 'dist'), { recursive: true, encoding: 'utf8' });
    const others = ids.filter((other) => other !== id).map((other) => join('helpdesks', other));
    expect(files.filter((file) => others.some((folder) => file.startsWith(folder)))).toEqual([]);
    expect(files.filter((file) => /web-socket|socket-io|node-red/.test(file))).toEqual([]);
    expect(readFileSync(join(CLOUD, id, 'README.md'), 'utf8').length).toBeGreaterThan(500);
  }
});

test('no option speaks of a trigger that is not in the package', () => {
  const offered = (folder: string, path: string) => {
    const name = basename(path, '.node.js');
    const loaded = jest.requireActual<Record<string, new () => INodeType>>(join(folder, path));
    return JSON.stringify(loaded[name] && new loaded[name]().description.properties);
  };
  for (const id of ids) {
    const manifest = JSON.parse(readFileSync(join(CLOUD, id, 'package.json'), 'utf8'));
    expect(offered(join(CLOUD, id), manifest.n8n.nodes[0])).toMatch(/Drop Duplicates(?!.*shareDuplicates)/);
  }
  expect(offered(PROJECT, 'dist/nodes/CrispTrigger/CrispTrigger.node.js')).toContain('shareDuplicates');
});

test("n8n's scan has nothing against the sources", async () => {
  expect(await scan('source', [PROJECT], progress)).toEqual(['']);
});

describe("n8n's scan", () => {
  const unpacked = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-scan-'));
  let found: readonly string[] = [];
  // In one process: most of the time goes into loading the rules.
  beforeAll(async () => {
    for (const id of ids) await unpack(id);
    found = await scan('package', [...ids.map(folderOf), join(PROJECT, 'dist', 'core', 'sockets')], progress);
  });
  afterAll(() => rmSync(unpacked, { recursive: true }));

  const folderOf = (id: ProviderId) => join(unpacked, id, 'package');
  const unpack = async (id: ProviderId) => {
    mkdirSync(join(unpacked, id));
    const tarball = tarballs().find((name) => name.includes(`-${id}-`)) ?? '';
    await runCommand('tar', ['-xzf', join(CLOUD, tarball), '-C', join(unpacked, id)], PROJECT);
  };

  test.each(ids)('has nothing against the tarball of %s', (id) => {
    expect(found[ids.indexOf(id)]).toBe('');
  });

  test('does find what it is for', () => {
    expect(found).toHaveLength(ids.length + 1);
    expect(found.at(-1)).toMatch(/no-restricted-globals/);
  });
});

describe('on a real n8n', () => {
  let host: N8nHost | undefined;
  beforeAll(async () => {
    host = await startN8n({ tarballs: tarballs().map((name) => join(CLOUD, name)), progress });
  });
  afterAll(() => host?.stop());

  test.each(ids)('%s publishes, accepts what is signed and refuses what is forged', async (id) => {
    const trigger = await host?.createTrigger({
      ...helpdeskTrigger(id, { secret: SECRET }),
      package: `@helpdesk-triggers/n8n-nodes-${id}`,
    });
    const event = listSamples().find(({ provider }) => provider === id)?.event ?? '';
    const signedWith = (secret: string) => createDelivery(id, event, { secret, now: Date.now() });
    const send = async (secret: string) =>
      (await deliver(trigger?.url ?? '', signedWith(secret), { timeoutMs: 30_000 })).status;
    expect(await send('somebody else')).toBe(401);
    expect(await send(SECRET)).toBe(200);
    expect(await trigger?.items(1)).toMatchObject([{ provider: id, event, verified: true }]);
  });
});
