import { createHash } from 'node:crypto';
import { isObject, list, number, text } from '../read/read';

/**
 * Reading back begins so much before a checkpoint or the last proof of delivery: a service may be slow to pass on what
 * was just written.
 */
export const READ_OVERLAP_MS = 30_000;

/** How far one trigger has got, as plain data for a host to store. */
export interface Checkpoint {
  /** Which stream it is about: of another one it says nothing. */
  readonly scope: string;
  /** Milliseconds by the service's clock: everything before is proven to be handed on. */
  readonly at: number;
  /** By the same clock: what is older was there before the trigger, and is not for it. */
  readonly begin: number;
  /** The marks of what was handed on since shortly before then, one behind the other: {@link toMark}. */
  readonly taken: string;
  /** Batches that the host was given and may or may not have got. */
  readonly batches: readonly CheckpointBatch[];
}

/** What has to come again as the same batch, so that the host knows it again. */
export interface CheckpointBatch {
  readonly key: string;
  readonly marks: string;
}

const MARK_LENGTH = 8;

/** 48 bits of a message's key: of 10,000 of them two are alike once in millions of restarts. */
export function toMark(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, MARK_LENGTH);
}

export function splitMarks(marks: string): string[] {
  return marks.match(/.{8}/gs) ?? [];
}

/** What a host stored, or null for what this version cannot go by. */
export function readCheckpoint(stored: unknown): Checkpoint | null {
  if (!isObject(stored)) return null;
  const scope = text(stored.scope);
  const at = number(stored.at);
  if (scope === null || !isTime(at)) return null;
  const batches = list(stored.batches).flatMap((batch) => {
    const key = isObject(batch) ? text(batch.key) : null;
    return isObject(batch) && key !== null ? [{ key, marks: text(batch.marks) ?? '' }] : [];
  });
  const begin = number(stored.begin);
  return { scope, at, begin: isTime(begin) ? begin : 0, taken: text(stored.taken) ?? '', batches };
}

/** As far as a Date reaches: anybody can edit what a host stores. */
function isTime(milliseconds: number): boolean {
  return Math.abs(milliseconds) <= 8.64e15;
}
