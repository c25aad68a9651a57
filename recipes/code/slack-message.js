// verbatim: "@channel" and "#general" in a customer's words stay words.
const markdown = (text) => ({ type: 'mrkdwn', text: cut(text, 3000), verbatim: true });

const quote = (item) => `*${escaped(nameOf(item))}*\n${escaped(wordsOf(item)).replace(/^/gm, '>')}`;

function slackMessage(item) {
  const { contact, conversation, assignee } = item;
  const assigned = assignee?.name && `Assigned to ${assignee.name}`;
  const details = [helpdeskOf(item), contact?.email, contact?.phone, assigned].filter(Boolean).join(' · ');
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: `New message in ${helpdeskOf(item)}` } },
    { type: 'section', text: markdown(quote(item)) },
    { type: 'context', elements: [markdown(escaped(details))] },
  ];
  // Not every helpdesk says where a conversation can be opened.
  if (conversation?.url) {
    const link = `<${escaped(conversation.url)}|Open the conversation>`;
    blocks.push({ type: 'section', text: markdown(link) });
  }
  // The text is what a notification shows.
  return { text: cut(escaped(`${nameOf(item)}: ${wordsOf(item)}`), 300), blocks };
}
