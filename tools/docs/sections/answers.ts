import { tryAgain } from '../../../core/answer';
import { answer, providers, type Provider, type RejectReason } from '../../../library';

const SITUATIONS: readonly [string, RejectReason][] = [
  ['signature or URL key missing, malformed or wrong; time outside the replay window', 'signature-mismatch'],
  ['no secret is set where one is required', 'secret-missing'],
  ['verified, but not JSON or not in the format of this helpdesk', 'body-not-json'],
  ['larger than the body limit', 'body-too-large'],
  ['compressed by a proxy, otherwise than with gzip or deflate', 'encoding-unsupported'],
  ['not POST', 'method-not-allowed'],
];

export function renderAnswers(): string {
  return [
    '| Situation | Response | Item |',
    '| --- | --- | --- |',
    '| accepted | 200 `{"ok":true}` | yes |',
    '| event not selected, filtered out, duplicate, merged into another item | 200 `{"ok":true}` | no |',
    '| a verified test delivery from the helpdesk | 200 `{"ok":true}` | only if "Emit Test Deliveries" is on, marked `test: true` |',
    ...urlChecks(),
    ...challenges(),
    ...SITUATIONS.map(([situation, reason]) => refusalRow(situation, reason)),
    '',
    'If a delivery cannot be accepted yet (the host is restarting, or a credential cannot be read), the answer asks the helpdesk to retry. The evidence is in parentheses; "likely" means inferred from what the vendor says about other answers.',
    '',
    '| Helpdesk | Answer | Is it sent again? |',
    '| --- | --- | --- |',
    ...Object.values<Provider>(providers).map(retryRow),
  ].join('\n');
}

function retryRow(provider: Provider): string {
  const { label, retry } = provider;
  const again =
    retry === null
      ? 'no, this helpdesk sends once'
      : `yes${retry.only === undefined ? '' : `, ${retry.only} only`} (${retry.evidence})`;
  return `| ${label} | ${tryAgain(provider).status} | ${again} |`;
}

/** Helpdesks whose retries cannot help are told 200 where all others are told what is wrong. */
function refusalRow(situation: string, reason: RejectReason): string {
  const refusal = { kind: 'reject', reason, detail: '' } as const;
  const answers = Object.values(providers).map((provider) => ({
    label: provider.label,
    ...answer(refusal, provider),
  }));
  const usual = answers.find(({ status }) => status >= 400) ?? answers[0];
  const spared = answers.filter(({ status }) => status !== usual?.status).map(({ label }) => label);
  const exception =
    spared.length > 0
      ? ` (200 for ${new Intl.ListFormat('en-GB').format(spared)}, where retries cannot help)`
      : '';
  return `| ${situation} | ${usual?.status} \`${JSON.stringify(usual?.body)}\`${exception} | no |`;
}

function urlChecks(): string[] {
  return Object.values<Provider>(providers)
    .filter(({ urlCheck }) => urlCheck !== undefined)
    .map(({ urlCheck, label }) => `| ${urlCheck}, with which ${label} checks the URL | 200 | no |`);
}

function challenges(): string[] {
  return Object.values<Provider>(providers).flatMap(({ challenge, label }) =>
    challenge === undefined
      ? []
      : [`| a verified challenge of ${label} | 200, the text of its ${challenge.header} header | no |`],
  );
}
