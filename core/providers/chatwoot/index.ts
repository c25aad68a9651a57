import type { ProviderDefinition } from '../../provider';

export const chatwoot: ProviderDefinition<'chatwoot', Record<never, never>> = {
  id: 'chatwoot',
  label: 'Chatwoot',
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
