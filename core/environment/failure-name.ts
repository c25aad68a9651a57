import { withoutPasswords } from '../read/public-url';
import { object } from '../read/read';

/**
 * A fetch that fails says only "fetch failed"; the code of its cause (`ENOTFOUND`) says more. One that refuses an address
 * quotes it, with the password in it. Read by shape: an error of another realm is no `Error` here.
 */
export function nameOfFailure(error: unknown): string {
  const { message, cause } = object(error);
  const { message: reason, code } = object(cause);
  if (typeof reason === 'string' && typeof code === 'string') return code;
  return typeof message === 'string' ? withoutPasswords(message) : 'unknown error';
}

/** Node's words for a chain of certificates that ends at nobody it trusts. */
const UNTRUSTED = /^(?:UNABLE_TO_(?:VERIFY|GET_ISSUER)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT)/;

/** What to look at for a reason of {@link nameOfFailure}. */
export function adviseOnFailure(reason: string, usual: string): string {
  return UNTRUSTED.test(reason)
    ? 'Its certificate is not trusted. For a certificate authority of your own, start the host with NODE_EXTRA_CA_CERTS set to the path of its PEM file.'
    : usual;
}
