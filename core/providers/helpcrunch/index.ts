import type { ProviderDefinition } from '../../provider';

export const helpcrunch: ProviderDefinition<'helpcrunch', Record<never, never>> = {
  id: 'helpcrunch',
  label: 'HelpCrunch',
  events: [],
  webhookSurfaces: ['webhook'],
  presets: {},
  modes: ['signature'],
  scheme: {
    header: 'X-Stub',
    prefix: '',
    algorithm: 'sha256',
    encoding: 'hex',
    signed: '{body}',
    clock: null,
  },
  retries: false,
  hints: {},
  open: () => undefined,
  normalise: () => {
    throw new Error('stub');
  },
  identify: () => null,
};
