import { recipes } from '../../../../recipes/flows';
import type { Host } from '../../../../recipes/placed';
import { TRIGGERS } from '../../../../recipes/triggers';
import type { Stage } from '../stage';
import { playAnswerFromSlack } from './answer-from-slack';
import { playFollowUp } from './follow-up';
import { playOneSlackChannel } from './one-slack-channel';
import { playPageForVip } from './page-for-vip';
import { playCableToSlackAlone, playSlackAlone, playStreamToSlackAlone } from './slack-alone';
import {
  playCableToSlackAndHubSpot,
  playSlackAndHubSpot,
  playStreamToSlackAndHubSpot,
} from './slack-and-hubspot';

/** What is played with a file, by its name; the same on each host that has it, so that both send the same requests. */
export const PLAYS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  ...Object.fromEntries(
    TRIGGERS.filter(({ webhook }) => webhook).flatMap(({ label, provider }) => [
      [`Slack from ${label}`, (stage: Stage) => playSlackAlone(stage, provider)],
      [`Slack and HubSpot from ${label}`, (stage: Stage) => playSlackAndHubSpot(stage, provider)],
    ]),
  ),
  'Slack from Crisp RTM': playStreamToSlackAlone,
  'Slack from Chatwoot Realtime': playCableToSlackAlone,
  'Slack and HubSpot from Crisp RTM': playStreamToSlackAndHubSpot,
  'Slack and HubSpot from Chatwoot Realtime': playCableToSlackAndHubSpot,
  'Slack channel for every helpdesk': playOneSlackChannel,
  'Slack answers to customers': playAnswerFromSlack,
  'HubSpot follow-up when resolved or badly rated': playFollowUp,
  'PagerDuty when a VIP writes': playPageForVip,
};

/** The names of what a host has. */
export function playsOn(host: Host): readonly string[] {
  const missing = recipes.filter(({ only }) => only !== undefined && only !== host).map(({ name }) => name);
  return Object.keys(PLAYS).filter((name) => !missing.includes(name));
}
