import type { StreamingProvider } from '../../../core/helpdesk/provider';

/** How flows name the node that listens to a helpdesk. */
export function toStreamType({ id, stream }: StreamingProvider): string {
  return `${id} ${stream.source}`;
}

/** The config node of an account that only the socket takes. */
export function toStreamAccountType(provider: StreamingProvider): string {
  return `${toStreamType(provider)} account`;
}
