import type { ProviderDefinition } from '../../provider';

export const crisp: ProviderDefinition<'crisp', Record<never, never>> = {
  id: 'crisp',
  label: 'Crisp',
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
