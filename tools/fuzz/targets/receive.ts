import {
  answer,
  createDuplicateMemory,
  createSettings,
  eventChoices,
  providers,
  receive,
  StatusMerger,
  type Delivery,
  type Filters,
  type Outcome,
  type Provider,
  type ProviderId,
  type ReceiverOptions,
  type ReceiverSettings,
} from '../../../library';
import { createDelivery, listSamples } from '../../../simulator/senders';
import { findExpected } from '../../../test/fixtures/expected';
import { expand } from '../big';
import { checkItem } from '../invariants';
import type { Target } from '../target';

const SECRET = 'the secret of the fuzzer';
const NOW = Date.parse('2026-03-04T09:30:00Z');
const LARGEST = 4 * 1024 * 1024;

/** One trigger for each filter, as some look only at what others let through. */
const FILTERS: readonly Filters[] = [
  { kinds: ['message.received', 'conversation.updated'] },
  { onlyFromCustomers: true, includeActivityUpdates: true },
  { ignoreAutomated: true, ignorePrivateNotes: true },
  { ignoreAuthors: ['agent:17', 'urn:crisp.im:bot:1'] },
  { ignoreMarkers: ['sent_by_workflow'] },
  { accounts: ['1', '12'] },
  { inboxes: ['5'] },
  { messageTypes: ['text', 'incoming'] },
  { senderTypes: ['contact'] },
  { statuses: ['open'] },
  { teams: ['none', '4'] },
  { assignees: ['none', 'agent:17'] },
  { labels: ['returns', 'VIP'] },
  { changedAttributes: ['status', 'custom_attributes.plan'] },
];

/** What a helpdesk's own visitor writes arrives well signed: hostile bodies with a right signature. */
export const receiveTargets: readonly Target[] = (Object.keys(providers) as ProviderId[]).map((id) => ({
  name: `receive ${id}`,
  weight: 10,
  seeds: listSeeds(id),
  run: createRun(id),
}));

function listSeeds(provider: ProviderId): readonly string[] {
  const samples = listSamples().filter((sample) => sample.provider === provider);
  const send = { secret: SECRET, now: NOW, deliveryId: 'a-delivery' };
  return samples.map(({ event, variant }) =>
    createDelivery(provider, event, { ...send, variant }).body.toString(),
  );
}

function createRun(id: ProviderId): Target['run'] {
  const provider: Provider = providers[id];
  const create = (options: Partial<ReceiverOptions>) =>
    createSettings({
      provider,
      authentication: { mode: 'signature', secrets: ['an older secret', SECRET] },
      maxBodyBytes: LARGEST,
      baseUrl: 'https://chat.example.com',
      ...options,
    });
  const presets = eventChoices(provider, provider.webhookSurfaces).map(({ value }) => value);
  const narrow = [
    create({
      events: presets.filter((choice) => choice.startsWith('preset:')),
      keepCredentials: true,
      duplicates: false,
    }),
    create({
      authentication: { mode: 'signature', secrets: [SECRET], replayWindow: 300 },
      duplicates: false,
    }),
    ...FILTERS.map((filters) => create({ filters, emitTests: true, duplicates: false })),
  ];
  const open = create({ foldStatus: true, dropRepeats: true, emitTests: true });
  return (input) => {
    const delivery = sign(id, expand(input));
    checkTwice(delivery, { ...open, duplicates: createDuplicateMemory() }, provider);
    checkOutcome(receive(delivery, narrow[input.length % narrow.length] ?? open), provider);
  };
}

function sign(id: ProviderId, text: string): Delivery {
  const rawBody = Buffer.from(text);
  const headers = { ...findExpected(id).sign(rawBody, SECRET, NOW), 'x-chatwoot-delivery': 'a-delivery' };
  return { method: 'POST', headers, query: {}, rawBody, receivedAt: NOW };
}

/** What has an id is emitted once, however often it comes. */
function checkTwice(delivery: Delivery, settings: ReceiverSettings, provider: Provider): void {
  const outcome = receive(delivery, settings);
  checkOutcome(outcome, provider);
  checkFold(outcome);
  if (outcome.kind !== 'accept') return;
  outcome.reservation.commit();
  const again = receive(delivery, settings);
  const isDropped = again.kind === 'ignore' && again.reason === 'duplicate';
  if (outcome.item.id !== null && !isDropped) throw new Error('the same delivery was accepted twice');
}

function checkFold(outcome: Outcome): void {
  const fold = new StatusMerger(() => () => {});
  const taken = fold.take(outcome);
  let told = 0;
  if (taken.kind === 'hold') taken.whenOver(() => (told += 1));
  fold.flush();
  if (taken.kind === 'hold' && told !== 1) throw new Error(`what was held came out ${told} times`);
}

export function checkOutcome(outcome: Outcome, provider: Provider): void {
  const { status, body } = answer(outcome, provider);
  if (JSON.stringify(body).length > 40 || ![200, 400, 401, 405, 413, 415, 503].includes(status)) {
    throw new Error(`answered ${status} ${JSON.stringify(body)}`);
  }
  if (outcome.kind === 'accept') return checkItem(outcome.item);
  if (outcome.kind !== 'ignore' && outcome.kind !== 'reject') throw new Error('an unknown outcome');
  if (!outcome.detail.endsWith('.') && !outcome.detail.endsWith('?'))
    throw new Error(`no sentence: ${outcome.detail}`);
  if (outcome.detail.length > 1000) throw new Error('a sentence without end');
}
