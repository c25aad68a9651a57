import { TRIGGERS } from '../../../../recipes/triggers';
import type { Stage } from '../stage';
import { playFollowUp } from './follow-up';
import { playOneSlackChannel } from './one-slack-channel';
import { playPageForVip } from './page-for-vip';
import {
  playCableToSlackAndHubSpot,
  playSlackAndHubSpot,
  playStreamToSlackAndHubSpot,
} from './slack-and-hubspot';

/** What is played with a file, by its name; the same on both hosts, so that both send the same requests. */
export const PLAYS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  ...Object.fromEntries(
    TRIGGERS.filter(({ webhook }) => webhook).map(({ label, provider }) => [
      `Slack and HubSpot from ${label}`,
      (stage: Stage) => playSlackAndHubSpot(stage, provider),
    ]),
  ),
  'Slack and HubSpot from Crisp RTM': playStreamToSlackAndHubSpot,
  'Slack and HubSpot from Chatwoot Realtime': playCableToSlackAndHubSpot,
  'Slack channel for every helpdesk': playOneSlackChannel,
  'HubSpot follow-up when resolved or badly rated': playFollowUp,
  'PagerDuty when a VIP writes': playPageForVip,
};
