import type { Refuse } from '../../core/trigger/verdict';
import { createReports } from '../../node-red/host/delivery';
import type { Status } from '../../node-red/host/status';
import { fakeNode } from './fake-node';

const AT = Date.UTC(2026, 2, 4, 9, 30);
const REFUSED = {
  action: 'refuse',
  reply: { status: 401, body: {} },
  refusal: { kind: 'reject', reason: 'signature-mismatch', detail: 'It does not fit.' },
} as const;

function start() {
  const fake = fakeNode();
  const shown: unknown[][] = [];
  const status = {
    refused: (...words: unknown[]) => shown.push(['refused', ...words]),
    emitted: (kind: string) => shown.push(['emitted', kind]),
  } as unknown as Status;
  return { ...fake, shown, reports: createReports(fake.node, status, 'botble') };
}

test('every refusal is in the status, also those that are not told', () => {
  const { reports, shown, told, sent } = start();
  reports.refused(REFUSED, AT);
  expect([shown, told(), sent]).toEqual([[['refused', 'signature-mismatch', AT]], [], []]);
});

test('one that is told reaches Catch nodes: an error with a message', () => {
  const { reports, told } = start();
  const notice = { kind: 'refused', text: 'A sentence.' } as const;
  reports.refused({ ...REFUSED, notice }, AT);
  expect(told()).toEqual([['error', 'A sentence.', expect.objectContaining({ topic: 'botble/refused' })]]);
});

test('a report goes out of the second output, and of no other', () => {
  const { reports, sent } = start();
  const report = { provider: 'botble', reason: 'signature-mismatch' } as unknown as Refuse['report'];
  reports.refused({ ...REFUSED, report }, AT);
  expect(sent).toEqual([[null, { topic: 'botble/refused', payload: report }]]);
});

test('what went into the flow is in the status', () => {
  const { reports, shown } = start();
  reports.emitted('message.received');
  expect(shown).toEqual([['emitted', 'message.received']]);
});

test('an event that is newer than the package is a warning, a test a line of the log', () => {
  const { reports, told } = start();
  reports.noticed({ kind: 'unknown-event', text: 'New.' });
  reports.noticed({ kind: 'test', text: 'Test.' });
  reports.noticed(undefined);
  expect(told()).toEqual([
    ['warn', 'New.'],
    ['log', 'Test.'],
  ]);
});
