import { chatwootStatusChangeParts } from '../../../helpdesks/chatwoot/status-change-parts';
import { statusChange } from '../../fixtures/status-change';

type Sent = ReturnType<typeof statusChange>['change'];

const read = ({ event, payload }: Sent, change: Readonly<Record<string, unknown>> = {}) => {
  const changed = { ...payload, ...change };
  return chatwootStatusChangeParts.read({ event, payload: changed, body: changed }, { baseUrl: null });
};
const { change, update } = statusChange('open', 'resolved');

test('both halves of a change of status say what they are halves of', () => {
  const whole = { key: expect.stringContaining('"932"'), alone: true };
  expect(read(change)).toEqual({ ...whole, part: 'change', status: null, previousStatus: null });
  expect(read(update)).toEqual({ ...whole, part: 'update', status: 'resolved', previousStatus: 'open' });
  expect(read(update)?.key).toBe(read(change)?.key);
});

test('an update that says more than the change is not alone', () => {
  expect(read(statusChange('open', 'resolved', { more: { team_id: [4, 5] } }).update)?.alone).toBe(false);
  expect(read(statusChange('open', 'snoozed', { more: { snoozed_until: [null, 7] } }).update)?.alone).toBe(
    true,
  );
});

test.each<[string, Sent, Readonly<Record<string, unknown>>]>([
  ['another event', { ...change, event: 'conversation_created' }, {}],
  ['an update without the status', update, { changed_attributes: [] }],
  ['an update without any list', update, { changed_attributes: null }],
  [
    'a status that stays',
    update,
    { changed_attributes: [{ status: { previous_value: 'open', current_value: 'open' } }] },
  ],
  [
    'a status that was none before',
    update,
    { changed_attributes: [{ status: { previous_value: null, current_value: 'open' } }] },
  ],
  ['a conversation without a number', change, { id: null }],
  ['a status that is no text', change, { status: 1 }],
  ['a change without a status', change, { status: undefined }],
  ['an account that is not told', change, { account: null, messages: [] }],
])('%s is no half', (_, sent, different) => expect(read(sent, different)).toBeNull());
