import type { NodeAPI } from '@node-red/registry';
import { mountPath, putFirst } from '../../node-red/host/express-app';

type App = NodeAPI['httpNode'];

/** As much of an express app as is touched. */
function createApp(version: 4 | 5, parent?: object) {
  const stack: unknown[] = ['query', 'admin'];
  const use = (layer: unknown) => void stack.push(layer);
  const router = { stack };
  const app = {
    use,
    ...(parent !== undefined && { parent }),
    ...(version === 4 ? { _router: router } : { router }),
  };
  // Express 4 throws at whoever asks for the newer name.
  if (version === 4) {
    Object.defineProperty(app, 'router', {
      get: () => {
        throw new Error("'app.router' is deprecated!");
      },
    });
  }
  return { app: app as unknown as App, stack };
}

const layer = () => {};

test.each([4, 5] as const)('with express %i a layer stands before all others', (version) => {
  const { app, stack } = createApp(version);
  putFirst(app, layer);
  expect(stack).toEqual([layer, 'query', 'admin']);
});

test('it stands in the outermost app, where the body is still unread', () => {
  const outer = createApp(4);
  const middle = createApp(5, outer.app);
  const inner = createApp(5, middle.app);
  putFirst(inner.app, layer);
  expect([outer.stack[0], middle.stack.length, inner.stack.length]).toEqual([layer, 2, 2]);
});

test('the place of the app is part of every URL below it', () => {
  expect(mountPath({ path: () => '/red' } as unknown as App)).toBe('/red');
  expect(mountPath({} as App)).toBe('');
});
