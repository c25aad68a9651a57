import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSettings, providers, receive, toHeaderBag } from '../../library';
import { testWithTools } from '../fixtures/toolbox';
import {
  readBody,
  createHeaders,
  vectors,
  VECTORS_FOLDER,
  type SigningTool,
  type Vector,
} from '../fixtures/vectors';

/** The moment that the vectors were signed at. */
const NOW = Date.parse('2026-03-04T10:00:01Z');
/** Bodies that JSON.parse and JSON.stringify happen to give back unharmed. */
const SURVIVES = /-(?:plain|raw-utf-8)$/;

/** What make-vectors.sh makes of each helpdesk's envelope. */
const KINDS = [
  'plain',
  'floats',
  'big-integers',
  'duplicate-keys',
  'trailing-newline',
  'whitespace',
  'raw-utf-8',
  'odd-escapes',
  'integer-like-keys',
  'not-utf-8',
  'php-escapes',
  'rails-escapes',
];

function receiveVector(vector: Vector, madeBy: SigningTool, rawBody = readBody(vector)) {
  const settings = createSettings({
    provider: providers[vector.provider],
    authentication: { mode: 'signature', secrets: [vector.secret] },
  });
  const headers = toHeaderBag(createHeaders(vector, madeBy));
  return receive({ method: 'POST', headers, query: {}, rawBody, receivedAt: NOW }, settings);
}

test('there are vectors for every helpdesk, one for each kind of body', () => {
  const expected = Object.keys(providers).flatMap((id) => KINDS.map((kind) => `${id}-${kind}`));
  expect(vectors.map(({ body }) => body).sort()).toEqual(expected.sort());
});

describe.each(vectors)('$body', (vector) => {
  test.each(['openssl', 'php', 'ruby'] as const)('signed by %s becomes an item', (tool) => {
    expect(receiveVector(vector, tool)).toMatchObject({
      kind: 'accept',
      item: { provider: vector.provider, verified: true, known: true },
    });
  });

  test('is refused once it was parsed and written again', () => {
    const original = readBody(vector);
    const again = Buffer.from(JSON.stringify(JSON.parse(original.toString('utf8'))), 'utf8');
    expect(again.equals(original)).toBe(SURVIVES.test(vector.body));
    expect(receiveVector(vector, 'openssl', again)).toMatchObject(
      SURVIVES.test(vector.body) ? { kind: 'accept' } : { kind: 'reject', reason: 'signature-mismatch' },
    );
  });
});

testWithTools(
  'openssl, PHP and Ruby still make exactly these files',
  () => {
    const fresh = mkdtempSync(join(tmpdir(), 'vectors-'));
    try {
      const made = spawnSync('bash', [join(VECTORS_FOLDER, 'make-vectors.sh'), fresh], { encoding: 'utf8' });
      expect(made).toMatchObject({ status: 0, stderr: '' });
      expect(readFileSync(join(fresh, 'vectors.json'), 'utf8')).toBe(
        readFileSync(join(VECTORS_FOLDER, 'vectors.json'), 'utf8'),
      );
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  },
  120_000,
);
