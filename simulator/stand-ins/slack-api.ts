import { readJsonObject, type JsonRecord } from './json-body';
import { startStandIn, type Judged, type ReceivedRequest, type StandIn } from './recording-server';
import { readMessage, type SlackMessage } from './slack-message';

export interface PostedMessage extends SlackMessage {
  readonly channel: string;
  /** The message's own id in its channel. */
  readonly ts: string;
  /** The message it answers; null in the channel itself. */
  readonly thread: string | null;
}

export interface SlackApi extends StandIn<PostedMessage> {
  /** A bot's. */
  readonly token: string;
  /** As if somebody removed a message in Slack. */
  readonly remove: (ts: string) => void;
}

const PATH = '/api/chat.postMessage';
const FIRST_SECOND = 1_750_000_000;

/**
 * Slack's Web API, of which only `chat.postMessage`: a Bearer token, and status 200 also for what is refused,
 * `{ok: false, error}` (docs.slack.dev/reference/methods/chat.postMessage). An answer to a message that is no
 * more lands in the channel, and only its missing `thread_ts` tells (slack-go/slack issue 1571).
 */
export async function startSlackApi(channels: readonly string[], token = 'xoxb-stand-in'): Promise<SlackApi> {
  const shown = new Set<string>();
  let count = 0;

  const post = (payload: JsonRecord): Judged<PostedMessage> => {
    const { channel, thread_ts: wanted } = payload;
    if (typeof channel !== 'string' || !channels.includes(channel)) return refuse('channel_not_found');
    const message = readMessage(payload);
    if (typeof message === 'string') return refuse(message);
    const ts = `${FIRST_SECOND + count++}.000100`;
    // A number is answered `ok`, and shown nowhere (slackapi/python-slack-sdk issue 840).
    if (wanted !== undefined && typeof wanted !== 'string') return answer({ ok: true, ts });
    const thread = wanted !== undefined && shown.has(wanted) ? wanted : null;
    shown.add(ts);
    const echo = {
      type: 'message',
      text: message.text ?? '',
      ts,
      ...(thread !== null && { thread_ts: thread }),
    };
    return {
      ...answer({ ok: true, channel, ts, message: echo }),
      accepted: { ...message, channel, ts, thread },
    };
  };

  const server = await startStandIn<PostedMessage>(
    (request) => checkRequest(request, token) ?? post(readBody(request)),
  );
  return { ...server, token, remove: (ts) => void shown.delete(ts) };
}

function checkRequest(request: ReceivedRequest, token: string): Judged<PostedMessage> | undefined {
  const { authorization } = request.headers;
  if (request.path !== PATH || request.method !== 'POST') return refuse('unknown_method');
  if (authorization === undefined) return refuse('not_authed');
  if (authorization !== `Bearer ${token}`) return refuse('invalid_auth');
  return readJsonObject(request) === undefined ? refuse('invalid_json') : undefined;
}

function readBody(request: ReceivedRequest): JsonRecord {
  return readJsonObject(request) ?? {};
}

function refuse(error: string): Judged<PostedMessage> {
  return answer({ ok: false, error });
}

function answer(body: JsonRecord): Judged<PostedMessage> {
  return { reply: { status: 200, body } };
}
