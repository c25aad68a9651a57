/** Somebody else's API that flows call, and how each host proves to it who is asking. */
export interface Service {
  readonly name: string;
  /** An incoming webhook is a secret by itself: in n8n a person replaces this one, in Node-RED it is a variable. */
  readonly url: string;
  readonly n8n: N8nAuthentication;
  readonly nodeRed: NodeRedAuthentication;
}

export type N8nAuthentication =
  | { readonly kind: 'none' }
  /** A credential of a service that n8n knows. */
  | { readonly kind: 'predefined'; readonly type: string }
  | { readonly kind: 'generic'; readonly type: string };

/** Where `${NAME}` is a variable of the tab. */
export interface NodeRedAuthentication {
  /** Variables that a person fills in, all of them kept as credentials. */
  readonly secrets: readonly string[];
  /** Made of others, so that no message ever holds a token. */
  readonly derived?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields of the body that hold a secret, and the variable it is in. */
  readonly body?: Readonly<Record<string, string>>;
}

/** docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
export const SLACK_WEBHOOK: Service = {
  name: 'Slack',
  url: 'https://hooks.slack.com/services/YOUR/WEBHOOK/URL',
  n8n: { kind: 'none' },
  nodeRed: { secrets: ['SLACK_WEBHOOK_URL'], url: '${SLACK_WEBHOOK_URL}' },
};

/** docs.slack.dev/reference/methods/chat.postMessage, with a bot token that has the scope chat:write. */
export const SLACK: Service = {
  name: 'Slack',
  url: 'https://slack.com',
  n8n: { kind: 'predefined', type: 'slackApi' },
  nodeRed: bearer('SLACK_BOT_TOKEN', 'SLACK_AUTHORIZATION'),
};

/** developers.hubspot.com/docs/api/crm, with a token that has the scopes crm.objects.contacts.read and .write. */
export const HUBSPOT: Service = {
  name: 'HubSpot',
  url: 'https://api.hubapi.com',
  n8n: { kind: 'predefined', type: 'hubspotAppToken' },
  nodeRed: bearer('HUBSPOT_TOKEN', 'HUBSPOT_AUTHORIZATION'),
};

/** developer.pagerduty.com/docs/events-api-v2: the key is part of the body, where n8n's Custom Auth puts it. */
export const PAGERDUTY: Service = {
  name: 'PagerDuty',
  url: 'https://events.pagerduty.com',
  n8n: { kind: 'generic', type: 'httpCustomAuth' },
  nodeRed: { secrets: ['PAGERDUTY_ROUTING_KEY'], body: { routing_key: 'PAGERDUTY_ROUTING_KEY' } },
};

/** docs.crisp.chat/references/rest-api/v1, with the token of the Crisp RTM Trigger's credential. */
export const CRISP: Service = {
  name: 'Crisp',
  url: 'https://api.crisp.chat',
  n8n: { kind: 'predefined', type: 'crispRtmApi' },
  nodeRed: { secrets: ['CRISP_TOKEN_IDENTIFIER', 'CRISP_TOKEN_KEY'], headers: { 'X-Crisp-Tier': 'plugin' } },
};

/** developers.chatwoot.com, with an administrator's token; the address is a setting. */
export const CHATWOOT: Service = {
  name: 'Chatwoot',
  url: '{chatwootAddress}',
  n8n: { kind: 'predefined', type: 'chatwootAccountApi' },
  nodeRed: { secrets: ['CHATWOOT_TOKEN'], headers: { 'Api-Access-Token': '${CHATWOOT_TOKEN}' } },
};

/** developers.intercom.com/docs/references/rest-api, with the access token of the app that sends the webhooks. */
export const INTERCOM: Service = {
  name: 'Intercom',
  url: 'https://api.intercom.io',
  n8n: { kind: 'predefined', type: 'intercomWebhookApi' },
  nodeRed: bearer('INTERCOM_TOKEN', 'INTERCOM_AUTHORIZATION', { 'Intercom-Version': '2.11' }),
};

function bearer(
  secret: string,
  derived: string,
  others: NodeRedAuthentication['headers'] = {},
): NodeRedAuthentication {
  return {
    secrets: [secret],
    headers: { Authorization: `\${${derived}}`, ...others },
    derived: { [derived]: `Bearer \${${secret}}` },
  };
}
