import { pathPart } from '../../../core/read/path-part';
import { transient, type Problem } from '../../../core/sockets/problem';
import { isTrusted, type Trust } from '../../../core/sockets/trusted-url';
import { object, text } from '../../../core/read/read';
import type { CrispCredential } from './credential';
import type { CrispRest } from './rest';

/**
 * Where to connect, asked before every attempt: Crisp moves its relays (`wss://app.relay.crisp.chat/w/f43/`).
 * The website tier's path names the workspace, as in Crisp's REST reference; the built-in clients of
 * node-crisp-api and go-crisp-api leave the id out, and nobody knows whether that still works.
 */
export async function findEndpoint(
  rest: CrispRest,
  credential: CrispCredential,
  trust: Trust,
  signal: AbortSignal,
): Promise<URL | Problem> {
  const answer = await rest.get(endpointPath(credential), {}, signal);
  if (!answer.ok) return answer.problem;
  const address = text(object(object(answer.data).socket).app);
  const url = address === null ? null : URL.parse(address);
  if (url === null) {
    return transient(
      'endpoint-invalid',
      'Crisp answered without a connection address. This may be temporary.',
    );
  }
  if (isTrusted(url, trust)) return url;
  return transient(
    'endpoint-untrusted',
    `Crisp returned ${url.protocol}//${url.hostname}, which is not an encrypted host of ${trust.domain}. The token was not sent there.`,
  );
}

function endpointPath({ tier, websiteId = '' }: CrispCredential): string {
  return tier === 'website'
    ? `/website/${pathPart(websiteId)}/connect/endpoints`
    : `/${tier}/connect/endpoints`;
}
