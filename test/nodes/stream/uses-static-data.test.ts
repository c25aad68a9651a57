import { usesStaticData } from '../../../nodes/host/stream/uses-static-data';

/** A workflow whose steps behind the trigger have these parameters. */
function look(...steps: readonly unknown[]) {
  const getChildNodes = jest.fn(() => steps.map((parameters) => ({ parameters })));
  const context = { getNode: () => ({ name: 'Trigger' }), getChildNodes };
  const found = usesStaticData(context as never);
  expect(getChildNodes).toHaveBeenCalledWith('Trigger', { includeNodeParameters: true });
  return found;
}

test.each([
  [{ jsCode: "const data = $getWorkflowStaticData('global');" }],
  [{ values: { string: [{ value: "={{ $getWorkflowStaticData('node').last }}" }] } }],
])('%j keeps static data', (parameters) => {
  expect(look({}, parameters)).toBe(true);
});

test.each([[{}], [undefined], [{ jsCode: 'return items;' }], [{ text: 'static data' }]])(
  '%j does not',
  (parameters) => {
    expect(look(parameters)).toBe(false);
  },
);

test('a workflow without steps does not', () => {
  expect(look()).toBe(false);
});
