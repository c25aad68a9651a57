import { usualKindOf } from '../../../core/helpdesk/usual-kind';

const row = { label: '', description: '', group: '', surfaces: {} };

test('is the first that an event can have, and other for what nobody listed', () => {
  const usualKind = usualKindOf([
    { ...row, name: 'a', kinds: ['message.sent', 'message.note'] },
    { ...row, name: 'b', kinds: ['typing'] },
  ]);
  expect(['a', 'b', 'c', 'toString', '__proto__', ''].map(usualKind)).toEqual([
    'message.sent',
    'typing',
    'other',
    'other',
    'other',
    'other',
  ]);
});
