import { CONFIG_VERSION, migrate } from '../../node-red/host/migrations';
import type { SavedWebhook } from '../../node-red/host/config';

const saved = (fields: object) => ({ id: 'n', type: 'x webhook', name: '', ...fields }) as SavedWebhook;

test.each([
  ['written by hand, without a version', {}, 'manual'],
  ['saved before there was a choice', { version: 1 }, 'manual'],
  ['saved before, and changed in the editor since', { version: 1, registration: 'automatic' }, 'automatic'],
  ['fresh from the palette', { version: 2, registration: 'automatic' }, 'automatic'],
  ['chosen by hand', { version: 2, registration: 'manual' }, 'manual'],
  ['with the word that n8n stored', { version: 2, registration: 'by-hand' }, 'manual'],
  ['of this version, with the field left out', { version: 2 }, 'automatic'],
])('a node %s', (_what, fields, registration) => {
  expect(migrate(saved(fields))).toMatchObject({ registration, version: CONFIG_VERSION });
});
