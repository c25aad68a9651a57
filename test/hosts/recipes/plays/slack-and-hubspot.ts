import type { ProviderId } from '../../../../library';
import { SESSION_ID, WEBSITE_ID } from '../../../../helpdesks/crisp/examples/base';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { findExpected } from '../../../fixtures/expected';
import { until } from '../../../simulator/until';
import { deliverTo, message } from '../events';
import type { Stage } from '../stage';

const TEXT = `1 < 2 & <!channel> <https://evil.example|Slack>\nsecond line`;
const SHOWN =
  '*Nadia &lt;3*\n>1 &lt; 2 &amp; &lt;!channel&gt; &lt;https://evil.example|Slack&gt;\n>second line';

/** A message from a known contact, one from somebody without an address, and one that is too long for Slack. */
export async function playSlackAndHubSpot(stage: Stage, provider: ProviderId): Promise<void> {
  const { crisp, hubspot, slackWebhook } = stage.services;
  const say = (words: object) => deliverTo(stage, (secret) => message(provider, words, secret));
  crisp.emit('session:set_nickname', { ...conversationOfCrisp(), nickname: 'Nadia <3' });
  await say({ email: null, text: 'x'.repeat(10_000) + '😀'.repeat(1000), name: 'Nobody' });
  await until(() => slackWebhook.accepted.length >= 1, 30_000);
  await stage.settle();
  expect(hubspot.accepted).toEqual([]);

  crisp.emit('session:set_email', { ...conversationOfCrisp(), email: 'nadia@example.org' });
  await say({ text: TEXT, name: 'Nadia <3', email: 'nadia@example.org' });
  const tellsEmail = findExpected(provider).tellsEmail ?? true;
  const notes = tellsEmail ? 2 : 0;
  await until(() => hubspot.accepted.length >= notes && slackWebhook.accepted.length >= 2, 30_000);
  await stage.settle();
  expectSlack(stage, provider);
  // A CRM knows people by their addresses.
  if (tellsEmail) expectHubSpot(stage, provider);
  else expect(hubspot.accepted).toEqual([]);
}

/** The same over Crisp's socket, where nothing is signed and nobody can forge. */
export async function playStreamToSlackAndHubSpot(stage: Stage): Promise<void> {
  const { crisp, hubspot, slackWebhook } = stage.services;
  await until(() => crisp.connections().live === 1, 30_000);
  crisp.emit('message:send', freshMessage({ content: 'y'.repeat(12_000) }));
  await until(() => slackWebhook.accepted.length >= 1, 30_000);
  await stage.settle();
  crisp.emit('session:set_email', { ...conversationOfCrisp(), email: 'nadia@example.org' });
  crisp.emit('message:send', {
    ...freshMessage({ content: TEXT }),
    user: { nickname: 'Nadia <3', user_id: SESSION_ID },
  });
  await until(() => hubspot.accepted.length >= 2 && slackWebhook.accepted.length >= 2, 30_000);
  await stage.settle();
  expectSlack(stage, 'crisp');
  expectHubSpot(stage, 'crisp');
}

/** The same over Chatwoot's websocket, from the contact that the stand-in has. */
export async function playCableToSlackAndHubSpot(stage: Stage): Promise<void> {
  const { chatwoot, hubspot, slackWebhook } = stage.services;
  await until(() => chatwoot.connections().subscribed === 1, 30_000);
  chatwoot.act.customerWrites({ content: TEXT });
  await until(() => hubspot.accepted.length >= 2 && slackWebhook.accepted.length >= 1, 30_000);
  await stage.settle();
  const [message, ...others] = slackWebhook.accepted;
  expect(others).toEqual([]);
  expect(message?.mentions).toEqual([]);
  expect(message?.links).toEqual([expect.stringContaining('/app/accounts/')]);
  expect(JSON.stringify(message?.blocks)).toContain('>1 &lt; 2 &amp; &lt;!channel&gt;');
  expect(hubspot.accepted.map(({ type }) => type)).toEqual(['contacts', 'notes']);
}

function expectSlack({ services }: Stage, provider: ProviderId): void {
  const { label, conversationUrl: url } = findExpected(provider);
  const { accepted } = services.slackWebhook;
  expect(accepted).toHaveLength(2);
  const [long, last] = accepted;
  const words = (long?.blocks[1] as { text: { text: string } }).text.text;
  expect(words).toHaveLength(3000);
  expect(words.endsWith('…')).toBe(true);
  // Half an emoji would not survive.
  expect(Buffer.from(words).toString()).toBe(words);

  expect(last?.mentions).toEqual([]);
  expect(last?.links).toEqual(url === null ? [] : [expect.stringContaining(url)]);
  expect(last?.text).toBe(
    'Nadia &lt;3: 1 &lt; 2 &amp; &lt;!channel&gt; &lt;https://evil.example|Slack&gt;\nsecond line',
  );
  expect(last?.blocks.slice(0, 2)).toMatchObject([
    { type: 'header', text: { text: `New message in ${label}` } },
    { type: 'section', text: { type: 'mrkdwn', text: SHOWN, verbatim: true } },
  ]);
}

function expectHubSpot({ services }: Stage, provider: ProviderId): void {
  const { label, conversationUrl: url } = findExpected(provider);
  const [contacts, note, ...more] = services.hubspot.accepted;
  expect(more).toEqual([]);
  expect(contacts).toMatchObject({
    type: 'contacts',
    contacts: [
      { id: '1001', properties: { email: 'nadia@example.org', firstname: 'Nadia', lastname: '<3' } },
    ],
  });
  const body = `<b>Nadia &lt;3</b> wrote in ${label}:<br>1 &lt; 2 &amp; &lt;!channel&gt; &lt;https://evil.example|Slack&gt;<br>second line`;
  expect(note).toMatchObject({ type: 'notes', contactId: '1001' });
  const { hs_note_body: written = '' } = note?.type === 'notes' ? note.properties : {};
  expect(written.startsWith(body)).toBe(true);
  expect(written.includes('<a href=')).toBe(url !== null);
}

function conversationOfCrisp() {
  return { website_id: WEBSITE_ID, session_id: SESSION_ID, inbox_id: null };
}
