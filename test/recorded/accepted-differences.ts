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
    reason:
      'Two conversations were read over REST, without a bot, failures or ids of another system in them.',
  },
  {
    where: /^GET .conversations.:id 200/,
    line: /^(?:- \.priority: null|\? \.meta\.)/,
    reason: 'Two conversations were read over REST, both with a priority, a team and somebody assigned.',
  },
  {
    where: /cable conversation$/,
    line: /^(?:- \.meta\.assignee\.→ inner bot|\? \.meta\.assignee\.→ inner user)/,
    reason: 'A bot was assigned while webhooks were recorded, but not the cable.',
  },
  {
    where: /^inner message/,
    line: /previous_changes\.content_attributes/,
    reason:
      'A message that failed and was delivered after all was recorded on webhooks, but not on the cable.',
  },
  {
    where: /^cable message\.updated/,
    line: /^- \.attachments/,
    reason: 'No message with a file changed while the cable was recorded.',
  },
  {
    where: /^example webhook inbox/,
    line: /\.channel\./,
    reason: 'No inbox of WhatsApp could be run, whose channel has other columns.',
  },
  {
    where: /^example webhook webwidget/,
    line: /^- \.current_conversation/,
    reason: 'No visitor came back to a website.',
  },
  {
    where: /^example webhook conversation/,
    line: /^- \.changed_attributes/,
    reason:
      'A public capture of November 2025, of an older Chatwoot, lists every column right after creation.',
  },
  {
    where: /^example webhook message/,
    line: /^- \.(?:sender|content_attributes\.external_echo)/,
    reason: "Captain is Enterprise's and Cloud's; a reply from a channel's own app needs such a channel.",
  },
  {
    where: /^example attachment image/,
    line: /^- \.(?:width|height)/,
    reason: 'No image was analysed on the machine of the recording.',
  },
  {
    where: /^example webhook typing/,
    line: /^- \.user/,
    reason: 'No agent bot typed.',
  },
  {
    where: /^example cable conversation/,
    line: /\.message\.data/,
    reason: 'conversation.unread_count_changed was not heard: its feature is off as downloaded.',
  },
];
