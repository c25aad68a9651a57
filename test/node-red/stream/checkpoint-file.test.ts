import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Checkpoint } from '../../../core/streams/checkpoint';
import { CheckpointFile } from '../../../node-red/host/stream/checkpoint-file';

const CHECKPOINT: Checkpoint = { scope: 'account 1', at: 7, begin: 5, taken: 'abcdefgh', batches: [] };

let userFolder: string;
beforeEach(() => {
  userFolder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
});
afterEach(() => rmSync(userFolder, { recursive: true }));

const files = () => readdirSync(join(userFolder, 'helpdesk-triggers'));

test('gives back what was saved last, to the same node only', () => {
  const file = new CheckpointFile(userFolder, 'a1');
  expect(file.load()).toBeNull();
  expect([file.save(CHECKPOINT), file.save({ ...CHECKPOINT, at: 9 })]).toEqual([null, null]);
  expect(new CheckpointFile(userFolder, 'a1').load()).toEqual({ ...CHECKPOINT, at: 9 });
  expect(new CheckpointFile(userFolder, 'a2').load()).toBeNull();
  expect(files()).toHaveLength(1);
});

test.each(['../../etc/passwd', '/', '', 'a'.repeat(5000), '日本 語\0'])(
  'a node called %j has one in the folder, too',
  (id) => {
    const file = new CheckpointFile(userFolder, id);
    expect(file.save(CHECKPOINT)).toBeNull();
    expect(file.load()).toEqual(CHECKPOINT);
    expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.json$/)]);
  },
);

test('what is broken, or no checkpoint, is none', () => {
  const file = new CheckpointFile(userFolder, 'a1');
  file.save(CHECKPOINT);
  const path = join(userFolder, 'helpdesk-triggers', files()[0] ?? '');
  for (const text of ['', '{"scope":"acc', '[]', '{"scope":"x"}']) {
    writeFileSync(path, text);
    expect(file.load()).toBeNull();
  }
});

test('is removed with its node, and removed again without a word', () => {
  const file = new CheckpointFile(userFolder, 'a1');
  file.save(CHECKPOINT);
  file.remove();
  file.remove();
  expect([file.load(), files()]).toEqual([null, []]);
});

test('says why it cannot be written', () => {
  writeFileSync(join(userFolder, 'helpdesk-triggers'), 'a file in the way');
  const file = new CheckpointFile(userFolder, 'a1');
  expect(file.save(CHECKPOINT)).toMatch(/^E[A-Z]+$/);
  expect(file.load()).toBeNull();
  file.remove();
});
