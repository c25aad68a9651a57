import type { Survivor } from './report';

/** Why a change may stay unnoticed; what fits none of these is a weakness of the tests. */
interface Reason {
  readonly why: string;
  /** Begins the path. */
  readonly file: string;
  /** Found in what was changed. */
  readonly original: string | RegExp;
  readonly replacement?: string;
}

const REASONS: readonly Reason[] = [];

export const WEAKNESS = 'no test notices';

export function whyItSurvives(survivor: Survivor): string {
  return REASONS.find((reason) => fits(reason, survivor))?.why ?? WEAKNESS;
}

function fits({ file, original, replacement }: Reason, survivor: Survivor): boolean {
  const isThere =
    typeof original === 'string' ? survivor.original.includes(original) : original.test(survivor.original);
  return (
    survivor.file.startsWith(file) &&
    isThere &&
    (replacement === undefined || replacement === survivor.replacement)
  );
}
