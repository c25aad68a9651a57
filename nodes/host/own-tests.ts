import type { IHookFunctions } from 'n8n-workflow';
import { withoutPassword } from '../../core/read/public-url';
import { nodeKey } from './node-key';

type Context = Pick<IHookFunctions, 'getWorkflow' | 'getNode'>;

/** How names of webhooks begin that a test registers. */
export const TEST_NAME = 'n8n test';

/** The triggers that listen for a test event in this process. */
const listening = new Set<string>();

export function noteTest(context: Context, isListening: boolean): void {
  if (isListening) listening.add(nodeKey(context));
  else listening.delete(nodeKey(context));
}

/**
 * An n8n that is stopped while it listens for a test event leaves the test's webhook behind, and of a test it stores
 * nothing. What is this trigger's own shows in the URL: that of its test differs in one part of the path, which n8n
 * lets its owner choose, and the part behind it is a UUID.
 *
 * @param url where the published trigger listens
 */
export function leftByTest(context: Context, url: string): (other: string, name: string) => boolean {
  const own = withoutEndpoint(withoutPassword(url));
  return (other, name) =>
    own !== undefined &&
    other !== withoutPassword(url) &&
    withoutEndpoint(other) === own &&
    name.startsWith(`${TEST_NAME}: `) &&
    !listening.has(nodeKey(context));
}

/** `<base>/<endpoint>/<webhook id>/<path>` */
function withoutEndpoint(url: string): string | undefined {
  const { origin, pathname } = URL.parse(url) ?? {};
  const parts = pathname?.split('/') ?? [];
  if (parts.length < 4) return undefined;
  return [origin, ...parts.slice(0, -3), ...parts.slice(-2)].join('/');
}
