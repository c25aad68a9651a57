import { createSettings, providers, receive, type Delivery, type ProviderId } from '../../library';
import { findExpected } from '../../test/fixtures/expected';

/** `npm run fuzz:timing -- 100000`: whether the time of a refusal tells how much of a signature is right. */
const SECRET = 'a secret that is to stay one';
const NOW = Date.parse('2026-03-04T10:00:00Z');
const BODY = Buffer.from('{"event":"nothing"}');
const count = Number(process.argv[2] ?? 100_000);

interface Sample {
  readonly right: string;
  readonly delivery: Delivery;
  readonly times: Float64Array;
}

/** The right bytes in front, then wrong ones: what leaks is how far a comparison got. */
function listSamples(id: ProviderId): Sample[] {
  const genuine = findExpected(id).sign(BODY, SECRET, NOW);
  const { prefix, algorithm } = providers[id].scheme;
  const bytes = algorithm === 'sha1' ? 20 : 32;
  const lengths = { none: 0, one: 1, half: bytes / 2, 'all but one': bytes - 1 };
  // The first two tell what another text alone does to the times.
  const all = [
    ['none, other bytes', 0, 0x55] as const,
    ...Object.entries(lengths).map((each) => [...each, 0xff] as const),
  ];
  return all.map(([right, length, mask]) => {
    const headers = Object.fromEntries(
      Object.entries(genuine).map(([name, value]) => [
        name,
        name.endsWith('-signature') ? prefix + corrupt(value.slice(prefix.length), length, mask) : value,
      ]),
    );
    const delivery = { method: 'POST', headers, query: {}, rawBody: BODY, receivedAt: NOW };
    return { right, delivery, times: new Float64Array(count) };
  });
}

function corrupt(hex: string, rightBytes: number, mask: number): string {
  const wrong = Buffer.from(hex, 'hex').map((byte, at) => (at < rightBytes ? byte : byte ^ mask));
  return Buffer.from(wrong).toString('hex');
}

/** One of each in turn, in an order that turns too: whatever else the machine does meets all of them alike. */
function measure(id: ProviderId): Sample[] {
  const settings = createSettings({
    provider: providers[id],
    authentication: { mode: 'signature', secrets: [SECRET] },
  });
  const samples = listSamples(id);
  const warmUp = Math.min(count, 20_000);
  for (let round = -warmUp; round < count; round += 1) {
    for (let turn = 0; turn < samples.length; turn += 1) {
      const sample = samples[(turn + Math.abs(round)) % samples.length];
      if (sample === undefined) continue;
      const start = process.hrtime.bigint();
      const { kind } = receive(sample.delivery, settings);
      const time = Number(process.hrtime.bigint() - start);
      if (kind !== 'reject') throw new Error('a wrong signature was accepted');
      if (round >= 0) sample.times[round] = time;
    }
  }
  return samples;
}

/** Without the slowest tenth, which is the machine's: mean, variance and number. */
function describe(times: Float64Array) {
  const kept = [...times].sort((one, other) => one - other).slice(0, Math.ceil(times.length * 0.9));
  const mean = kept.reduce((sum, time) => sum + time, 0) / kept.length;
  const variance = kept.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (kept.length - 1);
  return { median: kept[Math.floor(times.length / 2)] ?? NaN, mean, variance, number: kept.length };
}

console.log('| Helpdesk | Right bytes | Median ns | Mean ns | Welch t against none |');
console.log('| --- | --- | --- | --- | --- |');
for (const id of Object.keys(providers) as ProviderId[]) {
  const described = measure(id).map(({ right, times }) => ({ right, ...describe(times) }));
  const none = described.find(({ right }) => right === 'none');
  if (none === undefined) continue;
  for (const { right, median, mean, variance, number } of described) {
    const t = (mean - none.mean) / Math.sqrt(variance / number + none.variance / none.number);
    console.log(`| ${id} | ${right} | ${median} | ${mean.toFixed(0)} | ${t.toFixed(1)} |`);
  }
}
