import type { IntercomContentPayloads } from '../payloads/content';
import { PREVIEW, createRowMaker, type IntercomRows } from './row';

const outbound = createRowMaker('outbound message', 'other');
const content = createRowMaker('content', 'other');

/** What goes out to many, and help content. The statistics come once for each person: there can be very many. */
export const contentRows: IntercomRows<keyof IntercomContentPayloads> = {
  'content_stat.email': outbound(
    'Email Statistics',
    'An email was sent, opened, clicked, answered or bounced',
  ),
  'content_stat.chat': outbound(
    'Chat Statistics',
    'A chat message was delivered, opened, clicked or answered',
  ),
  'content_stat.post': outbound('Post Statistics', 'A post was sent, opened, clicked or answered'),
  'content_stat.push': outbound('Push Statistics', 'A push message was sent, opened or failed'),
  'content_stat.sms': outbound('SMS Statistics', 'An SMS was sent, answered or failed'),
  'content_stat.banner': outbound('Banner Statistics', 'A banner was shown, clicked or reacted to'),
  'content_stat.carousel': outbound('Carousel Statistics', 'A carousel was shown, tapped or dismissed'),
  'content_stat.checklist': outbound('Checklist Statistics', 'A checklist was shown or its goal reached'),
  'content_stat.custom_bot': outbound('Bot Statistics', 'A custom bot was shown, answered or finished'),
  'content_stat.news_item': outbound('News Statistics', 'A news item was shown, opened or clicked'),
  'content_stat.series': outbound('Series Statistics', 'A person completed a step of a series'),
  'content_stat.series.webhook': outbound('Series Webhook Statistics', 'A webhook of a series ran or failed'),
  'content_stat.survey': outbound('Survey Statistics', 'A survey was shown, answered or finished'),
  'content_stat.tooltip_group': outbound('Tooltip Statistics', 'A tooltip was shown or its goal reached'),
  'content_stat.tour': outbound('Tour Statistics', 'A product tour was shown, finished or failed'),

  'article.created': content('Article Created', 'A help article was created'),
  'article.updated': content('Article Changed', 'A help article changed'),
  'article.published': content('Article Published', 'A help article was published'),
  'article.unpublished': content('Article Unpublished', 'A help article was unpublished'),
  'article.deleted': content('Article Deleted', 'A help article was deleted'),
  'content_snippet.created': content('Snippet Created', 'A content snippet was created'),
  'content_snippet.updated': content('Snippet Changed', 'A content snippet changed'),
  'content_snippet.deleted': content('Snippet Deleted', 'A content snippet was deleted'),
  'content_import_source.created': content('Source Created', 'A content source was added', 'other', PREVIEW),
  'content_import_source.updated': content(
    'Source Changed',
    'A content source was updated',
    'other',
    PREVIEW,
  ),
  'content_import_source.deleted': content(
    'Source Deleted',
    'A content source was removed',
    'other',
    PREVIEW,
  ),
  'audience.created': content('Audience Created', 'An audience was created', 'other', PREVIEW),
  'audience.updated': content('Audience Changed', 'An audience changed', 'other', PREVIEW),
  'audience.deleted': content('Audience Deleted', 'An audience was deleted', 'other', PREVIEW),
  'audience.member_added': content('Audience Grew', 'Content was added to an audience', 'other', PREVIEW),
  'audience.member_removed': content(
    'Audience Shrank',
    'Content was removed from an audience',
    'other',
    PREVIEW,
  ),
};
