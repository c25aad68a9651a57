const html = (text) => escaped(cut(text, 10_000)).replaceAll('\n', '<br>');

const link = (item) =>
  item.conversation?.url ? `<br><a href="${escaped(item.conversation.url)}">Open the conversation</a>` : '';

// 202 is HubSpot's own link from a note to a contact, 204 that from a task.
const linkedTo = (contactId, associationTypeId) => [
  { to: { id: contactId }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }] },
];
