import { isRecord, readJsonObject, type JsonRecord } from './json-body';
import { startStandIn, type Judged, type StandIn } from './recording-server';

/** An event that PagerDuty took. */
export interface Page {
  readonly action: string;
  /** Events with the same key belong to one alert. */
  readonly dedupKey: string;
  readonly summary: string;
  readonly payload: JsonRecord;
  readonly links: readonly unknown[];
}

export interface PagerDuty extends StandIn<Page> {
  /** Of an integration. */
  readonly routingKey: string;
}

const PATH = '/v2/enqueue';
const ACTIONS = ['trigger', 'acknowledge', 'resolve'];
const SEVERITIES = ['critical', 'warning', 'error', 'info'];
/** developer.pagerduty.com/docs/events-api-v2/trigger-events */
const MAX = { key: 255, summary: 1024, routingKey: 32 };

/**
 * PagerDuty's Events API v2: 202 and the key, or 400 and what is wrong in words
 * (github.com/PagerDuty/api-schema, reference/events-v2/openapiv3.json).
 */
export async function startPagerDuty(routingKey = 'e93facc04764012d7bfb002500d5d1a6'): Promise<PagerDuty> {
  const server = await startStandIn<Page>((request) => {
    if (request.path !== PATH || request.method !== 'POST') return { reply: { status: 404, body: '' } };
    const event = readJsonObject(request);
    if (event === undefined) return refuse(['JSON parse error'], 'Unrecognized object');
    const errors = checkEvent(event, routingKey);
    if (errors.length > 0) return refuse(errors);
    const page = toPage(event);
    const body = { status: 'success', message: 'Event processed', dedup_key: page.dedupKey };
    return { reply: { status: 202, body }, accepted: page };
  });
  return { ...server, routingKey };
}

function checkEvent(event: JsonRecord, routingKey: string): string[] {
  const { routing_key: key, event_action: action, dedup_key: dedupKey, payload, links } = event;
  return [
    checkRoutingKey(key, routingKey),
    ACTIONS.includes(String(action)) ? [] : ["'event_action' is invalid"],
    dedupKey === undefined || isText(dedupKey, MAX.key) ? [] : ["'dedup_key' is too long or not a string"],
    action === 'trigger' ? checkPayload(payload) : [],
    links === undefined || (Array.isArray(links) && links.every(isLink)) ? [] : ["'links' is invalid"],
  ].flat();
}

function checkRoutingKey(key: unknown, routingKey: string): string[] {
  if (typeof key !== 'string' || key.length !== MAX.routingKey)
    return [`Length of 'routing_key' is incorrect (should be ${MAX.routingKey} characters)`];
  return key === routingKey ? [] : ["'routing_key' is invalid"];
}

function checkPayload(payload: unknown): string[] {
  if (!isRecord(payload)) return ["'payload' is missing or blank"];
  const { summary, source, severity, timestamp, custom_details: details } = payload;
  return [
    isText(summary, MAX.summary) ? [] : ["'payload.summary' is missing, blank or too long"],
    isText(source, MAX.summary) ? [] : ["'payload.source' is missing or blank"],
    SEVERITIES.includes(String(severity)) ? [] : ["'payload.severity' is invalid"],
    timestamp === undefined || !Number.isNaN(Date.parse(String(timestamp)))
      ? []
      : ["'payload.timestamp' is invalid"],
    details === undefined || isRecord(details) ? [] : ["'payload.custom_details' is not an object"],
  ].flat();
}

function toPage({ event_action: action, dedup_key: dedupKey, payload, links = [] }: JsonRecord): Page {
  const details = isRecord(payload) ? payload : {};
  return {
    action: String(action),
    dedupKey: typeof dedupKey === 'string' ? dedupKey : 'one of its own',
    summary: String(details.summary ?? ''),
    payload: details,
    links: Array.isArray(links) ? links : [],
  };
}

function isText(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= max;
}

function isLink(value: unknown): boolean {
  return isRecord(value) && /^https?:\/\//.test(String(value.href));
}

function refuse(errors: readonly string[], status = 'invalid event'): Judged<Page> {
  return { reply: { status: 400, body: { status, message: 'Event object is invalid', errors } } };
}
