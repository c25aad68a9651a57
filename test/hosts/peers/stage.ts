import type { HelpdeskItem, ProviderId } from '../../../helpdesks';
import type { ChatwootServer } from '../../../simulator/chatwoot/server';
import type { CrispServer } from '../../../simulator/crisp/server';
import { deliver, type Deliverable, type DeliveryResult } from '../../../simulator/deliver';

/** A trigger's settings in words that both hosts have. */
export interface StageSetup {
  readonly secret?: string;
  readonly previousSecrets?: string;
  readonly urlSecret?: string;
  /** Default: the trigger's own. */
  readonly mode?: 'signature' | 'url-key' | 'unsigned';
  readonly events?: readonly string[];
  readonly filters?: Readonly<Record<string, unknown>>;
  /** `replayWindow`, `dropDuplicates`… */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface StagedTrigger {
  readonly url: string;
  /** Everything emitted so far, oldest first; waits until there are at least so many. */
  readonly items: (count?: number) => Promise<readonly HelpdeskItem[]>;
}

/** A trigger that has no URL of its own making: it registers itself, or listens to a socket. */
export interface OwnTrigger extends Pick<StagedTrigger, 'items'> {
  /** What "Listen for test event" does; Node-RED has no such thing. */
  readonly listenForTest?: () => Promise<unknown>;
  readonly remove: () => Promise<void>;
}

/** One of the two real hosts, so that a row is tried on both with the same words. */
export interface Stage {
  readonly name: 'n8n' | 'Node-RED';
  readonly open: (provider: ProviderId, setup?: StageSetup) => Promise<StagedTrigger>;
  /** A Chatwoot Trigger for created messages that registers itself. */
  readonly register: (chatwoot: ChatwootServer) => Promise<OwnTrigger>;
  /** A Crisp RTM Trigger for what visitors write. */
  readonly listen: (crisp: CrispServer) => Promise<OwnTrigger>;
  readonly log: () => string;
}

/** As the helpdesk would send it, with patience for a host that is busy with other tests. */
export function send({ url }: StagedTrigger, delivery: Deliverable): Promise<DeliveryResult> {
  return deliver(url, delivery, { timeoutMs: 30_000 });
}

/** What becomes of one delivery after another. */
export async function statuses(
  trigger: StagedTrigger,
  deliveries: readonly Deliverable[],
): Promise<readonly number[]> {
  const answers: number[] = [];
  for (const delivery of deliveries) answers.push((await send(trigger, delivery)).status);
  return answers;
}

/** One after the other: the two hosts share a machine. */
export async function onEach(
  stages: readonly Stage[],
  check: (stage: Stage) => Promise<void>,
): Promise<void> {
  expect(stages.map(({ name }) => name)).toEqual(['n8n', 'Node-RED']);
  for (const stage of stages) await check(stage);
}
