import type { Recipe } from '../recipe';
import type { Trigger } from '../triggers';

type Task =
  | 'slack-node'
  | 'slack-webhook'
  | 'slack-bot'
  | 'slack-app'
  | 'answers'
  | 'hubspot'
  | 'pagerduty'
  | 'crisp-token';

interface Words {
  readonly n8n: string;
  readonly nodeRed: string;
}

const WORDS: { readonly [Each in Task]: Words } = {
  'slack-webhook': {
    n8n: 'In *Post to Slack*, replace the URL with that of your Slack incoming webhook. The URL is a secret: remove it before you share the workflow.',
    nodeRed: '`SLACK_WEBHOOK_URL`: your Slack incoming webhook',
  },
  'slack-bot': {
    n8n: 'In *Post to Slack*, choose a Slack API credential with a bot token (scope `chat:write`), name the channel in *Slack Channel*, and invite the bot there.',
    nodeRed: '`SLACK_BOT_TOKEN` (scope `chat:write`) and `CHANNEL`; invite the bot there',
  },
  'slack-node': {
    n8n: 'In *Post to Slack*, choose a Slack API credential with a bot token (scope `chat:write`) and a channel, and invite the bot there.',
    nodeRed: '',
  },
  'slack-app': {
    n8n: 'In *Slack Trigger* and *Post to Slack*, choose a Slack API credential with a bot token (scopes `chat:write` and `channels:history`) and the signing secret of your Slack app; without that secret, n8n accepts replies from anybody. Name the channel in *Slack Channel*, and invite the bot there. Once the workflow is published, enter the production URL of *Slack Trigger* in your Slack app under Event Subscriptions, and subscribe to the bot event `message.channels`.',
    nodeRed:
      '`SLACK_BOT_TOKEN` (scopes `chat:write` and `channels:history`), `SLACK_SIGNING_SECRET` and `CHANNEL`; invite the bot there. Once it is deployed, enter the address of your Node-RED with `/slack/events` at its end in your Slack app under Event Subscriptions, and subscribe to the bot event `message.channels`',
  },
  answers: {
    n8n: 'In *Answer in Chatwoot*, *Answer in Crisp*, *Who Answers?* and *Answer in Intercom*, choose the credentials: Chatwoot Account API, Crisp RTM API (scope `website:conversation:messages`), and Intercom Webhook API with its access token. If your Chatwoot is not app.chatwoot.com, enter its address in *Your Chatwoot*. Remove the steps of helpdesks that you do not use.',
    nodeRed:
      "`CHATWOOT_ADDRESS` and `CHATWOOT_TOKEN` (an administrator's access token), `CRISP_TOKEN_IDENTIFIER` and `CRISP_TOKEN_KEY` of your plugin (scope `website:conversation:messages`), `INTERCOM_TOKEN` (the access token of your app)",
  },
  hubspot: {
    n8n: 'In the HubSpot steps, choose a HubSpot Service Key credential (scopes `crm.objects.contacts.read` and `.write`).',
    nodeRed: '`HUBSPOT_TOKEN` (scopes `crm.objects.contacts.read` and `.write`)',
  },
  pagerduty: {
    n8n: 'In *Page Somebody*, create a Custom Auth credential: `{"body": {"routing_key": "…"}}` with the integration key of an Events API v2 integration.',
    nodeRed: '`PAGERDUTY_ROUTING_KEY`: the integration key of an Events API v2 integration',
  },
  'crisp-token': {
    n8n: 'In *Ask Crisp*, choose a Crisp RTM API credential: Crisp messages do not contain the email address, so it is requested from the API (scope `website:conversation:sessions`).',
    nodeRed:
      '`CRISP_TOKEN_IDENTIFIER` and `CRISP_TOKEN_KEY` of your plugin: Crisp messages do not contain the email address, so it is requested from the API (scope `website:conversation:sessions`)',
  },
};

/** The steps that stand at the top of a flow, numbered by the hosts. */
export function todo(triggers: readonly Trigger[], tasks: readonly Task[], more?: Words): Recipe['todo'] {
  const [first, ...others] = triggers;
  const many = others.length > 0;
  const whichN8n = many
    ? 'Remove the triggers of helpdesks that you do not use. In each of the others'
    : `In *${first?.label} Trigger*`;
  const whichNodeRed = many
    ? 'Remove the triggers of helpdesks that you do not use. Open each of the others'
    : 'Open the trigger';
  const extra = more === undefined ? [] : [more];
  const words = [...extra, ...tasks.map((task) => WORDS[task])];
  return {
    n8n: [
      `${whichN8n}, select or create the credential; the panel says what to do in the helpdesk.`,
      ...words.map(({ n8n }) => n8n),
    ],
    'node-red': [
      `${whichNodeRed} and its account; the dialog says what to enter.`,
      `Double-click this tab and fill in its environment variables (the list button): ${words.map(({ nodeRed }) => nodeRed).join('; ')}.`,
      'Deploy, then send a message as a customer.',
    ],
  };
}
