import { withoutUnstorable } from './unstorable';

/**
 * Rails writes no more than 100 levels and PHP 512, so no helpdesk sends more. JSON.parse goes far deeper than whatever
 * copies or writes an item can (some 1,600 levels for structuredClone), and those throw in the middle of a host.
 */
const MAX_LEVELS = 512;
const MAX_SEARCHED_LENGTH = 10_000;

/** Undefined for what is no JSON, or nested deeper than any helpdesk writes. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(withoutUnstorable(text));
    return mayBeTooDeep(text) && isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/**
 * Each level has a bracket that opens and one that closes it; counting those costs a fraction of walking through the
 * value, but for a long text, where it takes longer than the few values that such a text mostly has.
 */
function mayBeTooDeep(text: string): boolean {
  if (text.length <= 2 * MAX_LEVELS) return false;
  if (text.length > MAX_SEARCHED_LENGTH) return true;
  let opened = 0;
  for (const bracket of '{[') {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      opened += 1;
      if (opened > MAX_LEVELS) return true;
    }
  }
  return false;
}

export function isTooDeep(value: unknown): boolean {
  return hasLevels(value) && isDeeper(value, MAX_LEVELS);
}

/** As JSON, or null for what is nested too deeply: JSON.stringify throws there before Node 26, and not since. */
export function toJson(value: unknown): string | null {
  return isTooDeep(value) ? null : JSON.stringify(value);
}

function isDeeper(value: object, levels: number): boolean {
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((each) => hasLevels(each) && isDeeper(each, levels - 1));
  // Many times cheaper than a list of the values.
  for (const key in value) {
    const each = (value as Record<string, unknown>)[key];
    if (hasLevels(each) && isDeeper(each, levels - 1)) return true;
  }
  return false;
}

/** Asked before each call: most values are texts and numbers. */
function hasLevels(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
