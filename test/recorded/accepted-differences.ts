export interface Accepted {
  /** Of the form or the list of keys. */
  readonly where: RegExp;
  /** Lines as `differences` writes them. */
  readonly line: RegExp;
  readonly reason: string;
}

/** What the simulator does otherwise than what was recorded, and why it may. */
export const accepted: readonly Accepted[] = [
  {
    where: /message/,
    line: /content_attributes(?:\[\])?\.(?:12|<key>|big|f|e|small|nested|sent_by_workflow|foo):/,
    reason: 'Keys that whoever wrote the message put there: any are possible.',
  },
  {
    where: /message/,
    line: /^\+ \.content_attributes\.(?:email|cc_email|bcc_email|in_reply_to_external_id)/,
    reason: 'Of an email inbox, whose messages the simulator does not make.',
  },
  {
    where: /^(?:inner contact|cable contact)/,
    line: /^\+ \.company_id/,
    reason: 'Only with the feature "companies", which was on in the last minutes of the recording.',
  },
  {
    where: /^POST .conversations.:id.messages/,
    line: /^\+ \.attachments/,
    reason: "The simulator's REST takes no files.",
  },
  {
    where: /^GET .conversations.:id.messages/,
    line: /^- \.payload\[\]/,
    reason: 'Two conversations were read over REST, without a bot, failures or ids of another system in them.',
  },
  {
    where: /^GET .conversations.:id 200/,
    line: /^(?:- \.priority: null|\? \.meta\.)/,
    reason: 'Two conversations were read over REST, both with a priority, a team and somebody assigned.',
  },
  {
    where: /^cable conversation/,
    line: /^(?:- \.meta\.assignee\.→ inner bot|\? \.meta\.assignee\.→ inner user)/,
    reason: 'A bot was assigned while webhooks were recorded, but not the cable.',
  },
  {
    where: /^inner message/,
    line: /previous_changes\.content_attributes/,
    reason: 'A message that failed and was delivered after all was recorded on webhooks, but not on the cable.',
  },
  {
    where: /^cable message\.updated/,
    line: /^- \.attachments/,
    reason: 'No message with a file changed while the cable was recorded.',
  },
];
