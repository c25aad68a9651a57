import type { Target } from '../target';
import { answersTarget } from './answers';
import { chatwootRealtimeTarget } from './chatwoot-realtime';
import { crispRtmTarget } from './crisp-rtm';
import { readBackTargets } from './read-back';
import { readersTarget } from './readers';
import { receiveTargets } from './receive';
import { requestTarget } from './request';
import { settingsTarget } from './settings';

export const targets: readonly Target[] = [
  ...receiveTargets,
  requestTarget,
  readersTarget,
  settingsTarget,
  chatwootRealtimeTarget,
  crispRtmTarget,
  ...readBackTargets,
  answersTarget,
];
