const helpdeskOf = (item) => HELPDESKS[item.provider] ?? item.provider;

const nameOf = (item) => item.contact?.name || item.author?.name || item.contact?.email || 'Somebody';

const filesOf = ({ message }) => message?.attachments?.length ?? 0;

const wordsOf = (item) => item.message?.text || `(no text, ${filesOf(item)} attached)`;
