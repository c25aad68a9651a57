import type { Acts } from '../../chatwoot/acts/acts';
import type { MessageRecord } from '../../chatwoot/store/records';

interface Word {
  readonly does: string;
  readonly act: (act: Acts) => unknown;
}

const DAY = 86_400_000;
let labels = 0;

/** What a person can let happen at the served Chatwoot, in one word. */
export const words: { readonly [word: string]: Word } = {
  customer: { does: 'a customer writes', act: (act) => act.customerWrites() },
  reply: { does: 'an agent replies', act: (act) => act.agentReplies() },
  note: { does: 'an agent writes a private note', act: (act) => act.privateNote() },
  bot: { does: 'the bot answers', act: (act) => act.botReplies() },
  away: { does: 'Chatwoot sends a template', act: (act) => act.template() },
  activity: { does: 'an activity message, on the cable only', act: (act) => act.activity() },
  double: {
    does: 'a customer writes, and Chatwoot sends the event twice',
    act: (act) => act.customerWrites({ twice: true }),
  },
  erase: { does: 'an agent writes, and deletes it', act: (act) => act.deleteMessage(act.agentReplies().id) },
  rate: { does: 'a survey is answered', act: (act) => act.rate(survey(act).id) },
  new: { does: 'a new conversation begins', act: (act) => act.openConversation() },
  resolve: { does: 'the conversation is resolved', act: (act) => act.changeStatus({ status: 'resolved' }) },
  open: { does: 'the conversation is opened', act: (act) => act.changeStatus({ status: 'open' }) },
  snooze: {
    does: 'the conversation is snoozed until tomorrow',
    act: (act) => act.changeStatus({ status: 'snoozed', until: Date.now() + DAY }),
  },
  assign: { does: 'the conversation is assigned to the agent', act: (act) => act.assign() },
  unassign: { does: 'the conversation is unassigned', act: (act) => act.assign({ userId: null }) },
  team: { does: 'the conversation is assigned to a team', act: (act) => act.setTeam() },
  label: { does: 'a label is added', act: (act) => act.label({ labels: [`label-${(labels += 1)}`] }) },
  typing: { does: 'the customer is typing', act: (act) => act.type('on') },
  notice: { does: 'the agent is notified, on the cable only', act: (act) => act.notify() },
  mention: { does: 'the agent is mentioned, on the cable only', act: (act) => act.mention() },
  widget: { does: 'a visitor opens the widget', act: (act) => act.openWidget() },
  person: { does: 'a contact is created', act: (act) => act.createContact() },
  change: {
    does: "a contact's attributes change",
    act: (act) => act.changeContact({ custom_attributes: { changed: Date.now() } }),
  },
  touch: { does: 'only the last activity of a contact changes', act: (act) => act.touchContact() },
  merge: { does: 'two contacts are merged, on the cable only', act: (act) => merge(act) },
  remove: {
    does: 'a contact is deleted, on the cable only',
    act: (act) => act.deleteContact({ contactId: act.createContact().id }),
  },
};

function survey(act: Acts): MessageRecord {
  return act.template({ contentType: 'input_csat', content: 'Please rate the conversation' });
}

function merge(act: Acts): void {
  act.mergeContacts({ from: act.createContact().id });
}
