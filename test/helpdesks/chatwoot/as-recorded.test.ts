import { createSettings, receive, type ReceiverOptions } from '../../../library';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { conversation, customer, message, normalise, normalisePushed } from './payloads';

type Payload = Record<string, unknown>;

/** Webhooks of one trigger, in their order, as Chatwoot 4.15.1 sent them: what each becomes. */
function trigger(options: Partial<ReceiverOptions> = {}) {
  const settings = createSettings({
    provider: chatwoot,
    authentication: { mode: 'unsigned' },
    ...options,
  });
  let count = 0;
  return (event: string, payload: Payload) => {
    count += 1;
    const rawBody = Buffer.from(JSON.stringify({ ...payload, event }));
    const headers = { 'x-chatwoot-delivery': `delivery-${count}` };
    const outcome = receive({ method: 'POST', headers, query: {}, rawBody, receivedAt: count }, settings);
    if (outcome.kind === 'accept') outcome.reservation.commit();
    return outcome;
  };
}
const short = (outcome: ReturnType<ReturnType<typeof trigger>>) =>
  outcome.kind === 'accept' ? outcome.item.kind : outcome.reason;

const change = (previous_value: unknown, current_value: unknown) => ({ previous_value, current_value });

describe('a queue that stood still: resolved, then opened again by a customer', () => {
  // Both changes were over when the jobs ran: every payload shows `open`.
  const changed = { ...conversation, status: 'open', changed_attributes: null };
  const updated = (before: string, after: string) => ({
    ...conversation,
    status: 'open',
    changed_attributes: [{ status: change(before, after) }, { updated_at: change('a', 'b') }],
  });
  const waiting = {
    ...conversation,
    status: 'open',
    changed_attributes: [{ waiting_since: change(null, 'a') }],
  };
  const SENT: readonly (readonly [string, Payload])[] = [
    ['conversation_status_changed', changed],
    ['conversation_status_changed', changed],
    ['conversation_updated', updated('open', 'resolved')],
    ['conversation_updated', updated('resolved', 'open')],
    ['conversation_updated', waiting],
  ];

  test.each([
    ['preset:conversation-resolved', ['resolved', 'open']],
    ['preset:conversation-reopened', ['open', 'resolved']],
  ])('%s fires once, with the statuses of its change', (preset, statuses) => {
    const send = trigger({ events: [preset] });
    const items = SENT.map(([event, payload]) => send(event, payload)).flatMap((outcome) =>
      outcome.kind === 'accept' ? [outcome.item] : [],
    );
    expect(items.map((item) => [item.conversation?.status, item.conversation?.previousStatus])).toEqual([
      statuses,
    ]);
    expect(items[0]?.kind).toBe('conversation.status_changed');
  });
});

describe('a rating, its correction, a comment, and the survey is read', () => {
  const survey = (answer: Payload | null, more: Payload = {}) => ({
    ...message,
    content_type: 'input_csat',
    message_type: 'template',
    sender: null,
    content_attributes: answer === null ? {} : { submitted_values: { csat_survey_response: answer } },
    ...more,
  });
  const answers = [
    { rating: 2, feedback_message: '' },
    { rating: 5, feedback_message: '' },
    { rating: 5, feedback_message: 'Good' },
    { rating: 5, feedback_message: 'Good' },
  ];

  test('are two ratings, and the rest are updates', () => {
    const kinds = (events: readonly string[]) => {
      const send = trigger({ events });
      return answers.map((answer) => short(send('message_updated', survey(answer))));
    };
    expect(kinds(['*'])).toEqual([
      'conversation.rated',
      'conversation.rated',
      'message.updated',
      'message.updated',
    ]);
    expect(kinds(['preset:rated'])).toEqual([
      'conversation.rated',
      'conversation.rated',
      'not-selected',
      'not-selected',
    ]);
  });

  test('back to the first rating is a rating again', () => {
    const send = trigger();
    const kinds = [2, 5, 2].map((rating) => short(send('message_updated', survey({ rating }))));
    expect(kinds).toEqual(['conversation.rated', 'conversation.rated', 'conversation.rated']);
  });

  test('the websocket tells what was before', () => {
    const attributes = (answer: Payload) => survey(answer).content_attributes;
    const pushed = (answer: Payload, previous_changes: Payload) =>
      normalisePushed('message.updated', survey(answer, { message_type: 3, previous_changes })).kind;
    const [low = {}, high = {}, commented = {}] = answers;
    expect(pushed(low, { content_attributes: [{}, attributes(low)] })).toBe('conversation.rated');
    expect(pushed(high, { content_attributes: [attributes(low), attributes(high)] })).toBe(
      'conversation.rated',
    );
    expect(pushed(commented, { content_attributes: [attributes(high), attributes(commented)] })).toBe(
      'message.updated',
    );
    expect(pushed(commented, { status: ['sent', 'read'] })).toBe('message.updated');
  });
});

