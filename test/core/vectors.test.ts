import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSettings, providers, receive, toHeaderBag, type ProviderId } from '../../core';
import { testWithTools } from '../fixtures/toolbox';

interface Vector {
  readonly provider: ProviderId;
  readonly body: string;
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signatureHeader: string;
  readonly prefix: string;
  readonly signatures: { readonly openssl: string; readonly php: string; readonly ruby: string };
}

const FOLDER = join(__dirname, '../vectors');
/** The moment that the vectors were signed at. */
const NOW = Date.parse('2026-03-04T10:00:01Z');
/** Bodies that JSON.parse and JSON.stringify happen to give back unharmed. */
const SURVIVES = /-(?:plain|raw-utf-8)$/;

const vectors = JSON.parse(readFileSync(join(FOLDER, 'vectors.json'), 'utf8')) as readonly Vector[];
const bodyOf = ({ body }: Vector) => readFileSync(join(FOLDER, 'bodies', body));

function receiveVector(vector: Vector, madeBy: keyof Vector['signatures'], rawBody = bodyOf(vector)) {
  const { provider, secret, headers, signatureHeader, prefix, signatures } = vector;
  const settings = createSettings({
    provider: providers[provider],
    authentication: { mode: 'signature', secrets: [secret] },
  });
  const signed = toHeaderBag({ ...headers, [signatureHeader]: prefix + signatures[madeBy] });
  return receive({ method: 'POST', headers: signed, query: {}, rawBody, receivedAt: NOW }, settings);
}

test('there are vectors for every helpdesk, and one for every body', () => {
  expect(new Set(vectors.map(({ provider }) => provider))).toEqual(new Set(Object.keys(providers)));
  expect(vectors.map(({ body }) => body).sort()).toEqual(readdirSync(join(FOLDER, 'bodies')).sort());
});

describe.each(vectors)('$body', (vector) => {
  test.each(['openssl', 'php', 'ruby'] as const)('signed by %s becomes an item', (tool) => {
    expect(receiveVector(vector, tool)).toMatchObject({
      kind: 'accept',
      item: { provider: vector.provider, verified: true, known: true },
    });
  });

  test('is refused once it was parsed and written again', () => {
    const original = bodyOf(vector);
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
      const made = spawnSync('bash', [join(FOLDER, 'make-vectors.sh'), fresh], { encoding: 'utf8' });
      expect(made).toMatchObject({ status: 0, stderr: '' });
      for (const file of ['vectors.json', ...vectors.map(({ body }) => join('bodies', body))]) {
        expect(readFileSync(join(fresh, file)).equals(readFileSync(join(FOLDER, file)))).toBe(true);
      }
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  },
  120_000,
);
