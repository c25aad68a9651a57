import { parseArgs } from 'node:util';
import type { ProviderId } from '../../helpdesks';
import { eventNames, findExamples, providerNames } from '../samples';
import { simulated } from '../helpdesks';

import { readStored, type StoredDelivery } from './stored-delivery';
import { suggest } from './suggest';

/** What a person asked for, checked. */
export interface SendRequest {
  readonly provider: ProviderId;
  readonly event: string;
  readonly variant: string | undefined;
  readonly url: string;
  readonly secret: string;
  readonly tamper: boolean;
  readonly stale: boolean;
  readonly duplicate: boolean;
  readonly unsigned: boolean;
  readonly test: boolean;
  readonly retries: boolean;
  /** A file to keep the delivery in. */
  readonly save: string | undefined;
  /** Sent instead of a sample. */
  readonly stored: StoredDelivery | undefined;
  /** The stored delivery gets a signature of now. */
  readonly resign: boolean;
}

export type Command =
  | { readonly show: 'help' }
  | { readonly show: 'list'; readonly provider: ProviderId | undefined }
  | SendRequest;

/** The message is for the person at the keyboard. */
export class UsageError extends Error {}

const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = {
  url: { type: 'string' },
  secret: { type: 'string' },
  variant: { type: 'string' },
  tamper: FLAG,
  stale: FLAG,
  duplicate: FLAG,
  unsigned: FLAG,
  test: FLAG,
  retries: FLAG,
  save: { type: 'string' },
  replay: { type: 'string' },
  resign: FLAG,
  list: FLAG,
  help: { ...FLAG, short: 'h' },
} as const;

export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [provider, event, ...rest] = positionals;
  if (values.help || argv.length === 0) return { show: 'help' };
  if (values.list)
    return { show: 'list', provider: provider === undefined ? undefined : readProvider(provider) };
  if (values.replay !== undefined) return readReplay(values.replay, values, positionals);
  if (values.save !== undefined && values.retries)
    throw new UsageError('--save saves one delivery, so leave out --retries.');
  if (values.resign) throw new UsageError('--resign works only with a saved delivery: add --replay FILE.');
  if (provider === undefined || event === undefined || rest.length > 0) {
    throw new UsageError(
      'Enter one helpdesk and one event: npx @helpdesk-triggers/cli send chatwoot message_created --url …',
    );
  }
  const id = readProvider(provider);
  const { list: _, help: __, replay: ___, save, ...flags } = values;
  return {
    ...flags,
    save,
    stored: undefined,
    provider: id,
    event: readEvent(id, event),
    variant: readVariant(id, event, values.variant),
    url: readUrl(values.url),
    secret: readSecret(values.secret, values.unsigned || values.test),
    test: readTest(id, values.test),
  };
}

/** What a stored delivery cannot be: it is sent as it is. */
const OF_SAMPLES = ['variant', 'stale', 'unsigned', 'test', 'retries', 'save'] as const;

function readReplay(
  file: string,
  values: ReturnType<typeof parse>['values'],
  positionals: readonly string[],
): SendRequest {
  const given = OF_SAMPLES.find((name) => values[name] !== undefined && values[name] !== false);
  if (given !== undefined)
    throw new UsageError(`--${given} works only with samples, not with a saved delivery.`);
  if (positionals.length > 0)
    throw new UsageError('The file contains the helpdesk and the event, so leave them out.');
  const stored = readStored(file);
  if (typeof stored === 'string') throw new UsageError(stored);
  const { provider, event } = stored;
  const { tamper, duplicate, resign } = values;
  const sample = {
    variant: undefined,
    stale: false,
    unsigned: false,
    test: false,
    retries: false,
    save: undefined,
  };
  const url = readUrl(values.url);
  const secret = readSecret(values.secret, !resign);
  return { ...sample, provider, event, url, secret, tamper, duplicate, resign, stored };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readProvider(name: string): ProviderId {
  const known = providerNames().find((id) => id === name.toLowerCase());
  if (known !== undefined) return known;
  throw new UsageError(`There is no helpdesk "${name}". The helpdesks are ${providerNames().join(', ')}.`);
}

function readEvent(provider: ProviderId, name: string): string {
  const names = eventNames(provider);
  if (names.includes(name)) return name;
  const near = suggest(name, names).map((each) => `"${each}"`);
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
  throw new UsageError(
    `${provider} delivers no event "${name}" over HTTP.${hint}\nSee all: npx @helpdesk-triggers/cli send ${provider} --list`,
  );
}

function readVariant(provider: ProviderId, event: string, variant: string | undefined): string | undefined {
  const known = findExamples(provider, event).map((example) => example.variant);
  if (variant === undefined || known.includes(variant)) return variant;
  throw new UsageError(
    `"${event}" has no variant "${variant}". Its variants: ${known.map((each) => `"${each}"`).join(', ')}.`,
  );
}

function readUrl(url: string | undefined): string {
  if (url === undefined) throw new UsageError('Enter the URL that the trigger shows: --url URL.');
  if (URL.canParse(url) && /^https?:/.test(url)) return url;
  throw new UsageError(`"${url}" is not a URL that starts with http:// or https://.`);
}

function readSecret(secret: string | undefined, optional: boolean): string {
  if (secret !== undefined || optional) return secret ?? '';
  throw new UsageError(
    'Enter the secret of the trigger: --secret S. Or send without a signature: --unsigned.',
  );
}

function readTest(provider: ProviderId, test: boolean): boolean {
  if (!test || simulated[provider].sender.testPayload !== undefined) return test;
  throw new UsageError(`${provider} has no test delivery of its own, so leave out --test.`);
}
