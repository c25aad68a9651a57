import { randomUUID } from 'node:crypto';
import { NodeOperationError, type INode } from 'n8n-workflow';
import { ConfigurationError } from '../../core/helpdesk/configuration-error';
import type { Notice } from '../../core/reports/notices';
import { describe as describeTrigger, report, reportDefect } from '../../nodes/host/report';
import { fakeContext } from './fake-context';

const WHO = 'My Trigger (workflow w)';

test.each<[Notice['kind'], string]>([
  ['refused', 'warn'],
  ['lookup-failed', 'warn'],
  ['test', 'info'],
  ['unknown-event', 'info'],
])('%s is a line of the level %s that names the trigger', (kind, level) => {
  const { context, log } = fakeContext({ workflowId: 'w' });
  report(context, { kind, text: 'A sentence.' });
  expect(log).toEqual([`${level} ${WHO}: A sentence.`]);
});

test('no notice is no line', () => {
  const { context, log } = fakeContext();
  report(context, undefined);
  expect(log).toEqual([]);
});

test('a workflow that was never saved has no id', () => {
  const context = {
    getNode: () => ({ name: 'My Trigger' }) as INode,
    getWorkflow: () => ({ active: false }),
  };
  expect(describeTrigger(context)).toBe('My Trigger (workflow unsaved)');
});

describe('a defect', () => {
  const START = Date.UTC(2026, 2, 4, 9, 30);
  const told = (...errors: readonly unknown[]) => {
    const { context, log } = fakeContext({ workflowId: 'w', nodeId: randomUUID() });
    errors.forEach((error) => reportDefect(context, error, START));
    return { context, log };
  };

  test('is told with its kind and place, never with its words: they may quote the payload', () => {
    const { log } = told(new TypeError('cannot read "my credit card is 4111"'));
    expect(log).toEqual([
      expect.stringMatching(
        /^error My Trigger \(workflow w\): the delivery could not be processed\. TypeError at .*Please report this line/,
      ),
    ]);
    expect(log[0]).not.toContain('4111');
  });

  test.each([
    ['a string', 'my credit card is 4111', 'string'],
    ['nothing', undefined, 'undefined'],
  ])('that is %s is told by its type', (_what, thrown, type) => {
    const { log } = told(thrown);
    expect(log).toEqual([expect.stringContaining(`processed. ${type}. Please report`)]);
    expect(log[0]).not.toContain('4111');
  });

  test('in words of our own is told with them, and is nothing to report to us', () => {
    const node = { name: 'My Trigger', type: 'x', parameters: {} } as unknown as INode;
    const own = [
      new ConfigurationError('invalid-option', 'The window is too short.'),
      new NodeOperationError(node, 'The credential could not be read.'),
    ];
    expect(told(...own).log).toEqual([
      `error ${WHO}: the delivery could not be processed. The window is too short.`,
      `error ${WHO}: the delivery could not be processed. The credential could not be read.`,
    ]);
  });

  test('of one kind is told once a minute, with how many were not', () => {
    const { context, log } = told(
      new TypeError('x'),
      new TypeError('y'),
      new TypeError('z'),
      new RangeError(),
    );
    expect(log).toHaveLength(2);
    reportDefect(context, new TypeError('x'), START + 59_999);
    expect(log).toHaveLength(2);
    reportDefect(context, new TypeError('x'), START + 60_000);
    expect(log[2]).toContain('(3 more suppressed since the last such line). TypeError');
  });
});
