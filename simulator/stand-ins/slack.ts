import { isRecord, readJsonObject } from './json-body';
import {
  startStandIn,
  type Judged,
  type ReceivedRequest,
  type StandIn,
  type StandInOptions,
} from './recording-server';

/** What an incoming webhook was given. */
export interface SlackMessage {
  readonly text: string | null;
  readonly blocks: readonly unknown[];
}

/** Made up, in the form of Slack's own. */
const PATH = '/services/T00000000/B00000000/standInForAnIncomingHook';
const MAX_BLOCKS = 50;

/**
 * A Slack incoming webhook: JSON with `text` or `blocks`, answered `ok` or one of Slack's plain-text errors
 * (docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). `url` is the webhook's whole URL.
 */
export async function startSlack(options: StandInOptions<SlackMessage> = {}): Promise<StandIn<SlackMessage>> {
  const server = await startStandIn(judge, options);
  return { ...server, url: server.url + PATH };
}

function judge(request: ReceivedRequest): Judged<SlackMessage> {
  if (request.path !== PATH) return refuse(404, 'no_service');
  const payload = request.method === 'POST' ? readJsonObject(request) : undefined;
  if (payload === undefined) return refuse(400, 'invalid_payload');

  const { text = null, blocks = [] } = payload;
  if (text !== null && typeof text !== 'string') return refuse(400, 'invalid_payload');
  if (!isBlockList(blocks)) return refuse(400, 'invalid_blocks');
  if (!text && blocks.length === 0) return refuse(400, 'no_text');
  return { reply: { status: 200, body: 'ok' }, accepted: { text, blocks } };
}

function refuse(status: number, error: string): Judged<SlackMessage> {
  return { reply: { status, body: error } };
}

function isBlockList(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value) || value.length > MAX_BLOCKS) return false;
  return value.every((block) => isRecord(block) && typeof block.type === 'string');
}
