import type { ProviderId } from '../../../../core';
import { WEBSITE_ID } from '../../../../core/providers/crisp/examples/base';
import { until } from '../../../simulator/until';
import { crispSession, deliverBoth, message } from '../events';
import type { Stage } from '../stage';

/** The recipe's own list: ada@example.com, @example.org. */
const NOT_LISTED = ['bob@example.com', 'eve@notexample.org', 'eve@example.org.evil.example', null];
const LISTED = ['ADA@example.com', 'anybody@Example.org'];

/** Those on the list page somebody, with one key per conversation; nobody else does. */
export async function playPageForVip(stage: Stage): Promise<void> {
  const { crisp, pagerDuty } = stage.services;
  const providers = (['crisp', 'chatwoot', 'helpcrunch', 'botble'] as const).filter(stage.hears);
  const say = async (provider: ProviderId, conversation: number, email: string | null) => {
    if (provider === 'crisp') {
      const known = { website_id: WEBSITE_ID, session_id: crispSession(conversation), inbox_id: null };
      crisp.emit('session:set_nickname', { ...known, nickname: 'Ada' });
      if (email !== null) crisp.emit('session:set_email', { ...known, email });
    }
    await deliverBoth(stage, (secret) =>
      message(provider, { conversation, email, name: 'Ada', text: 'Help! '.repeat(300) }, secret),
    );
  };

  for (const provider of providers)
    for (const [index, email] of NOT_LISTED.entries()) await say(provider, 80 + index, email);
  await stage.settle();
  expect(pagerDuty.accepted).toEqual([]);

  for (const provider of providers) {
    const before = pagerDuty.accepted.length;
    for (const email of [...LISTED, LISTED[0] ?? ''])
      await say(provider, email === LISTED[0] ? 91 : 92, email);
    await until(() => pagerDuty.accepted.length >= before + 3, 30_000);
    await stage.settle();
    const pages = pagerDuty.accepted.slice(before);
    expect(pages).toHaveLength(3);
    expect(new Set(pages.map(({ dedupKey }) => dedupKey)).size).toBe(2);
    for (const { action, summary, dedupKey, payload } of pages) {
      expect(action).toBe('trigger');
      expect(dedupKey.startsWith(`${provider}/`)).toBe(true);
      expect(summary).toMatch(/^VIP Ada in \S.*: Help! /);
      expect(summary).toHaveLength(1024);
      expect(payload).toMatchObject({ severity: 'critical' });
    }
  }
}
