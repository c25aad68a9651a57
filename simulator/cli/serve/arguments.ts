import { parseArgs } from 'node:util';
import { UsageError } from '../arguments';
import { suggest } from '../suggest';
import type { Servable, ServeOptions } from './served';

export interface ServeRequest extends ServeOptions {
  readonly helpdesk: Servable;
  /** Seconds between two samples; null is only on Enter. */
  readonly every: number | null;
}

const OPTIONS = {
  port: { type: 'string' },
  every: { type: 'string' },
  event: { type: 'string' },
  release: { type: 'string' },
  help: { type: 'boolean', default: false, short: 'h' },
} as const;

/** Or the help text that was asked for. */
export function readServeArguments(
  argv: readonly string[],
  servable: { readonly [provider: string]: Servable },
): ServeRequest | string {
  const { values, positionals } = parse(argv);
  const [provider, ...rest] = positionals;
  const all = Object.values(servable);
  if (provider === undefined) return all.map(({ help }) => help).join('\n');
  const helpdesk = Object.hasOwn(servable, provider) ? servable[provider] : undefined;
  if (helpdesk === undefined || rest.length > 0) {
    const labels = all.map(({ label }) => label).join(' and ');
    throw new UsageError(`Only ${labels} can be served: npx @helpdesk-triggers/cli serve crisp`);
  }
  if (values.help) return helpdesk.help;
  if (values.release !== undefined && !helpdesk.released) {
    throw new UsageError(`--release does not work with ${helpdesk.label}.`);
  }
  return {
    helpdesk,
    port: values.port === undefined ? helpdesk.port : readNumber('--port', values.port, 65_534),
    every: values.every === undefined ? null : readNumber('--every', values.every, 86_400),
    event: values.event === undefined ? (helpdesk.events[0] ?? '') : checkEvent(helpdesk, values.event),
    release: values.release ?? null,
  };
}

export function checkEvent({ label, events }: Servable, name: string): string {
  if (events.includes(name)) return name;
  const near = suggest(name, events).map((each) => `"${each}"`);
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
  throw new UsageError(`${label} has no event "${name}".${hint}`);
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
  throw new UsageError(`${flag} must be a number from 1 to ${max}, not "${text}".`);
}
