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
  'Slack and HubSpot from Crisp': (stage) => playSlackAndHubSpot(stage, 'crisp'),
  'Slack and HubSpot from Crisp RTM': playStreamToSlackAndHubSpot,
  'Slack and HubSpot from Chatwoot Realtime': playCableToSlackAndHubSpot,
  'Slack and HubSpot from Chatwoot': (stage) => playSlackAndHubSpot(stage, 'chatwoot'),
  'Slack and HubSpot from HelpCrunch': (stage) => playSlackAndHubSpot(stage, 'helpcrunch'),
  'Slack and HubSpot from Botble Live Chat': (stage) => playSlackAndHubSpot(stage, 'botble'),
  'Slack and HubSpot from Intercom': (stage) => playSlackAndHubSpot(stage, 'intercom'),
  'Slack channel for every helpdesk': playOneSlackChannel,
  'HubSpot follow-up when resolved or badly rated': playFollowUp,
  'PagerDuty when a VIP writes': playPageForVip,
};
