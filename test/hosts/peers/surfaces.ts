import { providers } from '../../../library';
import { eventsOn } from '../../../core/select/event-choices';
import type { ProviderId } from '../../../helpdesks';
import { listSamples } from '../../../simulator/samples';
import { createDelivery } from '../../../simulator/senders';
import type { Proofs } from './rows';
import { onEach, send, statuses, type Stage } from './stage';

const SECRET = 'a-secret-of-the-peers';
const REFUSED = { status: 401, body: '{"error":"unauthorized"}' };

/** A genuine delivery becomes a verified item, a forged one nothing. */
async function provesSender(stage: Stage, provider: ProviderId, event: string): Promise<void> {
  const trigger = await stage.open(provider, { secret: SECRET });
  const now = Date.now();
  expect(await send(trigger, createDelivery(provider, event, { secret: 'forged', now }))).toMatchObject(
    REFUSED,
  );
  expect(await send(trigger, createDelivery(provider, event, { secret: SECRET, now }))).toMatchObject({
    status: 200,
  });
  expect(await trigger.items(1)).toEqual([expect.objectContaining({ provider, event, verified: true })]);
}

/** Every event that arrives on a surface is emitted under its own name. */
async function takesAll(
  stage: Stage,
  provider: ProviderId,
  names: readonly string[],
  mode?: 'unsigned',
): Promise<void> {
  const trigger = await stage.open(provider, { secret: SECRET, ...(mode !== undefined && { mode }) });
  const deliveries = names.map((event) =>
    createDelivery(provider, event, { secret: SECRET, now: Date.now() }),
  );
  expect(await statuses(trigger, deliveries)).toEqual(names.map(() => 200));
  const items = await trigger.items(names.length);
  expect(items.map(({ event }) => event)).toEqual(names);
}

/** From the helpdesk's own list, chatwoot/chatwoot@v4.15.1, app/models/webhook.rb. */
const ACCOUNT_EVENTS = [
  'conversation_status_changed',
  'conversation_updated',
  'conversation_created',
  'contact_created',
  'contact_updated',
  'message_created',
  'message_updated',
  'webwidget_triggered',
  'inbox_created',
  'inbox_updated',
  'conversation_typing_on',
  'conversation_typing_off',
];

export const surfaces: Proofs<
  | 'Crisp signed plugin hooks'
  | 'Crisp website hooks (URL secret)'
  | 'Chatwoot account events'
  | 'Chatwoot bots and API inboxes'
  | 'HelpCrunch events (20)'
  | 'Live Chat HMAC'
> = {
  'Crisp signed plugin hooks': (stages) =>
    onEach(stages, (stage) => provesSender(stage, 'crisp', 'message:send')),

  'Crisp website hooks (URL secret)': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('crisp', { urlSecret: SECRET, mode: 'url-key' });
      const hook = (secret: string) =>
        createDelivery('crisp', 'message:send', { secret, now: Date.now(), unsigned: true });
      expect(await send(trigger, hook('guessed'))).toMatchObject(REFUSED);
      expect(await send(trigger, hook(SECRET))).toMatchObject({ status: 200 });
      expect(await trigger.items(1)).toEqual([expect.objectContaining({ verified: false })]);
    }),

  'Chatwoot account events': async (stages) => {
    const account = eventsOn(providers.chatwoot, ['account-webhook']).map(({ name }) => name);
    expect([...account].sort()).toEqual([...ACCOUNT_EVENTS].sort());
    await onEach(stages, (stage) => takesAll(stage, 'chatwoot', ACCOUNT_EVENTS));
  },

  'Chatwoot bots and API inboxes': (stages) =>
    onEach(stages, async (stage) => {
      await takesAll(stage, 'chatwoot', ['conversation_opened', 'conversation_resolved', 'message_created']);
      await takesAll(stage, 'chatwoot', ['automation_event.message_created', 'macro.executed'], 'unsigned');
    }),

  'HelpCrunch events (20)': async (stages) => {
    const samples = listSamples().filter(({ provider }) => provider === 'helpcrunch');
    const names = [...new Set(samples.map(({ event }) => event))];
    expect(names.length).toBeGreaterThanOrEqual(20);
    await onEach(stages, (stage) => takesAll(stage, 'helpcrunch', names));
  },

  'Live Chat HMAC': (stages) => onEach(stages, (stage) => provesSender(stage, 'botble', 'message.received')),
};
