import { withoutPasswords } from '../helpdesk/public-url';
import { object, text } from '../read/read';

/**
 * A fetch that fails says only "fetch failed"; the code of its cause (`ENOTFOUND`) says more. One that refuses an address
 * quotes it, with the password in it. Read by shape: an error of another realm is no `Error` here.
 */
export function nameOfFailure(error: unknown): string {
  const { message, cause } = readError(error);
  const { message: reason, code } = readError(cause);
  if (reason !== undefined && code !== undefined) return code;
  return message === undefined ? 'unknown error' : withoutPasswords(message);
}

function readError(error: unknown): {
  message?: string | undefined;
  code?: string | undefined;
  cause?: unknown;
} {
  const { message, code, cause } = object(error);
  return { message: text(message) ?? undefined, code: text(code) ?? undefined, cause };
}

/** Node's words for a chain of certificates that ends at nobody it trusts. */
const UNTRUSTED = /^(?:UNABLE_TO_(?:VERIFY|GET_ISSUER)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT)/;

/** What to look at for a reason of {@link nameOfFailure}. */
export function adviseOnFailure(reason: string, usual: string): string {
  return UNTRUSTED.test(reason)
    ? 'Its certificate is not trusted. For a certificate authority of your own, start the host with NODE_EXTRA_CA_CERTS set to the path of its PEM file.'
    : usual;
}
