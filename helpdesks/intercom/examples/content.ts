import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomArticle, IntercomContentPayloads, IntercomContentStat } from '../payloads/content';
import { user, WORKSPACE } from './people';
import { usual } from './usual';

const article: IntercomArticle = {
  type: 'article',
  id: '15147019',
  workspace_id: WORKSPACE,
  title: 'Signing in with SSO',
  description: null,
  body: '<p class="no-margin">Ask your admin first.</p>',
  author_id: 7204417,
  state: 'published',
  created_at: '2026-05-16T14:57:26.000Z',
  updated_at: '2026-06-18T09:15:00.000Z',
  url: null,
};

function stat(content: string, statType = 'receipt'): [{ variant: string; payload: IntercomContentStat }] {
  const content_stat = {
    id: 1,
    content_type: content,
    content_id: 31,
    stat_type: statType,
    content_title: 'Spring news',
    ruleset_id: 29,
  };
  const created_at = '2026-06-18T09:15:01.000Z';
  return [
    {
      variant: 'usual',
      payload: { type: `content_stat.${content}`, created_at, content_stat, contact: user },
    },
  ];
}

const snippet = { type: 'content_snippet', id: '412', title: 'Refund window' } as const;
const source = {
  type: 'content_import_source',
  id: 33,
  status: 'active',
  url: 'https://docs.example.com',
} as const;
const audience = { type: 'audience', id: '123', name: 'VIP customers' } as const;
const membership = {
  type: 'audience_membership',
  audience_id: '123',
  content: { type: 'article_content', id: '456' },
} as const;

export const contentExamples: Examples<IntercomContentPayloads> = {
  'content_stat.email': stat('email', 'open'),
  'content_stat.chat': stat('chat', 'reply'),
  'content_stat.post': stat('post'),
  'content_stat.push': stat('push'),
  'content_stat.sms': stat('sms'),
  'content_stat.banner': stat('banner', 'click'),
  'content_stat.carousel': stat('carousel'),
  'content_stat.checklist': stat('checklist'),
  'content_stat.custom_bot': stat('custom_bot', 'completion'),
  'content_stat.news_item': stat('news_item'),
  'content_stat.series': stat('series', 'series_completion'),
  'content_stat.series.webhook': stat('series.webhook', 'failure'),
  'content_stat.survey': stat('survey', 'answer'),
  'content_stat.tooltip_group': stat('tooltip_group'),
  'content_stat.tour': stat('tour'),

  'article.created': usual({ ...article, state: 'draft' }),
  'article.updated': usual(article),
  'article.published': usual(article),
  'article.unpublished': usual({ ...article, state: 'draft' }),
  'article.deleted': [
    { variant: 'usual', payload: article },
    { variant: 'as documented', payload: { type: 'article', id: '15147019', deleted: true } },
  ],
  'content_snippet.created': usual(snippet),
  'content_snippet.updated': usual(snippet),
  'content_snippet.deleted': usual({ type: 'content_snippet', id: '412', deleted: true }),
  'content_import_source.created': usual(source),
  'content_import_source.updated': usual(source),
  'content_import_source.deleted': usual({ type: 'content_import_source', id: 33, deleted: true }),
  'audience.created': usual(audience),
  'audience.updated': usual(audience),
  'audience.deleted': usual({ type: 'audience', id: '123', deleted: true }),
  'audience.member_added': usual(membership),
  'audience.member_removed': usual(membership),
};
