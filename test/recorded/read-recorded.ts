import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** See README.md beside the files. */
const FOLDER = join(__dirname, 'chatwoot-4.15.1');

export const HOOKS = ['account', 'api-inbox', 'agent-bot', 'unsigned'] as const;

export interface RecordedDelivery {
  readonly hook: (typeof HOOKS)[number];
  /** What had just been done. */
  readonly step: string;
  readonly event: string;
  /** When it arrived, ISO 8601. */
  readonly at: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where Chatwoot does not sign. */
  readonly secret: string | null;
  /** The exact bytes. */
  readonly body: Buffer;
}

export interface RecordedFrame {
  readonly step: string;
  /** Of the message inside; of the protocol's own frames the type. */
  readonly event: string;
  readonly at: string;
  /** The exact text. */
  readonly frame: string;
}

export interface RecordedAnswer {
  /** Method and path below the account, as `GET /conversations/:id`. */
  readonly call: string;
  readonly at: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: string;
}

export const recordedDeliveries: readonly RecordedDelivery[] = linesOf('webhooks').map((line) => ({
  ...(line as unknown as RecordedDelivery),
  body: Buffer.from(String(line.body), 'base64'),
}));

export const recordedFrames = linesOf('cable') as unknown as readonly RecordedFrame[];

export const recordedAnswers = linesOf('rest') as unknown as readonly RecordedAnswer[];

function linesOf(name: string): readonly Record<string, unknown>[] {
  const lines = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
