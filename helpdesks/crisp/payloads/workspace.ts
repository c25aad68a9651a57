import type { CrispSession, CrispWebsite } from './base';

/**
 * The answer to a request for an upload address. It names no website outside the envelope, except as
 * `resource.id` where `resource.type` is `website`. `url.signed` lets its holder upload.
 */
export interface CrispBucketUrl {
  from: string;
  id: string;
  identifier: string;
  resource: { type: string; id: string };
  policy: { size_limit: number };
  /** MIME type. */
  type: string;
  url: { resource: string; signed: string };
}

export interface CrispWorkspacePayloads {
  'spam:message': CrispWebsite & {
    spam_id: string;
    type: string;
    reason: string;
    metadata?: Record<string, unknown>;
    headers?: Record<string, string>;
    /** Milliseconds. */
    timestamp: number;
  };
  'spam:decision': CrispWebsite & { spam_id: string; action: string };
  'campaign:progress': CrispWebsite & { campaign_id: string; progress: number };
  'campaign:dispatched': CrispWebsite & { campaign_id: string };
  'campaign:running': CrispWebsite & { campaign_id: string; running: boolean };
  /** `browsing_token` opens the visitor's screen. */
  'browsing:request:initiated': CrispSession & { browsing_id: string; browsing_token: string };
  'browsing:request:rejected': CrispSession;
  'call:request:initiated': CrispSession & { call_id: string };
  'call:request:rejected': CrispSession & { call_id: string };
  /** `code` and `confirm_url` prove an identity: pass them on, keep them nowhere. */
  'identity:verify:request': CrispWebsite & {
    plugin_id: string;
    session_id: string;
    target: string;
    code: string;
    confirm_url: string;
  };
  'widget:action:processed': CrispSession & {
    plugin_id: string;
    correlation_id: string;
    outcome: 'success' | 'failure';
    result?: Record<string, unknown>;
  };
  'status:health:changed': CrispWebsite & {
    health: 'healthy' | 'sick' | 'dead';
    nodes: { label: string; replica: string }[];
  };
  'website:update_visitors_count': CrispWebsite & { visitors_count: number };
  'website:update_operators_availability': CrispWebsite & {
    user_id: string;
    availability: { type: 'online' | 'offline' };
  };
  'website:users:available': CrispWebsite & { available: boolean };
  'bucket:url:upload:generated': CrispBucketUrl;
  'bucket:url:avatar:generated': CrispBucketUrl;
  'bucket:url:website:generated': CrispBucketUrl;
  'bucket:url:campaign:generated': CrispBucketUrl;
  'bucket:url:helpdesk:generated': CrispBucketUrl;
  'bucket:url:status:generated': CrispBucketUrl;
  'bucket:url:processing:generated': CrispBucketUrl;
  'media:animation:listed': { id: number; identifier: string; results: { type: string; url: string }[] };
  'plugin:channel': CrispWebsite & {
    plugin_id: string;
    identifier?: string;
    namespace: string;
    payload: unknown;
    /** Only in node-crisp-api. */
    type?: string;
  };
  'plugin:event': CrispWebsite & {
    plugin_id: string;
    urn: string;
    name: string;
    data: Record<string, unknown>;
  };
  'plugin:subscription:updated': CrispWebsite & { plugin_id: string; bound: boolean; target: string };
  'plugin:settings:saved': CrispWebsite & { plugin_id: string; settings: Record<string, unknown> };
  'plan:subscription:updated': CrispWebsite & {
    plan: { id: string; name: string; price?: number; trialing: boolean };
  };
}
