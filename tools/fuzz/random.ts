/** Numbers that follow from a seed: whoever knows it gets the same inputs again. */
export interface Random {
  /** From 0 up to, but not including, `end`. */
  readonly below: (end: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) => Value;
  readonly chance: (share: number) => boolean;
}

/** A counter whose bits are mixed (Weyl sequence, murmur finaliser): enough to choose inputs by, and nothing else. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: <Value>(values: readonly Value[]) => values[below(values.length)] as Value,
    chance: (share) => next() < share,
  };
}
