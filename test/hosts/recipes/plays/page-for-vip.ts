import type { ProviderId } from '../../../../library';
import { WEBSITE_ID } from '../../../../helpdesks/crisp/examples/base';
import { until } from '../../../simulator/until';
import { findExpected } from '../../../fixtures/expected';
import { crispSession } from '../../../helpdesks/crisp/expected';
import { deliverTo, HELPDESKS, message } from '../events';
import type { Stage } from '../stage';

/** Not on the recipe's own list, ada@example.com and @example.org; one for each helpdesk. */
const NOT_LISTED = [null, 'eve@notexample.org', 'eve@example.org.evil.example', 'bob@example.com', null];

/** Those on the list page somebody, with one key per conversation; nobody else does. */
export async function playPageForVip(stage: Stage): Promise<void> {
  const { crisp, pagerDuty } = stage.services;
  const providers = HELPDESKS.filter(stage.hears);
  const say = async (provider: ProviderId, conversation: number, email: string | null) => {
    if (provider === 'crisp') {
      const known = { website_id: WEBSITE_ID, session_id: crispSession(conversation), inbox_id: null };
      crisp.emit('session:set_nickname', { ...known, nickname: 'Ada' });
      if (email !== null) crisp.emit('session:set_email', { ...known, email });
    }
    await deliverTo(stage, (secret) =>
      message(provider, { conversation, email, name: 'Ada', text: 'Help! '.repeat(300) }, secret),
    );
  };

  const paging = providers.filter((provider) => findExpected(provider).tellsEmail ?? true);
  for (const [index, provider] of providers.entries()) await say(provider, 80, NOT_LISTED[index] ?? null);
  await stage.settle();
  expect(pagerDuty.accepted).toEqual([]);

  await say('chatwoot', 91, 'ADA@example.com');
  await say('chatwoot', 91, 'ADA@example.com');
  for (const provider of providers) await say(provider, 92, 'anybody@Example.org');
  await until(() => pagerDuty.accepted.length >= paging.length + 2, 30_000);
  await stage.settle();
  expectPages(stage, paging);
}

function expectPages({ services }: Stage, providers: readonly ProviderId[]): void {
  const { accepted: pages } = services.pagerDuty;
  expect(pages).toHaveLength(providers.length + 2);
  const keys = pages.map(({ dedupKey }) => dedupKey);
  expect(keys.filter((key) => /^chatwoot\/\d+\/91$/.test(key))).toHaveLength(2);
  for (const provider of providers)
    expect(keys.filter((key) => key.startsWith(`${provider}/`) && key !== keys[0])).toHaveLength(1);
  for (const { action, summary, payload } of pages) {
    expect(action).toBe('trigger');
    expect(summary).toMatch(/^VIP Ada in \S.*: Help! /);
    expect(summary).toHaveLength(1024);
    expect(payload).toMatchObject({ severity: 'critical' });
  }
}
