import type { StreamCredential } from '../host/stream/stream-credential';
import { readTier } from './read-tier';

/** n8n's lint wants no field of a credential to be called key. */
export const rtmCredential: StreamCredential = {
  credentialType: 'crispRtmApi',
  storedAs: { key: 'tokenKey' },
  migrate: (data) => ({ ...data, tier: readTier(data) }),
};
