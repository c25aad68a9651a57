import { randomBytes } from 'node:crypto';
import { deliver } from '../deliver';
import { issue } from '../issued-secrets';
import { createDelivery, type SendOptions } from '../senders';
import { zammadSender } from '../senders/zammad';
import {
  startRestServer,
  type Json,
  type RestAnswer,
  type RestRequest,
  type RestServer,
} from './rest-server';
import { fires } from './zammad-conditions';

type Kind = 'webhooks' | 'triggers';
type Row = Record<string, unknown> & { id: number };

/** A Zammad of one's own on loopback: webhooks, triggers, and deliveries by them. */
export interface SimulatedZammad extends RestServer {
  readonly tokens: { readonly admin: string; readonly agent: string; readonly wrong: string };
  /** With their signature tokens, which REST never shows. */
  readonly rows: (kind: Kind) => readonly Readonly<Row>[];
  /** As a person would create it. */
  readonly add: (kind: Kind, fields: Json) => Readonly<Row>;
  readonly change: (kind: Kind, id: number, fields: Json) => void;
  readonly delete: (kind: Kind, id: number) => void;
  /** Answers a call so, where it gives an answer. */
  readonly refuse: (refusal: ((request: RestRequest) => RestAnswer | undefined) | undefined) => void;
  /** Something happens: gives back what each webhook that a trigger called answered, by its URL. */
  readonly happens: (
    event: string,
    options?: Partial<SendOptions>,
  ) => Promise<Readonly<Record<string, number>>>;
}

const PATH = /^\/api\/v1\/(webhooks|triggers)(?:\/(\d+))?$/;

/** REST as in docs.zammad.org (api/webhook, api/trigger) and app/controllers/application_controller/renders_models.rb. */
export async function startZammad(options: { port?: number } = {}): Promise<SimulatedZammad> {
  const token = () => issue(randomBytes(24).toString('base64url'));
  const tokens = { admin: token(), agent: token(), wrong: token() };
  const tables: Record<Kind, Row[]> = { webhooks: [], triggers: [] };
  let refusal: ((request: RestRequest) => RestAnswer | undefined) | undefined;
  const server = await startRestServer(
    (request) => refusal?.(request) ?? refuse(request, tokens) ?? route(request, tables),
    options.port,
  );
  return {
    ...server,
    tokens,
    rows: (kind) => tables[kind],
    add: (kind, fields) => insert(tables, kind, fields),
    change: (kind, id, fields) => void Object.assign(tables[kind].find((row) => row.id === id) ?? {}, fields),
    delete: (kind, id) => remove(tables[kind], id),
    refuse: (how) => {
      refusal = how;
    },
    happens: (event, sendOptions) => happens(tables, event, sendOptions),
  };
}

function refuse({ headers }: RestRequest, tokens: SimulatedZammad['tokens']): RestAnswer | undefined {
  if (headers.authorization === `Token token=${tokens.admin}`) return undefined;
  return headers.authorization === `Token token=${tokens.agent}`
    ? { status: 403, body: { error: 'Not authorized (token)!' } }
    : { status: 401, body: { error: 'Authentication required' } };
}

function route({ method, path, query, body }: RestRequest, tables: Record<Kind, Row[]>): RestAnswer {
  const [matches, kind, id] = PATH.exec(path) as unknown as [string, Kind, string | undefined];
  if (matches === undefined) return notFound(0);
  const table = tables[kind];
  if (method === 'POST')
    return invalid(tables, kind, body) ?? { status: 201, body: show(insert(tables, kind, body)) };
  if (id === undefined) {
    const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 500)];
    return { status: 200, body: table.slice((page - 1) * size, page * size).map(show) };
  }
  const row = table.find((each) => each.id === Number(id));
  if (row === undefined) return notFound(Number(id));
  if (method === 'PUT') {
    const wrong = invalid(tables, kind, body, row);
    if (wrong === undefined) Object.assign(row, body);
    return wrong ?? { status: 200, body: show(row) };
  }
  if (method !== 'DELETE') return { status: 200, body: show(row) };
  if (kind === 'webhooks' && tables.triggers.some((trigger) => calls(trigger) === row.id)) {
    return unprocessable('This object is referenced by other object(s) and thus cannot be deleted: Trigger');
  }
  remove(table, row.id);
  return { status: 200, body: {} };
}

function invalid(
  tables: Record<Kind, Row[]>,
  kind: Kind,
  { name, endpoint }: Json,
  own?: Row,
): RestAnswer | undefined {
  if (kind === 'webhooks') {
    return endpoint === undefined || /^https?:\/\/[^/]/.test(String(endpoint))
      ? undefined
      : unprocessable('The provided endpoint is invalid, no http or https protocol was specified.');
  }
  const lower = String(name).toLowerCase();
  const taken = tables.triggers.some((row) => row !== own && String(row.name).toLowerCase() === lower);
  return taken ? unprocessable('This object already exists.') : undefined;
}

/** A database gives no number twice. */
const lastIds = new WeakMap<readonly Row[], number>();

function insert(tables: Record<Kind, Row[]>, kind: Kind, fields: Json): Row {
  const id = (lastIds.get(tables[kind]) ?? 2) + 1;
  lastIds.set(tables[kind], id);
  const row = { active: true, ...fields, id };
  if (kind === 'webhooks') issue(String(row.id && (fields.signature_token ?? '')));
  tables[kind].push(row);
  return row;
}

function remove(table: Row[], id: number): void {
  const at = table.findIndex((row) => row.id === id);
  if (at >= 0) table.splice(at, 1);
}

/** Secrets are shown as ten stars, whether they are set or not. */
function show(row: Row): Json {
  return 'endpoint' in row ? { ...row, signature_token: '**********', bearer_token: '**********' } : row;
}

function calls({ perform }: Row): number {
  const { 'notification.webhook': webhook } = (perform ?? {}) as Record<string, { webhook_id?: unknown }>;
  return Number(webhook?.webhook_id);
}

async function happens(
  tables: Record<Kind, Row[]>,
  event: string,
  options: Partial<SendOptions> = {},
): Promise<Readonly<Record<string, number>>> {
  const called = tables.triggers
    .filter((trigger) => trigger.active === true && fires(trigger, event))
    .map(calls);
  const webhooks = tables.webhooks.filter(({ id, active }) => active === true && called.includes(id));
  const answers = webhooks.map(async ({ endpoint, signature_token }) => {
    const send = { now: Date.now(), fresh: true, ...options, secret: '' };
    const sent = createDelivery('zammad', event, { ...send, unsigned: true });
    const signature = zammadSender.sign(sent.body, String(signature_token), send.now);
    return [
      String(endpoint),
      (await deliver(String(endpoint), { ...sent, headers: { ...sent.headers, ...signature } })).status,
    ] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

function notFound(id: number): RestAnswer {
  return {
    status: 404,
    body: { error: `Couldn't find record with 'id'=${id}`, error_human: 'The record was not found.' },
  };
}

function unprocessable(error: string): RestAnswer {
  return { status: 422, body: { error, error_human: error } };
}
