import { Session } from 'node:inspector/promises';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly functionName: string; readonly ranges: readonly Range[] }[];
}

/**
 * V8's own precise block coverage, of the process itself. Has to be started before the scripts are loaded: blocks are
 * counted only in functions that were compiled afterwards.
 */
export class Coverage {
  /** By script and function: which of its characters ran. A script itself is one, and holds all the others. */
  private readonly seen = new Map<string, Uint8Array>();
  private readonly ever = new Map<string, Uint8Array>();
  /** Every range that V8 told apart: in which function, and how far into it. */
  private readonly blocks = new Map<string, readonly [place: string, from: number]>();

  private constructor(
    private readonly session: Session,
    private readonly folder: string,
  ) {}

  static async start(folder: string): Promise<Coverage> {
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return new Coverage(session, folder);
  }

  /** Whether anything ran since the last question that never ran before. It stays new. */
  async hasNews(): Promise<boolean> {
    return (await this.take(false)).length > 0;
  }

  /** The same, by function and file; from now on it is not new any more. */
  learnNews(): Promise<string[]> {
    return this.take(true);
  }

  private async take(learns: boolean): Promise<string[]> {
    const { result } = (await this.session.post('Profiler.takePreciseCoverage')) as { result: Script[] };
    const ours = result.filter(({ url }) => url.includes(this.folder));
    return ours.flatMap(({ url, functions }) =>
      functions
        .filter(({ ranges }) => this.look(url, ranges, learns))
        .map(({ functionName }) => `${functionName} in ${shorten(url, this.folder)}`),
    );
  }

  /** Ranges are nested, and inner ones speak last; where counts are equal V8 joins them, so characters are compared. */
  private look(url: string, ranges: readonly Range[], learns: boolean): boolean {
    const [whole] = ranges;
    if (whole === undefined) return false;
    const first = whole.startOffset;
    const place = `${url}:${first}`;
    const now = new Uint8Array(whole.endOffset - first);
    for (const { startOffset, endOffset, count } of ranges) {
      this.blocks.set(`${place}:${startOffset}:${endOffset}`, [place, startOffset - first]);
      now.fill(count > 0 ? 1 : 0, startOffset - first, endOffset - first);
    }
    const before = this.seen.get(place) ?? new Uint8Array(now.length);
    const isNew = now.some((ran, at) => ran > (before[at] ?? 0));
    if (isNew && learns) {
      add(this.seen, place, now);
      add(this.ever, place, now);
    }
    return isNew;
  }

  /** From now on everything is new once more, but for the summary. */
  forget(): void {
    this.seen.clear();
  }

  /** For good, and with it what it costs: code that counts its blocks runs several times slower. */
  async stop(): Promise<void> {
    await this.session.post('Profiler.stopPreciseCoverage');
  }

  /** Of the blocks that V8 ever told apart, those that ran. */
  summary(): { readonly blocks: number; readonly ran: number } {
    const all = [...this.blocks.values()];
    return {
      blocks: all.length,
      ran: all.filter(([place, from]) => this.ever.get(place)?.[from] === 1).length,
    };
  }
}

function add(map: Map<string, Uint8Array>, place: string, now: Uint8Array): void {
  const before = map.get(place);
  map.set(place, before === undefined ? now : now.map((ran, at) => ran | (before[at] ?? 0)));
}

function shorten(url: string, folder: string): string {
  return url.slice(url.indexOf(folder) + 1).split('?', 1)[0] ?? '';
}
