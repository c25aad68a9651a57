import { authenticationParameter } from '../../nodes/host/authentication-parameter';
import { crisp } from '../../helpdesks/crisp';
import { fakeRegistrar } from './fake-registrar';

const { trigger } = fakeRegistrar();
const words = (label: string, notice?: string) => ({
  label,
  description: `${label}!`,
  ...(notice !== undefined && { notice: [notice] }),
});

test('offers the ways of the helpdesk, in its words; the first one is the default', () => {
  const [choice] = authenticationParameter({
    ...trigger,
    provider: crisp,
    modes: { signature: words('Signed'), 'url-key': words('Key'), unsigned: words('None') },
  });
  expect(choice).toMatchObject({ name: 'authentication', type: 'options', default: 'signature' });
  expect(choice?.options?.map((option) => 'value' in option && [option.value, option.name])).toEqual(
    crisp.modes.map((mode) => [mode, { signature: 'Signed', 'url-key': 'Key', unsigned: 'None' }[mode]]),
  );
});

test('a helpdesk with one way has nothing to choose, but the value is there', () => {
  const provider = { ...trigger.provider, modes: ['signature' as const] };
  const [choice, ...others] = authenticationParameter({ ...trigger, provider });
  expect([choice?.type, choice?.default, others]).toEqual(['hidden', 'signature', []]);
});

test('a warning is shown for the way that it is about', () => {
  const modes = { signature: words('Signed'), unsigned: words('None', 'Not verified.') };
  const [, ...notices] = authenticationParameter({ ...trigger, modes });
  expect(notices).toEqual([
    expect.objectContaining({
      displayName: 'Not verified.',
      displayOptions: { show: { authentication: ['unsigned'] } },
    }),
  ]);
});
