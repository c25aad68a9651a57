import { botble } from '../../helpdesks/botble';
import { chatwoot } from '../../helpdesks/chatwoot';
import type { SavedWebhook } from '../../node-red/host/config';
import { migrate } from '../../node-red/host/migrations';
import { readSettings } from '../../node-red/host/read-settings';

const read = (fields: object, provider: typeof botble | typeof chatwoot = chatwoot) =>
  readSettings(
    provider,
    migrate({ id: 'n', type: 'x webhook', name: '', version: 2, ...fields } as SavedWebhook),
  );

test('empty fields leave the defaults to the core, numbers may be typed', () => {
  expect(read({})).toMatchObject({ replayWindow: undefined, maxBodyBytes: undefined });
  expect(read({ replayWindow: '0', maxBodyKb: 2 })).toMatchObject({ replayWindow: 0, maxBodyBytes: 2048 });
  expect(read({ replayWindow: 'soon' }).replayWindow).toBeNaN();
});

test('a helpdesk without a registrar is never registered automatically, whatever was saved', () => {
  expect(read({}).registration).toBe('automatic');
  expect(read({}, botble).registration).toBe('manual');
  expect(read({ registration: 'automatic' }, botble).registration).toBe('manual');
});

test('filters are read as people type them', () => {
  expect(read({ accounts: ' 7, 8\n9 ', kinds: ['message.note'] }).filters).toMatchObject({
    accounts: ['7', '8', '9'],
    kinds: ['message.note'],
  });
});
