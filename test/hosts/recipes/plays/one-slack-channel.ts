import type { ProviderId } from '../../../../library';
import { until } from '../../../simulator/until';
import { deliverTo, HELPDESKS, message } from '../events';
import { CHANNEL } from '../services';
import type { Stage } from '../stage';

/** A conversation that no other play writes in: in n8n, flows share the table that tells whose thread is whose. */
const OWN = 81;

/** Two messages in a conversation of each helpdesk, and in a second one of Crisp's; then somebody removes the first message in Slack. */
export async function playOneSlackChannel(stage: Stage): Promise<void> {
  const { slack } = stage.services;
  const providers = HELPDESKS.filter(stage.hears);
  const say = async (provider: ProviderId, conversation: number, text: string) => {
    const before = slack.accepted.length;
    await deliverTo(stage, (secret) => message(provider, { conversation, text }, secret));
    await until(() => slack.accepted.length > before, 30_000);
    await stage.settle();
    return slack.accepted.at(-1);
  };

  const parents: string[] = [];
  const conversations = [
    ...providers.map((provider) => [provider, OWN] as const),
    ['crisp', OWN + 1] as const,
  ];
  for (const [provider, conversation] of conversations) {
    const first = await say(provider, conversation, `first <b> of ${provider}`);
    expect(first).toMatchObject({ channel: CHANNEL, thread: null, mentions: [] });
    expect(JSON.stringify(first?.blocks)).toContain(`>first &lt;b&gt; of ${provider}`);
    parents.push(first?.ts ?? '');
    expect(await say(provider, conversation, 'second')).toMatchObject({ thread: first?.ts });
  }
  expect(new Set(parents).size).toBe(conversations.length);

  slack.remove(parents[0] ?? '');
  const anew = await say('crisp', OWN, 'third');
  expect(anew).toMatchObject({ thread: null });
  expect(await say('crisp', OWN, 'fourth')).toMatchObject({ thread: anew?.ts });
  expect(slack.accepted).toHaveLength(2 * conversations.length + 2);
}
