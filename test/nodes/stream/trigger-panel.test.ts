import { crisp } from '../../../helpdesks/crisp';
import { triggerPanel } from '../../../nodes/host/stream/trigger-panel';

test('says how to see one event here, and where the runs are once it is published', () => {
  const { executionsHelp, activationHint } = triggerPanel(crisp);
  const texts = typeof executionsHelp === 'object' ? [executionsHelp.active, executionsHelp.inactive] : [];
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    expect(text).toMatch(
      /Execute step.*trigger an event in Crisp.*keeps a connection to Crisp open.*executions list/,
    );
  }
  expect(activationHint).toContain('publish it so that it listens to Crisp');
});
