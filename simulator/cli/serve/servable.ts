import { chatwoot } from './chatwoot';
import { crisp } from './crisp';
import type { Servable } from './served';

/** The helpdesks that have a stream or an API, so that a trigger needs somebody at the other end. */
export const servable: { readonly [provider: string]: Servable } = { crisp, chatwoot };
