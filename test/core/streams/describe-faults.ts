import { until } from '../../simulator/until';
import { Played, type Line } from './faulty-line';

type Break = (line: Line) => Promise<unknown>;

/** What differs from socket to socket. */
export interface FaultsOfProtocol {
  readonly start: () => Promise<Line>;
  /** The event that reports a gap. */
  readonly gapEvent: string;
  /** What breaks a live line, by name. */
  readonly breaks: Readonly<Record<string, Break>>;
  /** Faults of the simulator for which no line comes about, and the code of the problem that is told. */
  readonly failures: readonly (readonly [fault: string, code: string])[];
  /** What makes the helpdesk say "later", by name; a second later it may be tried again. */
  readonly limits: Readonly<Record<string, Break>>;
  /** Events at once. */
  readonly flood: number;
}

/** What a socket has to live through, whatever the protocol. `played` gives the line of the test that runs. */
export function describeFaults(protocol: FaultsOfProtocol): { readonly played: () => Played } {
  let played: Played;
  beforeEach(async () => (played = new Played(await protocol.start())));
  afterEach(async () => {
    await played.stream?.close();
    await played.line.close();
  });
  const now = () => played;
  describe('a connection that breaks comes back, and brings what was missed', () => comesBack(protocol, now));
  describe('a connection that does not come about is tried again', () => triesAgain(protocol, now));
  describe('a connection that is only slow or busy stays', () => stays(protocol, now));
  return { played: now };
}

function comesBack({ breaks, gapEvent }: FaultsOfProtocol, played: () => Played): void {
  test.each(Object.entries(breaks))('%s', (_name, breakIt) => played().backAfter(breakIt));

  test('half-open: it is noticed', async () => {
    await played().backAfter((line) => line.fault('half-open'));
    expect(played().line.told.stateNames()).toContain('waiting');
  });

  test('the gap is told, as a callback and as an item', async () => {
    await played().backAfter((line) => line.fault('kick'));
    const { said, line } = played();
    const { items, gaps } = line.told;
    const readBack = items.filter(({ source }) => source === 'catch-up');
    expect(gaps[0]).toMatchObject({ recovered: readBack.length, unrecoverable: [], incomplete: null });
    expect(readBack.map(({ message }) => message?.id)).toContain(said[1]);
    expect(items.find(({ event }) => event === gapEvent)).toMatchObject({ data: gaps[0], id: null });
  });
}

function triesAgain({ failures, limits }: FaultsOfProtocol, played: () => Played): void {
  test.each(failures)('%s', async (fault, code) => {
    const { line } = played();
    await line.fault(fault);
    expect(await played().open().first).toMatchObject({ kind: 'retrying', problem: { code } });
    await line.clear();
    await until(line.isLive, 10_000);
    await until(() => line.openSockets() === 1);
    played().say();
    await played().nothingLost();
  });

  test.each(Object.entries(limits))('%s: not before Retry-After', async (_name, limit) => {
    const { line } = played();
    await limit(line);
    const started = Date.now();
    const { first } = played().open();
    expect(await first).toMatchObject({ kind: 'retrying', problem: { code: 'rate-limited' } });
    await until(line.isLive, 10_000);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(line.attempts()).toBe(2);
  });
}

function stays({ flood }: FaultsOfProtocol, played: () => Played): void {
  test('slow drip', async () => {
    await played().live();
    await played().line.fault('slow-drip', { bytes: 40, everyMs: 5 });
    played().say();
    await played().nothingLost();
    played().stayed();
  });

  test('flood', async () => {
    const { line } = played();
    await played().live();
    await line.fault('flood', { count: flood });
    await until(() => line.received().length >= flood, 20_000);
    expect(new Set(line.received()).size).toBe(flood);
    expect(line.received()).toHaveLength(flood);
    played().stayed();
  });

  test('misshapen frames', async () => {
    const { line } = played();
    await played().live();
    await line.fault('garbage-frames');
    played().say('afterwards');
    await until(() => line.told.contents.includes('afterwards'));
    expect(line.told.errors).toEqual([]);
    played().stayed();
  });
}