describe('a deleted message', () => {
  const deleted = { ...message, content: 'This message was deleted', content_attributes: { deleted: true } };

  test('is removed once, and read afterwards', () => {
    const send = trigger();
    const kinds = [deleted, deleted].map((payload) => short(send('message_updated', payload)));
    expect(kinds).toEqual(['message.removed', 'message.updated']);
  });

  test.each(['preset:agent-reply', 'preset:new-customer-message', 'preset:internal-note'])(
    "that was deleted while it was queued is nobody's message: %s",
    (preset) => {
      const send = trigger({ events: [preset] });
      for (const more of [{}, { message_type: 'incoming' }, { private: true }])
        expect(short(send('message_created', { ...deleted, ...more }))).toBe('not-selected');
    },
  );
});

test('labels that become an empty text instead of nothing have not changed', () => {
  const changed_attributes = [{ cached_label_list: change(null, '') }, { updated_at: change('a', 'b') }];
  const { traits } = normalise('conversation_updated', { ...conversation, changed_attributes });
  expect(traits.changed).toEqual(['updated_at']);
});

describe('what a customer answers to a question', () => {
  const asked = { ...message, sender: { id: 2, name: 'Lampy', type: 'agent_bot' }, content: 'Pick one' };
  const item = (title: string, value: string) => ({ title, value });
  const items = [item('View board', 'view_board'), item('Open ticket', 'open_ticket')];

  test.each<[string, Payload, string]>([
    ['input_select', { items, submitted_values: [items[0]] }, 'View board'],
    ['input_email', { submitted_email: 'noor@example.net' }, 'noor@example.net'],
    [
      'form',
      {
        items: [
          { name: 'size', label: 'Size', type: 'text' },
          { name: 'colour', label: 'Colour', type: 'text' },
        ],
        submitted_values: [
          { name: 'size', value: 'L' },
          { name: 'colour', value: 'red' },
        ],
      },
      'Size: L\nColour: red',
    ],
  ])('%s: is the text, and theirs', (content_type, content_attributes, text) => {
    const send = trigger({
      events: ['preset:picker-answered'],
      filters: { onlyFromCustomers: true, ignoreMarkers: ['sent_by_workflow'] },
    });
    const attributes = { ...content_attributes, sent_by_workflow: true };
    const answered = { ...asked, content_type, content_attributes: attributes };
    expect(send('message_updated', answered)).toMatchObject({
      kind: 'accept',
      item: {
        kind: 'message.updated',
        author: { id: '4410', type: 'contact' },
        message: { id: '70552', text, direction: 'incoming' },
      },
    });
    expect(short(send('message_updated', answered))).toBe('not-selected');
  });

  test('a question that nobody has answered is no answer', () => {
    const send = trigger({ events: ['preset:picker-answered'] });
    const question = { ...asked, content_type: 'input_select', content_attributes: { items } };
    expect(short(send('message_updated', question))).toBe('not-selected');
  });
});

describe('what a message says besides its text', () => {
  const incoming = { ...message, message_type: 'incoming', sender: customer, content: null };

  test('an e-mail with a subject only', () => {
    const content_attributes = { email: { subject: 'Broken lamp', text_content: { full: '' } } };
    const mail = { ...incoming, content_type: 'incoming_email', content_attributes };
    expect(normalise('message_created', mail).message?.text).toBe('Broken lamp');
  });

  test('a voice message that was put in writing', () => {
    const attachments = [{ file_type: 'audio', transcribed_text: 'call me back please' }];
    expect(normalise('message_updated', { ...incoming, attachments }).message?.text).toBe(
      'call me back please',
    );
  });

  test('a place without a title', () => {
    const attachments = [
      {
        file_type: 'location',
        coordinates_lat: -23.5,
        coordinates_long: -46.6,
        fallback_title: null,
        data_url: 'https://maps.example/search/-23.5,-46.6',
      },
    ];
    expect(normalise('message_created', { ...incoming, attachments }).message?.attachments).toEqual([
      {
        name: null,
        url: 'https://maps.example/search/-23.5,-46.6',
        type: 'location',
        size: null,
        coordinates: { latitude: -23.5, longitude: -46.6 },
      },
    ]);
  });
});

test('an account that the payload lacks (before 4.14.2) is the one that the trigger is set up for', () => {
  const { account: _, ...bare } = { ...conversation, messages: [] };
  const baseUrl = 'https://chat.example.com';
  const send = trigger({ accountId: '7', baseUrl, filters: { accounts: ['7'] }, dropRepeats: true });
  expect(send('conversation_created', bare)).toMatchObject({
    kind: 'accept',
    item: {
      account: { id: '7', name: null },
      conversation: { url: 'https://chat.example.com/app/accounts/7/conversations/932' },
    },
  });
  expect(short(send('conversation_created', bare))).toBe('duplicate');
  const changed_attributes = [{ status: change('open', 'resolved') }];
  const payload = { ...bare, changed_attributes };
  const envelope = { event: 'conversation_updated', payload, body: payload };
  const read = chatwoot.statusChangeParts?.read;
  expect(read?.(envelope, { baseUrl: null, accountId: '7' })?.key).toBe('["7","932"]');
  expect(read?.(envelope, { baseUrl: null })).toBeNull();
});

test("an agent's update does not say whose it is, so Only From Customers holds it back", () => {
  const send = trigger({ filters: { onlyFromCustomers: true } });
  const payload = { ...conversation, changed_attributes: [{ priority: change(null, 'high') }] };
  expect(short(send('conversation_updated', payload))).toBe('filtered');
});
