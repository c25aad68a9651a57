import { reportFieldProblems } from '../../node-red/host/report-field-problems';
import { fakeNode } from './fake-node';

test('each field that cannot be used is told by its label, to the log and to Catch nodes', () => {
  const { node, told } = fakeNode();
  const texts: Readonly<Record<string, string>> = { 'label.secret': 'Secret', 'label.urlKey': 'URL key' };
  const RED = {
    // As Node-RED has it: what is not there is its own key, and nothing is of the type alone here.
    _: (key: string, words?: Record<string, string>) =>
      key.startsWith('test.') ? key : (texts[key] ?? `${key} ${words?.field} ${words?.name}`),
  };
  reportFieldProblems(RED as never, node, [
    { code: 'variable-unset', field: 'secret', name: 'HELPDESK_SECRET' },
    { code: 'not-text', field: 'urlKey', name: 'number' },
  ]);
  // Only an error with a message object reaches Catch nodes.
  expect(told()).toEqual([
    ['error', 'problem.variable-unset Secret HELPDESK_SECRET', {}],
    ['error', 'problem.not-text URL key number', {}],
  ]);
});

test('without problems nothing is told', () => {
  const { RED, node, told } = fakeNode();
  reportFieldProblems(RED, node, []);
  expect(told()).toEqual([]);
});
