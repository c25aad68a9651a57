import { readJsonObject } from './json-body';
import { startStandIn, type Judged, type ReceivedRequest, type StandIn } from './recording-server';

/** A teammate's answer; `/me` is asked before it. */
export interface IntercomReply {
  readonly conversation: string;
  readonly adminId: string;
  /** HTML. */
  readonly body: string;
}

export interface Intercom extends StandIn<IntercomReply | 'me'> {
  /** An app's access token, which belongs to one teammate. */
  readonly token: string;
  readonly adminId: string;
}

type Judgement = Judged<IntercomReply | 'me'>;

const ADMIN_ID = '7204417';
const REPLY = /^\/conversations\/([^/]+)\/reply$/;

/**
 * Intercom's API, of which only `GET /me` and an admin's reply:
 * developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
 */
export async function startIntercom(token = 'intercom-stand-in'): Promise<Intercom> {
  const server = await startStandIn((request) => judge(request, token));
  return { ...server, token, adminId: ADMIN_ID };
}

function judge(request: ReceivedRequest, token: string): Judgement {
  const { method, path, headers } = request;
  if (headers.authorization !== `Bearer ${token}`) return refuse(401, 'token_unauthorized');
  if (!/^\d+\.\d+$/.test(String(headers['intercom-version'] ?? ''))) return refuse(400, 'no_version');
  if (method === 'GET' && path === '/me')
    return { reply: { status: 200, body: { type: 'admin', id: ADMIN_ID, name: 'Ivo' } }, accepted: 'me' };
  const [, conversation] = REPLY.exec(path) ?? [];
  if (method !== 'POST' || conversation === undefined) return refuse(404, 'not_found');
  const { message_type: kind, type, admin_id: adminId, body } = readJsonObject(request) ?? {};
  const isAnswer = kind === 'comment' && type === 'admin' && typeof body === 'string' && body !== '';
  if (!isAnswer || adminId !== ADMIN_ID) return refuse(400, 'parameter_invalid');
  return {
    reply: { status: 200, body: { type: 'conversation', id: conversation } },
    accepted: { conversation, adminId, body },
  };
}

function refuse(status: number, code: string): Judgement {
  return { reply: { status, body: { type: 'error.list', errors: [{ code }] } } };
}
