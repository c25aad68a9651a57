import type { IntercomContact, IntercomDeleted, IntercomTime } from './people';

export interface IntercomArticle {
  type: 'article';
  id: string;
  workspace_id: string;
  title: string;
  description: string | null;
  body: string | null;
  author_id: number;
  state: 'published' | 'draft';
  created_at: IntercomTime;
  updated_at: IntercomTime;
  url: string | null;
}

/** `type` is the topic's own name, as in `content_stat.email`. */
export interface IntercomContentStat {
  type: string;
  created_at: IntercomTime;
  content_stat: {
    id: string | number;
    content_type: string;
    content_id: string | number;
    /** `receipt`, `open`, `click`, `reply`, `hard_bounce`, `unsubscribe`… by kind of content. */
    stat_type: string;
    content_title: string | null;
    ruleset_id: string | number;
    series_id?: string | number;
    series_title?: string | null;
  };
  contact: IntercomContact;
}

/** Anything that is only known to have a type and, mostly, an id. */
export interface IntercomObject<Type extends string> {
  type: Type;
  id?: string | number;
  [field: string]: unknown;
}

type Content =
  | 'banner'
  | 'carousel'
  | 'chat'
  | 'checklist'
  | 'custom_bot'
  | 'email'
  | 'news_item'
  | 'post'
  | 'push'
  | 'series'
  | 'series.webhook'
  | 'sms'
  | 'survey'
  | 'tooltip_group'
  | 'tour';

type ArticleTopic = 'created' | 'updated' | 'published' | 'unpublished';

export interface IntercomContentPayloads
  extends
    Record<`content_stat.${Content}`, IntercomContentStat>,
    Record<`article.${ArticleTopic}`, IntercomArticle>,
    Record<`content_snippet.${'created' | 'updated'}`, IntercomObject<'content_snippet'>>,
    Record<`content_import_source.${'created' | 'updated'}`, IntercomObject<'content_import_source'>>,
    Record<`audience.${'created' | 'updated'}`, IntercomObject<'audience'>>,
    Record<`audience.member_${'added' | 'removed'}`, IntercomObject<'audience_membership'>> {
  /** Documented as the short form; a real one carried the whole article. */
  'article.deleted': IntercomArticle | IntercomDeleted<'article'>;
  'content_snippet.deleted': IntercomDeleted<'content_snippet'>;
  'content_import_source.deleted': IntercomDeleted<'content_import_source'>;
  'audience.deleted': IntercomDeleted<'audience'>;
}
