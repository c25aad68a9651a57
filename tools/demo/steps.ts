/**
 * What the demonstration's flows do with an item, as JavaScript expressions over `item`: the same text runs in a
 * Function node of Node-RED and in an expression of n8n.
 */

/** A Slack incoming-webhook message (docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). */
export const SLACK_MESSAGE = `({
  text: '*' + (item.contact?.name ?? item.author?.name ?? 'Somebody') + '* · ' + item.kind + ' · ' + item.provider
    + (item.message?.text ? '\\n> ' + item.message.text : '')
    + (item.conversation?.url ? '\\n<' + item.conversation.url + '|Open the conversation>' : '')
})`;

/** Only contacts with an e-mail address go to the CRM. */
export const HAS_EMAIL = `(item.contact?.email ?? '')`;

/** A HubSpot contact upsert (POST /crm/v3/objects/contacts/batch/upsert). */
export const CRM_UPSERT = `({
  inputs: [{
    idProperty: 'email',
    id: item.contact.email,
    properties: { firstname: item.contact.name ?? '', phone: item.contact.phone ?? '' }
  }]
})`;

/** Addresses of the local stand-ins that the steps call. */
export interface StepTargets {
  readonly slackUrl: string;
  readonly crmUrl: string;
  readonly crmToken: string;
  /** Takes each item as JSON, for printing. */
  readonly itemsUrl: string;
}
