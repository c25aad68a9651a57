import type { ProviderId } from '../../../../library';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { findExpected } from '../../../fixtures/expected';
import { until } from '../../../simulator/until';
import { deliverTo, message } from '../events';
import { CHANNEL } from '../services';
import type { Stage } from '../stage';

const TEXT = '1 < 2 & <!channel> <https://evil.example|Slack>';
const SHOWN = '1 &lt; 2 &amp; &lt;!channel&gt; &lt;https://evil.example|Slack&gt;';

/** One message of a customer, which n8n's own Slack node posts. */
export async function playSlackAlone(stage: Stage, provider: ProviderId): Promise<void> {
  await deliverTo(stage, (secret) => message(provider, { text: TEXT, name: 'Nadia <3' }, secret));
  const posted = await readPosted(stage);
  const { label, conversationUrl: url } = findExpected(provider);
  expect(posted?.text).toMatch(new RegExp(`^\\*Nadia &lt;3\\* in ${label}: `));
  expect(posted?.links).toEqual(url === null ? [] : [expect.stringContaining(url)]);
}

/** The same over Crisp's socket. */
export async function playStreamToSlackAlone(stage: Stage): Promise<void> {
  const { crisp } = stage.services;
  await until(() => crisp.connections().live === 1, 30_000);
  crisp.emit('message:send', freshMessage({ content: TEXT }));
  await readPosted(stage);
}

/** The same over Chatwoot's websocket. */
export async function playCableToSlackAlone(stage: Stage): Promise<void> {
  const { chatwoot } = stage.services;
  await until(() => chatwoot.connections().subscribed === 1, 30_000);
  chatwoot.act.customerWrites({ content: TEXT });
  await readPosted(stage);
}

async function readPosted({ services: { slack }, settle }: Stage) {
  await until(() => slack.accepted.length >= 1, 30_000);
  await settle();
  const [posted, ...others] = slack.accepted;
  expect(others).toEqual([]);
  expect(posted).toMatchObject({ channel: CHANNEL, thread: null, mentions: [] });
  expect(posted?.text).toContain(SHOWN);
  return posted;
}
