import { startHubSpot } from '../../simulator/stand-ins/hubspot';
import { startStandIn } from '../../simulator/stand-ins/recording-server';
import { readJsonObject } from '../../simulator/stand-ins/json-body';
import { startSlack } from '../../simulator/stand-ins/slack';
import type { HelpdeskItem } from '../../library';
import { printItem, printReceived } from './print';
import type { Scene } from './scenario';
import type { StepTargets } from './steps';

/** Counts and prints what comes out of a host: items, Slack messages, CRM contacts. */
export interface Tally {
  readonly targets: StepTargets;
  readonly items: readonly HelpdeskItem[];
  /** Whether everything these scenes should lead to has arrived. */
  readonly isComplete: (scenes: readonly Scene[]) => boolean;
  /** What is missing or too much, in words. */
  readonly complaints: (scenes: readonly Scene[]) => string[];
  readonly close: () => Promise<void>;
}

export async function startTally(): Promise<Tally> {
  const refusals: string[] = [];
  const refused = (who: string) => (reply: unknown) => {
    refusals.push(`${who} refused a request: ${JSON.stringify(reply)}`);
  };
  const slack = await startSlack({
    onAccepted: ({ text }) => printReceived('Slack', { text }),
    onRefused: refused('Slack'),
  });
  const crm = await startHubSpot({
    onAccepted: (change) => printReceived('CRM', change),
    onRefused: refused('The CRM'),
  });
  const items = await startItemPrinter();

  const compare = (scenes: readonly Scene[]) => {
    const genuine = scenes.filter(({ forged }) => forged !== true);
    return [
      difference('items', items.accepted.length, genuine.length),
      difference('Slack messages', slack.accepted.length, genuine.length),
      difference(
        'CRM contacts',
        crm.accepted.length,
        genuine.filter(({ contact }) => contact === true).length,
      ),
    ].flat();
  };

  return {
    targets: { slackUrl: slack.url, crmUrl: crm.upsertUrl, crmToken: crm.token, itemsUrl: items.url },
    items: items.accepted,
    isComplete: (scenes) => compare(scenes).length === 0,
    complaints: (scenes) => [...compare(scenes), ...unseen(scenes, items.accepted), ...refusals],
    close: async () => void (await Promise.all([slack.close(), crm.close(), items.close()])),
  };
}

function startItemPrinter() {
  return startStandIn<HelpdeskItem>(
    (request) => {
      const item = readJsonObject(request);
      if (item === undefined) return { reply: { status: 400, body: {} } };
      return { reply: { status: 200, body: {} }, accepted: item as unknown as HelpdeskItem };
    },
    { onAccepted: printItem },
  );
}

function difference(what: string, arrived: number, expected: number): string[] {
  return arrived === expected ? [] : [`${expected} ${what} were expected, ${arrived} came`];
}

function unseen(scenes: readonly Scene[], items: readonly HelpdeskItem[]): string[] {
  return scenes
    .filter(({ forged }) => forged !== true)
    .filter(
      (scene) => !items.some(({ provider, event }) => provider === scene.provider && event === scene.event),
    )
    .map(({ provider, event }) => `no item of ${provider} ${event}`);
}
