/** Something of this package that takes what a stranger sends. */
export interface Target {
  readonly name: string;
  /** Its part of all inputs, compared with the others'. */
  readonly weight: number;
  /** How many times the usual bound it may take: where each small object of the input becomes a whole item. */
  readonly slack?: number;
  /** What really comes, to begin with. */
  readonly seeds: readonly string[];
  /** Throws where something does not hold. The text may hold marks, see {@link expand}. */
  readonly run: (input: string) => void | Promise<void>;
}
