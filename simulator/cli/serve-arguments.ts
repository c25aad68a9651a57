import { parseArgs } from 'node:util';
import { crispExamples } from '../../core/providers/crisp/examples';
import type { CrispPayloads } from '../../core/providers/crisp/payloads';
import { UsageError } from './arguments';
import { suggest } from './suggest';

export type CrispEvent = keyof CrispPayloads;

export interface ServeRequest {
  /** REST is here, RTM one higher, so that a credential keeps working over restarts. */
  readonly port: number;
  /** Seconds between two samples; null is only on Enter. */
  readonly every: number | null;
  readonly event: CrispEvent;
}

const DEFAULT_PORT = 28_700;
const OPTIONS = {
  port: { type: 'string', default: String(DEFAULT_PORT) },
  every: { type: 'string' },
  event: { type: 'string', default: 'message:send' },
  help: { type: 'boolean', default: false, short: 'h' },
} as const;

export function readServeArguments(argv: readonly string[]): ServeRequest | 'help' {
  const { values, positionals } = parse(argv);
  const [provider, ...rest] = positionals;
  if (values.help || provider === undefined) return 'help';
  if (provider !== 'crisp' || rest.length > 0) {
    throw new UsageError('Only Crisp is served, as it has a stream: npm run serve -- crisp');
  }
  return {
    port: readNumber('--port', values.port, 65_534),
    every: values.every === undefined ? null : readNumber('--every', values.every, 86_400),
    event: readEvent(values.event),
  };
}

export function readEvent(name: string): CrispEvent {
  if (Object.hasOwn(crispExamples, name)) return name as CrispEvent;
  const near = suggest(name, Object.keys(crispExamples)).map((each) => `"${each}"`);
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
  throw new UsageError(`Crisp has no event "${name}".${hint}`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readNumber(flag: string, text: string, max: number): number {
  const value = Number(text);
  if (value > 0 && value <= max) return value;
  throw new UsageError(`${flag} is a number from 1 to ${max}, not "${text}".`);
}
