/** A fetch that fails says only "fetch failed"; the code of its cause (`ENOTFOUND`) says more. */
export function nameOfFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
