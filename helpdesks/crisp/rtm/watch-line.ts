import { BoundedMap } from '../../../core/sockets/bounded-map';
import { BoundedReader, type ReadSource } from '../../../core/streams/bounded-reader';
import type { LinkContext } from '../../../core/streams/link';
import { findUnheard, ON_ITS_WAY_MS } from './find-unheard';
import { LineCheck } from './line-check';
import type { Plan } from './plan';
import { USUAL_DAILY_CALLS } from './quota';
import { readableMessages } from './read-back';
import type { Workspaces } from './workspaces';

/** A quiet day's checks take two fifths of its calls at most. */
const CHECK_SHARE = 0.4;
const DAY_MS = 86_400_000;
const MIN_INTERVAL_MS = 120_000;

/** A check costs two calls at most, after the workspaces of a plugin are known. */
const CHECK_LIMITS = { calls: 30, timeoutMs: 30_000 };
const WORKSPACES_MAX_AGE_MS = DAY_MS;

const MAX_CHECKED = 1_000;

/** Sees to it that a socket which is live and hears nothing is ended, and tells up to when all was heard. */
export function watchLine(
  { credential, scope, dailyCalls = USUAL_DAILY_CALLS[credential.tier] }: Plan,
  source: ReadSource,
  workspaces: Workspaces,
  context: LinkContext,
  now: () => number,
): LineCheck {
  const checked = new BoundedMap<string, unknown>(MAX_CHECKED);
  let turn = 0;
  const find = async (liveSince: number, signal: AbortSignal) => {
    // What is not subscribed to cannot be missed.
    if (!context.subscriptions.names.some((name) => readableMessages.events.has(name))) return undefined;
    const reader = new BoundedReader(source, CHECK_LIMITS, context.environment, signal);
    const websites = await workspaces.list(reader, WORKSPACES_MAX_AGE_MS);
    // One at a time: it is the line that is deaf, not a workspace.
    const website = websites[turn % websites.length];
    turn += 1;
    if (website === undefined) return undefined;
    const unheard = await findUnheard(website, { liveSince, now: now(), scope, checked }, context, reader);
    return unheard === null && websites.length > 1 ? undefined : unheard;
  };
  return new LineCheck(
    {
      findUnheard: find,
      onDeaf: context.interrupt,
      onAllHeard: () => context.noteProven(now() - ON_ITS_WAY_MS),
    },
    context.environment,
    now,
    Math.max(MIN_INTERVAL_MS, DAY_MS / (dailyCalls * CHECK_SHARE)),
  );
}
