// Nothing for threads that are about something else.
function answeredConversation({ text }, { conversation }, { chatwootAddress }) {
  const [provider, account, id] = (conversation ?? '').split('/');
  return id ? { provider, account, id, text, chatwootAddress } : null;
}
