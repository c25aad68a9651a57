import type { Recipe } from '../recipe';
import { TRIGGERS } from '../triggers';
import { followUp } from './follow-up';
import { oneSlackChannel } from './one-slack-channel';
import { pageForVip } from './page-for-vip';
import { slackAndHubSpot } from './slack-and-hubspot';

/** Everything that people can import: a flow for each trigger, and three that span helpdesks. */
export const recipes: readonly Recipe[] = [
  ...TRIGGERS.map(slackAndHubSpot),
  oneSlackChannel,
  followUp,
  pageForVip,
];
