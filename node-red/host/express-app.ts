import type { NodeAPI } from '@node-red/registry';
import type { Middleware } from './capture';

/** The parts of express 4 and 5 that no public API offers. */
interface ExpressApp {
  readonly parent?: ExpressApp;
  readonly _router?: { readonly stack: unknown[] };
  readonly router?: { readonly stack: unknown[] };
  use?(layer: Middleware): unknown;
  path?(): string;
}

/** Puts a layer in front of everything, in the outermost app, where the body is still unread. */
export function putFirst(app: NodeAPI['httpNode'], layer: Middleware): void {
  let root = app as unknown as ExpressApp;
  while (root.parent !== undefined) root = root.parent;
  root.use?.(layer);
  // Express 4 throws on `app.router`, so the older name comes first.
  const { stack } = root._router ?? root.router ?? { stack: [] };
  stack.unshift(...stack.splice(-1));
}

/** Where the app hangs, seen from outside: `/red` for `httpNodeRoot: '/red'`, empty at the root. */
export function mountPath(app: NodeAPI['httpNode']): string {
  return (app as unknown as ExpressApp).path?.() ?? '';
}
