import { chatwoot } from '../../../helpdesks/chatwoot';
import { crisp } from '../../../helpdesks/crisp';
import { readScope } from '../../../nodes/host/stream/read-scope';
import { fakeContext } from '../fake-context';

const read = (parameters: object) =>
  readScope(fakeContext({ parameters: { ...parameters } }).context, crisp.stream);

test('is what was picked and what was typed, each once', () => {
  const options = { moreWebsites: 'w2, w1', moreInboxes: 'i2' };
  expect(read({ websites: ['w1'], inboxes: 'i1', options })).toEqual({
    accounts: ['w1', 'w2'],
    inboxes: ['i1', 'i2'],
  });
});

test('is nothing where nothing was chosen, or nothing can be', () => {
  expect(read({})).toEqual({ accounts: [], inboxes: [] });
  expect(readScope(fakeContext().context, chatwoot.stream)).toEqual({});
});
