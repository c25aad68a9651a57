import type { Examples } from '../../../core/helpdesk/examples';
import type { CrispBucketUrl, CrispWorkspacePayloads } from '../payloads/workspace';
import { OPERATOR_ID, PLUGIN_ID, session, SESSION_ID, website, WEBSITE_ID } from './base';

const CAMPAIGN_ID = 'c1b6a2f4-3f5e-4a0b-9d0a-61f2d2a4e7b9';

const bucketUrl: CrispBucketUrl = {
  from: 'operator',
  id: 'a8d06d1c-52b8-4a35-a6a6-9f0f8b1d33a7',
  identifier: OPERATOR_ID,
  resource: { type: 'website', id: WEBSITE_ID },
  policy: { size_limit: 10_000_000 },
  type: 'image/png',
  url: {
    resource: 'https://files.example.org/table.png',
    signed: 'https://upload.example.org/table.png?signature=example',
  },
};

export const workspaceExamples: Examples<CrispWorkspacePayloads> = {
  'spam:message': [
    {
      variant: 'usual',
      payload: {
        ...website,
        spam_id: 'spam_31c9e0d7',
        type: 'email',
        reason: 'blocked_sender',
        metadata: { subject: 'You have won' },
        headers: { from: 'prize@example.net' },
        timestamp: 1772617700000,
      },
    },
  ],
  'spam:decision': [
    { variant: 'usual', payload: { ...website, spam_id: 'spam_31c9e0d7', action: 'accept' } },
  ],
  'campaign:progress': [
    { variant: 'usual', payload: { ...website, campaign_id: CAMPAIGN_ID, progress: 65 } },
  ],
  'campaign:dispatched': [{ variant: 'usual', payload: { ...website, campaign_id: CAMPAIGN_ID } }],
  'campaign:running': [
    { variant: 'usual', payload: { ...website, campaign_id: CAMPAIGN_ID, running: true } },
  ],
  'browsing:request:initiated': [
    {
      variant: 'usual',
      payload: { ...session, browsing_id: 'browsing-4417', browsing_token: 'example-browsing-token' },
    },
  ],
  'browsing:request:rejected': [{ variant: 'usual', payload: session }],
  'call:request:initiated': [{ variant: 'usual', payload: { ...session, call_id: 'call-0932' } }],
  'call:request:rejected': [{ variant: 'usual', payload: { ...session, call_id: 'call-0932' } }],
  'identity:verify:request': [
    {
      variant: 'usual',
      payload: {
        ...website,
        plugin_id: PLUGIN_ID,
        session_id: SESSION_ID,
        target: '+15550100142',
        code: '000000',
        confirm_url: 'https://confirm.example.org/example',
      },
    },
  ],
  'widget:action:processed': [
    {
      variant: 'usual',
      payload: {
        ...session,
        plugin_id: PLUGIN_ID,
        correlation_id: 'refund-7731',
        outcome: 'success',
        result: { refunded: true },
      },
    },
    {
      variant: 'failed',
      payload: { ...session, plugin_id: PLUGIN_ID, correlation_id: 'refund-7731', outcome: 'failure' },
    },
  ],
  'status:health:changed': [
    {
      variant: 'usual',
      payload: { ...website, health: 'sick', nodes: [{ label: 'Shop', replica: 'shop-2' }] },
    },
  ],
  'website:update_visitors_count': [{ variant: 'usual', payload: { ...website, visitors_count: 12 } }],
  'website:update_operators_availability': [
    { variant: 'usual', payload: { ...website, user_id: OPERATOR_ID, availability: { type: 'online' } } },
  ],
  'website:users:available': [{ variant: 'usual', payload: { ...website, available: true } }],
  'bucket:url:upload:generated': [
    { variant: 'usual', payload: bucketUrl },
    {
      variant: 'no website',
      payload: { ...bucketUrl, resource: { type: 'session', id: SESSION_ID } },
    },
  ],
  'bucket:url:avatar:generated': [{ variant: 'usual', payload: bucketUrl }],
  'bucket:url:website:generated': [{ variant: 'usual', payload: bucketUrl }],
  'bucket:url:campaign:generated': [{ variant: 'usual', payload: bucketUrl }],
  'bucket:url:helpdesk:generated': [{ variant: 'usual', payload: bucketUrl }],
  'bucket:url:status:generated': [{ variant: 'usual', payload: bucketUrl }],
  'bucket:url:processing:generated': [{ variant: 'usual', payload: bucketUrl }],
  'media:animation:listed': [
    {
      variant: 'usual',
      payload: {
        id: 7,
        identifier: OPERATOR_ID,
        results: [{ type: 'image/gif', url: 'https://media.example.org/thanks.gif' }],
      },
    },
  ],
  'plugin:channel': [
    {
      variant: 'usual',
      payload: {
        ...website,
        plugin_id: PLUGIN_ID,
        identifier: 'refund',
        namespace: 'orders',
        payload: { order: 7731, lines: [{ sku: 'OAK-220', quantity: 1 }] },
      },
    },
    {
      variant: 'payload that is a text',
      payload: { ...website, plugin_id: PLUGIN_ID, namespace: 'orders', payload: 'reload' },
    },
  ],
  'plugin:event': [
    {
      variant: 'usual',
      payload: {
        ...website,
        plugin_id: PLUGIN_ID,
        urn: 'urn:example:orders:0',
        name: 'order-shipped',
        data: { order: 7731 },
      },
    },
  ],
  'plugin:subscription:updated': [
    { variant: 'usual', payload: { ...website, plugin_id: PLUGIN_ID, bound: true, target: 'website' } },
    { variant: 'removed', payload: { ...website, plugin_id: PLUGIN_ID, bound: false, target: 'website' } },
  ],
  'plugin:settings:saved': [
    { variant: 'usual', payload: { ...website, plugin_id: PLUGIN_ID, settings: { greeting: true } } },
  ],
  'plan:subscription:updated': [
    {
      variant: 'usual',
      payload: {
        ...website,
        plan: { id: 'plan-essentials', name: 'Essentials', price: 95, trialing: false },
      },
    },
  ],
};
