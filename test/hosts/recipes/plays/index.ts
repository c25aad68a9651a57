import type { Stage } from '../stage';
import { playFollowUp } from './follow-up';
import { playOneSlackChannel } from './one-slack-channel';
import { playPageForVip } from './page-for-vip';
import { playSlackAndHubSpot, playStreamToSlackAndHubSpot } from './slack-and-hubspot';

/** What is played with a file, by its name; the same on both hosts, so that both send the same requests. */
export const PLAYS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'Crisp to Slack and HubSpot': (stage) => playSlackAndHubSpot(stage, 'crisp'),
  'Crisp RTM to Slack and HubSpot': playStreamToSlackAndHubSpot,
  'Chatwoot to Slack and HubSpot': (stage) => playSlackAndHubSpot(stage, 'chatwoot'),
  'HelpCrunch to Slack and HubSpot': (stage) => playSlackAndHubSpot(stage, 'helpcrunch'),
  'Botble Live Chat to Slack and HubSpot': (stage) => playSlackAndHubSpot(stage, 'botble'),
  'Every helpdesk in one Slack channel': playOneSlackChannel,
  'Resolved or badly rated to HubSpot': playFollowUp,
  'Page somebody when a VIP writes': playPageForVip,
};
