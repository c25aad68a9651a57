import { registrationParameter } from '../../nodes/host/registration-parameter';
import { BY_HAND_VALUES } from '../../nodes/host/registration-values';
import { fakeRegistrar } from './fake-registrar';

const { trigger } = fakeRegistrar();
const { automatic: _automatic, ...byHand } = { ...trigger, setup: ['Enter the URL in Chatwoot.'] };
const own = { ...byHand, automatic: { credentialType: 'accountApi', notice: ['Nothing to copy.'] } };

test('where only a person can enter the webhook, there is no choice, and it is said how', () => {
  const [only, ...others] = registrationParameter(byHand);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ type: 'notice', name: 'setupNotice' });
  expect(only?.displayName).toContain('Enter the URL in Chatwoot.');
});

test('else it is registered automatically until somebody chooses otherwise', () => {
  const choices = registrationParameter(own).filter(({ name }) => name === 'registration');
  expect(choices.map(({ default: usual }) => usual)).toEqual(['automatic', 'automatic']);
});

test('each version stores one of the values that are read as "by hand"', () => {
  const stored = registrationParameter(own)
    .filter(({ name }) => name === 'registration')
    .flatMap(({ options = [] }) => options.map((option) => 'value' in option && option.value))
    .filter((value) => value !== 'automatic');
  expect(stored.sort()).toEqual([...BY_HAND_VALUES].sort());
});

test('each way shows what to do for it, and nothing of the other', () => {
  const notices = registrationParameter(own).filter(({ type }) => type === 'notice');
  expect(notices.map(({ name, displayOptions }) => [name, displayOptions?.show?.registration])).toEqual([
    ['automaticNotice', ['automatic']],
    ['setupNotice', ['manual', 'by-hand']],
  ]);
  expect(notices[0]?.displayName).toContain('Nothing to copy.');
  expect(notices[1]?.displayName).toContain('Enter the URL in Chatwoot.');
});

test('who has no public URL is told of the trigger that needs none, or of a tunnel', () => {
  const [alone] = registrationParameter(byHand);
  expect(alone?.displayName).toContain('use a tunnel to this machine');
  const [beside] = registrationParameter({ ...byHand, socketTrigger: 'Chatwoot Realtime Trigger' });
  expect(beside?.displayName).toContain('use the Chatwoot Realtime Trigger, which needs no URL, or a tunnel');
});
