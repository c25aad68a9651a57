import {
  answer,
  createSettings,
  providers,
  receive,
  type Provider,
  type ProviderId,
  type RejectReason,
} from '../../core';
import { recipes } from '../../recipes/flows';
import { createDelivery } from '../../simulator/senders';
import { customerMessage } from '../fixtures/samples';

/** The parts of the README that derive from the code, by the name of their markers. */
export function renderSections(): Readonly<Record<string, string>> {
  return { flows: renderFlows(), items: renderItems(), events: renderEvents(), answers: renderAnswers() };
}

function renderFlows(): string {
  const rows = recipes.map(({ name, about }) => `| ${name} | ${about} |`);
  return ['| Flow | What it does |', '| --- | --- |', ...rows].join('\n');
}

/** Of the others, a customer's message. */
const SHOWN: Partial<Record<ProviderId, string>> = { helpcrunch: 'chat.rated' };
const SENT_AT = Date.parse('2026-06-18T09:15:02Z');

function renderItems(): string {
  return (Object.keys(providers) as ProviderId[]).map(renderItem).join('\n\n');
}

function renderItem(id: ProviderId): string {
  const provider: Provider = providers[id];
  const event = SHOWN[id] ?? customerMessage(id);
  const { headers, body, query } = createDelivery(id, event, {
    secret: 'readme',
    now: SENT_AT,
    deliveryId: DELIVERY_ID,
  });
  const lowerCase = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const settings = createSettings({ provider, authentication: { mode: 'signature', secrets: ['readme'] } });
  const outcome = receive(
    { method: 'POST', headers: lowerCase, query, rawBody: body, receivedAt: SENT_AT },
    settings,
  );
  if (outcome.kind !== 'accept') throw new Error(`${id}: ${outcome.reason}`);
  const { data: _, ...item } = outcome.item;
  const json = JSON.stringify({ ...item, data: '…' }, null, 2).replace('"data": "…"', '"data": { … }');
  return `<details><summary>${provider.label}: <code>${event}</code></summary>\n\n\`\`\`jsonc\n${json}\n\`\`\`\n\n</details>`;
}

const DELIVERY_ID = '0b5f3c52-6f0e-4f0a-9a43-5d0f5f6f8f10';

function renderEvents(): string {
  return Object.values(providers).map(renderCatalogue).join('\n\n');
}

function renderCatalogue(provider: Provider): string {
  const rows = provider.events.map(({ name, description, kinds, surfaces }) => {
    const where = Object.entries(surfaces).map(([surface, strength]) => `${surface} (${strength})`);
    return `| \`${name}\` | ${description} | ${kinds.map((kind) => `\`${kind}\``).join(', ')} | ${where.join(', ')} |`;
  });
  const head = ['| Event | When | Kind | Arrives by (how well that is known) |', '| --- | --- | --- | --- |'];
  const title = `<details><summary>${provider.label}: ${provider.events.length} events</summary>`;
  return [title, '', ...head, ...rows, '', '</details>'].join('\n');
}

const SITUATIONS: readonly [string, RejectReason][] = [
  ['signature or URL key missing, malformed or wrong; time outside the window', 'signature-mismatch'],
  ['a secret is required and none is set', 'secret-missing'],
  ['proven, but not JSON or not this helpdesk’s envelope', 'body-not-json'],
  ['larger than the limit', 'body-too-large'],
  ['not POST', 'method-not-allowed'],
];

function renderAnswers(): string {
  const rows = SITUATIONS.map(([situation, reason]) => {
    const refusal = { kind: 'reject', reason, detail: '' } as const;
    const statuses = Object.values(providers).map(
      (provider) => [answer(refusal, provider), provider.label] as const,
    );
    const { status, body } = statuses[0]?.[0] ?? { status: 0, body: {} };
    const usual = statuses.find(([{ status: own }]) => own >= 400)?.[0] ?? { status, body };
    const spared = statuses.filter(([{ status: own }]) => own !== usual.status).map(([, label]) => label);
    const exception =
      spared.length > 0
        ? ` (200 for ${new Intl.ListFormat('en-GB').format(spared)}, whose retries cannot help)`
        : '';
    return `| ${situation} | ${usual.status} \`${JSON.stringify(usual.body)}\`${exception} | no |`;
  });
  return [
    '| Situation | Answer | Item |',
    '| --- | --- | --- |',
    '| accepted | 200 `{"ok":true}` | yes |',
    '| event not chosen, filtered out, duplicate, folded into another item | 200 `{"ok":true}` | no |',
    '| the helpdesk’s own test delivery, proven | 200 `{"ok":true}` | only when "Emit Test Deliveries" is on, marked `test: true` |',
    ...urlChecks(),
    ...rows,
  ].join('\n');
}

function urlChecks(): string[] {
  return Object.values<Provider>(providers)
    .filter(({ urlCheck }) => urlCheck !== undefined)
    .map(
      ({ urlCheck, label }) =>
        `| ${urlCheck}, with which ${label} looks whether the URL is there | 200 | no |`,
    );
}
