import { readJsonObject } from './json-body';
import {
  startStandIn,
  type Judged,
  type ReceivedRequest,
  type StandIn,
  type StandInOptions,
} from './recording-server';
import { readMessage, type SlackMessage } from './slack-message';

export type { SlackMessage } from './slack-message';

/** Made up, in the form of Slack's own. */
const PATH = '/services/T00000000/B00000000/standInForAnIncomingHook';

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
  const message = payload === undefined ? 'invalid_payload' : readMessage(payload);
  if (typeof message === 'string') return refuse(400, message);
  return { reply: { status: 200, body: 'ok' }, accepted: message };
}

function refuse(status: number, error: string): Judged<SlackMessage> {
  return { reply: { status, body: error } };
}
