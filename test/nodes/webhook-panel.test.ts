import { activationMessage, webhookPanel } from '../../nodes/host/webhook-panel';
import { fakeRegistrar } from './fake-registrar';

const own = { ...fakeRegistrar().trigger, setup: ['First.', 'Second.'], tryOut: 'write a message' };
const { automatic: _automatic, ...byHand } = own;
const hint = (trigger: typeof byHand) => String(webhookPanel(trigger).activationHint);

test('says how to see one event here, in the words of the helpdesk', () => {
  expect(webhookPanel(byHand).header).toBe('Try it with an event from Chatwoot');
  expect(hint(byHand)).toContain('Click <b>Execute step</b>, then write a message.');
});

test('by hand, the test URL is copied; where it registers itself, only one of two ways says so', () => {
  expect(hint(byHand)).toContain('Enter it in Chatwoot.');
  expect(hint(byHand)).not.toContain('registration:</b>');
  expect(hint(own)).toMatch(/<b>Automatic registration:<\/b>.*<b>Manual registration:<\/b>.*Enter it in/);
});

test('once published, it says where runs and refusals are to be found', () => {
  const help = webhookPanel(byHand).executionsHelp;
  const texts = typeof help === 'object' ? [help.active, help.inactive] : [];
  expect(texts).toHaveLength(2);
  for (const text of texts)
    expect(text).toMatch(/executions list.*Rejected deliveries are listed in the n8n log/);
  expect(texts[1]).toContain('<ul><li>First.</li><li>Second.</li></ul>');
});

test('whoever publishes is told what is still to be done', () => {
  expect(activationMessage(byHand)).toContain('nothing arrives until then');
  expect(activationMessage(own)).toContain('the webhook is already set up');
});
