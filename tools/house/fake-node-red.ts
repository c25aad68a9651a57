import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { Node, NodeAPI } from '@node-red/registry';
import type { Delivery } from '../../core/helpdesk/delivery';

type Layer = (request: object, response: object, next: () => void) => void;
type Registered = new (saved: object) => object;
type Handler = (request: object, response: object) => void;

interface AdminRoute {
  readonly permission: unknown;
  readonly handler: Handler;
}

/** As much of Node-RED as a node sees, so that a delivery can be followed in one process. */
export class FakeNodeRed {
  readonly events = new EventEmitter();
  readonly sent: unknown[] = [];
  /** What each node said: its id, `status`, `error`, `warn` or `log`, and with what. */
  readonly told: [id: string, level: string, ...words: unknown[]][] = [];
  /** What nodes keep in their context, by id and key. */
  readonly stored = new Map<string, unknown>();
  /** By method and path. */
  readonly adminRoutes = new Map<string, AdminRoute>();
  private readonly layers: Layer[] = [];
  private readonly types = new Map<string, Registered>();
  private readonly nodes = new Map<string, object>();
  private readonly closing = new Map<string, EventEmitter>();

  readonly RED = {
    _: (key: string) => key,
    auth: { needsPermission: (permission: string) => permission },
    events: this.events,
    hooks: { add: () => {}, remove: () => {} },
    httpAdmin: {
      get: (path: string, permission: unknown, handler: Handler) =>
        this.serve('GET', path, permission, handler),
      post: (path: string, permission: unknown, handler: Handler) =>
        this.serve('POST', path, permission, handler),
    },
    httpNode: {
      _router: { stack: this.layers },
      use: (layer: Layer) => this.layers.push(layer),
      path: () => '',
    },
    nodes: {
      createNode: (node: object, saved: object) => this.create(node, saved),
      getNode: (id: string) => this.nodes.get(id) ?? null,
      registerType: (type: string, constructor: Registered) => void this.types.set(type, constructor),
    },
    settings: {},
  } as unknown as NodeAPI;

  deploy(saved: { readonly id: string; readonly type: string }): void {
    const Type = this.types.get(saved.type);
    if (Type === undefined) throw new Error(`Nobody registered ${saved.type}.`);
    new Type(saved);
  }

  /** Resolves when the node has closed. @param removed for good */
  async close(id: string, removed = false): Promise<void> {
    const listeners = (this.closing.get(id)?.listeners('close') ?? []) as ((
      removed: boolean,
      done: () => void,
    ) => void)[];
    this.nodes.delete(id);
    for (const listener of listeners) {
      if (listener.length < 2) listener(removed, () => {});
      else await new Promise<void>((done) => listener(removed, done));
    }
  }

  /** As when all nodes are deleted: their timers end. */
  async end(): Promise<void> {
    for (const id of [...this.closing.keys()]) await this.close(id, true);
  }

  /** Resolves with the answer's status; 404 where nobody answers. */
  receive(path: string, { headers, rawBody }: Pick<Delivery, 'headers' | 'rawBody'>): Promise<number> {
    const socket = { timeout: 0, setTimeout: () => {} };
    const request = Object.assign(Readable.from([rawBody]), { method: 'POST', url: path, headers, socket });
    return new Promise((resolve) => {
      const emitter = new EventEmitter();
      const response = Object.assign(emitter, {
        statusCode: 200,
        headersSent: false,
        setHeader: () => {},
        setTimeout: () => {},
        writeHead(status: number) {
          this.statusCode = status;
          return this;
        },
        end() {
          emitter.emit('finish');
          emitter.emit('close');
          resolve(this.statusCode);
        },
      });
      const run = (index: number): void => {
        const layer = this.layers[index];
        if (layer === undefined) return resolve(404);
        layer(request, response, () => run(index + 1));
      };
      run(0);
    });
  }

  /** What an admin route answers, with its status. */
  ask(route: string, request: object = {}): Promise<{ status: number; body: unknown }> {
    return new Promise((resolve) => {
      let status = 200;
      const response = {
        status: (code: number) => Object.assign(response, void (status = code)),
        json: (body: unknown) => resolve({ status, body }),
      };
      this.adminRoutes.get(route)?.handler({ params: {}, query: {}, ...request }, response);
    });
  }

  private serve(method: string, path: string, permission: unknown, handler: Handler): void {
    this.adminRoutes.set(`${method} ${path}`, { permission, handler });
  }

  private create(node: object, saved: object): void {
    const emitter = new EventEmitter();
    const { id } = saved as Pick<Node, 'id'>;
    const say = (level: string) => [
      level,
      (...words: unknown[]) => void this.told.push([id, level, ...words]),
    ];
    const context = {
      get: (key: string, take: (error: unknown, value: unknown) => void) =>
        take(null, this.stored.get(`${id} ${key}`)),
      set: (key: string, value: unknown, done: () => void) => {
        this.stored.set(`${id} ${key}`, value);
        done();
      },
    };
    Object.assign(node, saved, Object.fromEntries(['error', 'log', 'status', 'warn'].map(say)), {
      context: () => context,
      on: emitter.on.bind(emitter),
      send: (message: unknown) => void this.sent.push(message),
      wires: [],
    });
    this.nodes.set(id, node);
    this.closing.set(id, emitter);
  }
}
