import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import type { CrispServer } from '../../../simulator/crisp/crisp-server';
import { startCrispServer } from '../../../simulator/crisp/server';
import { startIntercom, type Intercom } from '../../../simulator/stand-ins/intercom';
import { startHubSpot, type HubSpot } from '../../../simulator/stand-ins/hubspot';
import { startPagerDuty, type PagerDuty } from '../../../simulator/stand-ins/pagerduty';
import type { StandIn } from '../../../simulator/stand-ins/recording-server';
import { startSlack, type SlackMessage } from '../../../simulator/stand-ins/slack';
import { startSlackApi, type SlackApi } from '../../../simulator/stand-ins/slack-api';

/** The only channel of the stand-in: the one that the recipe names. */
export const CHANNEL = '#support';

/** What Slack signs with. */
export const SLACK_SECRET = 'what-slack-signs-with-8d1a';

/** Everything that a recipe calls, and the Chatwoot that its trigger registers itself at. */
export interface Services {
  readonly slackWebhook: StandIn<SlackMessage>;
  readonly slack: SlackApi;
  readonly hubspot: HubSpot;
  readonly pagerDuty: PagerDuty;
  readonly crisp: CrispServer;
  readonly chatwoot: ChatwootServer;
  readonly intercom: Intercom;
  /** A file as it is, but for these addresses. */
  readonly readdress: (text: string) => string;
  /** Answers that said no. */
  readonly refusals: () => readonly unknown[];
  readonly close: () => Promise<void>;
}

export async function startServices(): Promise<Services> {
  const slackWebhook = await startSlack();
  const slack = await startSlackApi([CHANNEL]);
  const hubspot = await startHubSpot();
  const pagerDuty = await startPagerDuty();
  const crisp = await startCrispServer();
  // The last one that delivers to private addresses without being told to.
  const chatwoot = await startChatwootServer({ version: '4.13.0' });
  const intercom = await startIntercom();
  const standIns = [slackWebhook, slack, hubspot, pagerDuty, intercom];
  const addresses = [
    ['https://hooks.slack.com/services/YOUR/WEBHOOK/URL', slackWebhook.url],
    ['https://slack.com', slack.url],
    ['https://api.hubapi.com', hubspot.url],
    ['https://events.pagerduty.com', pagerDuty.url],
    ['https://api.crisp.chat', crisp.origin],
    ['https://api.intercom.io', intercom.url],
    ['https://app.chatwoot.com', chatwoot.url],
  ] as const;
  return {
    slackWebhook,
    slack,
    hubspot,
    pagerDuty,
    crisp,
    chatwoot,
    intercom,
    readdress: (text) => addresses.reduce((changed, [from, to]) => changed.replaceAll(from, to), text),
    refusals: () => standIns.flatMap(({ refused }) => refused),
    close: async () => void (await Promise.all([...standIns, crisp, chatwoot].map((each) => each.close()))),
  };
}
