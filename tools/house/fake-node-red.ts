import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { Node, NodeAPI } from '@node-red/registry';
import type { Delivery } from '../../core/helpdesk/delivery';

type Layer = (request: object, response: object, next: () => void) => void;
type Registered = new (saved: object) => object;

/** As much of Node-RED as a webhook node sees, so that a delivery can be followed in one process. */
export class FakeNodeRed {
  readonly events = new EventEmitter();
  readonly sent: unknown[] = [];
  private readonly layers: Layer[] = [];
  private readonly types = new Map<string, Registered>();
  private readonly nodes = new Map<string, object>();
  private readonly emitters: EventEmitter[] = [];

  readonly RED = {
    _: (key: string) => key,
    auth: { needsPermission: () => () => {} },
    events: this.events,
    httpAdmin: { get: () => {}, post: () => {} },
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

  /** As when the nodes are deleted: their timers end. */
  async end(): Promise<void> {
    const closing = this.emitters.map(
      (emitter) => new Promise<void>((resolve) => emitter.emit('close', true, resolve) || resolve()),
    );
    await Promise.all(closing);
  }

  /** Resolves with the answer's status. */
  receive(path: string, { headers, rawBody }: Pick<Delivery, 'headers' | 'rawBody'>): Promise<number> {
    const socket = { timeout: 0, setTimeout: () => {} };
    const request = Object.assign(Readable.from([rawBody]), { method: 'POST', url: path, headers, socket });
    return new Promise((resolve) => {
      const emitter = new EventEmitter();
      const response = Object.assign(emitter, {
        statusCode: 200,
        headersSent: false,
        setHeader: () => {},
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
      const run = (index: number): void =>
        this.layers[index]?.(request, response, () => run(index + 1)) ?? undefined;
      run(0);
    });
  }

  private create(node: object, saved: object): void {
    const emitter = new EventEmitter();
    this.emitters.push(emitter);
    const send = (message: unknown) => void this.sent.push(message);
    const quiet = { error: () => {}, log: () => {}, status: () => {}, warn: () => {} };
    Object.assign(node, saved, quiet, { on: emitter.on.bind(emitter), send, wires: [] });
    this.nodes.set((node as Node).id, node);
  }
}
