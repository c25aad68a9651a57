import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { chatwootBotPolicy, chatwootSender } from '../../senders/chatwoot';
import type { Transmission } from '../../senders/sender';
import { tryOnce } from '../../retries';
import type { Simulation } from '../simulation';
import type { DeliveryKind, LoggedDelivery } from './delivery-log';
import { isPrivate } from './private-network';

/** Where one event goes, as one job of Chatwoot's queue. */
export interface Destination {
  readonly kind: DeliveryKind;
  readonly webhookId: number | null;
  readonly url: string;
  /** Null: not signed, and without a delivery id. */
  readonly secret: string | null;
}

export interface Job {
  readonly event: string;
  readonly payload: object;
  readonly delayMs?: number | undefined;
  /** Told when it was not taken. */
  readonly failed?: ((error: string) => void) | undefined;
}

/** Puts the delivery on its way and does not wait: Chatwoot's queue works on several at once. */
export function deliverEvent(simulation: Simulation, destination: Destination, job: Job): void {
  const running = run(simulation, destination, job);
  simulation.inFlight.add(running);
  void running.then(() => simulation.inFlight.delete(running));
}

async function run(simulation: Simulation, destination: Destination, job: Job): Promise<void> {
  const { delayMs = 0, failed } = job;
  // Made when the job is queued, so it stays the same over a bot's attempts.
  const deliveryId = randomUUID();
  if (delayMs > 0) await sleep(delayMs);
  const pauses = destination.kind === 'bot' ? chatwootBotPolicy.pausesMs : [];
  for (const pause of [...pauses, null]) {
    const logged = await attempt(simulation, destination, job, deliveryId);
    simulation.deliveries.push(logged);
    if (pause === null || !chatwootBotPolicy.retries(logged.status ?? undefined)) {
      if (logged.error !== null) failed?.(logged.error);
      return;
    }
    await sleep(pause);
  }
}

async function attempt(
  simulation: Simulation,
  { kind, webhookId, url, secret }: Destination,
  { event, payload }: Job,
  deliveryId: string,
): Promise<LoggedDelivery> {
  const at = simulation.now();
  const unsigned = secret === null;
  const sent = chatwootSender.compose(event, payload, {
    secret: secret ?? '',
    now: at,
    unsigned,
    deliveryId,
  });
  const ways = { kind, webhookId, url, event, deliveryId: unsigned ? null : deliveryId, signed: !unsigned };
  return { at, ...ways, body: sent.body, ...(await send(simulation, url, sent)) };
}

type Outcome = Pick<LoggedDelivery, 'outcome' | 'status' | 'error'>;

async function send(
  { installation, version }: Simulation,
  url: string,
  sent: Transmission,
): Promise<Outcome> {
  const allowed = installation.allowPrivateNetwork && version.canAllowPrivateNetworks;
  if (version.refusesPrivateNetworks && !allowed && (await isPrivate(url))) {
    const error = `Hostname '${new URL(url).hostname}' has no public ip addresses`;
    return { outcome: 'private-network', status: null, error };
  }
  const { result, error } = await tryOnce(url, { provider: 'chatwoot', ...withUserInfo(url, sent) }, 1, {
    timeoutMs: installation.webhookTimeoutMs,
  });
  if (result === undefined) {
    return { outcome: 'no-answer', status: null, error: inRubysWords(error, url) };
  }
  const { status } = result;
  if (status >= 200 && status < 300) return { outcome: 'answered', status, error: null };
  return { outcome: 'refused', status, error: `${status} ${STATUS_CODES[status] ?? ''}`.trim() };
}

/** What becomes `external_error` of a message, as it was recorded. */
function inRubysWords(error: unknown, url: string): string {
  const { code } = Object(error) as { code?: unknown };
  if (code !== 'ECONNREFUSED') return 'Net::ReadTimeout with #<TCPSocket:(closed)>';
  const { hostname, port } = new URL(url);
  const why = `Connection refused - connect(2) for "${hostname}" port ${port}`;
  return `Failed to open TCP connection to ${hostname}:${port} (${why})`;
}

/** `https://user:pass@host/…` is sent as `Authorization` (lib/safe_fetch/request_options.rb). */
function withUserInfo(url: string, sent: Transmission): Transmission {
  const { username, password } = new URL(url);
  if (username === '') return sent;
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString(
    'base64',
  );
  return { ...sent, headers: { ...sent.headers, Authorization: `Basic ${basic}` } };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
