/** A fetch that fails says only "fetch failed"; the code of its cause (`ENOTFOUND`) says more. */
export function nameOfFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

/** Node's words for a chain of certificates that ends at nobody it trusts. */
const UNTRUSTED = /^(?:UNABLE_TO_(?:VERIFY|GET_ISSUER)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT)/;

/** What to look at for a reason of {@link nameOfFailure}. */
export function adviseOnFailure(reason: string, usual: string): string {
  return UNTRUSTED.test(reason)
    ? 'Its certificate is not trusted. For a certificate authority of your own, start the host with NODE_EXTRA_CA_CERTS set to the path of its PEM file.'
    : usual;
}
