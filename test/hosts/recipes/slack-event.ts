import { createHmac } from 'node:crypto';
import { SLACK_SECRET } from './services';

/** Sends what Slack sends, to `url`: docs.slack.dev/apis/events-api. Tells the answer. */
export async function sendAsSlack(
  url: string,
  told: object,
  secret = SLACK_SECRET,
): Promise<{ readonly status: number; readonly body: string }> {
  const body = JSON.stringify(told);
  const sent = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', secret).update(`v0:${sent}:${body}`).digest('hex');
  const headers = {
    'Content-Type': 'application/json',
    'X-Slack-Request-Timestamp': sent,
    'X-Slack-Signature': `v0=${mac}`,
  };
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}

/** A person writes into a thread. */
export function replyInThread(thread: string, text: string, more: object = {}): object {
  const event = {
    type: 'message',
    user: 'U01ABC',
    channel: 'C01ABC',
    channel_type: 'channel',
    thread_ts: thread,
    ts: `${Math.floor(Date.now() / 1000)}.${String(process.hrtime.bigint() % 1_000_000n).padStart(6, '0')}`,
    text,
    ...more,
  };
  return { type: 'event_callback', team_id: 'T01ABC', api_app_id: 'A01ABC', event };
}
