import type { Host } from '../placed';
import type { Recipe } from '../recipe';
import { TRIGGERS } from '../triggers';
import { answerFromSlack } from './answer-from-slack';
import { followUp } from './follow-up';
import { oneSlackChannel } from './one-slack-channel';
import { pageForVip } from './page-for-vip';
import { slackAlone } from './slack-alone';
import { slackAndHubSpot } from './slack-and-hubspot';

/** Everything that people can import: two flows for each trigger, and four that span helpdesks. */
export const recipes: readonly Recipe[] = [
  ...TRIGGERS.map(slackAlone),
  ...TRIGGERS.map(slackAndHubSpot),
  oneSlackChannel,
  answerFromSlack,
  followUp,
  pageForVip,
];

export function recipesOn(host: Host): readonly Recipe[] {
  return recipes.filter(({ only }) => only === undefined || only === host);
}
