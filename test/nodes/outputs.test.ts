import { ITEMS_AND_REFUSALS } from '../../nodes/host/outputs';
import { evaluate } from './expressions';

test.each([{}, { emitRefusals: false }, { emitRefusals: 'true' }])(
  'with the options %j, one output',
  (options) => {
    expect(evaluate(ITEMS_AND_REFUSALS, { options })).toEqual(['main']);
  },
);

test('a second one where refusals are asked for, in the order in which they are sent', () => {
  expect(evaluate(ITEMS_AND_REFUSALS, { options: { emitRefusals: true } })).toEqual([
    { type: 'main', displayName: 'Items' },
    { type: 'main', displayName: 'Rejections' },
  ]);
});
