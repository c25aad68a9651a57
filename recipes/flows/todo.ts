import type { Recipe } from '../recipe';
import type { Trigger } from '../triggers';

type Task = 'slack-webhook' | 'slack-bot' | 'hubspot' | 'pagerduty' | 'crisp-token';

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
