// Slack escapes three signs, and writes links as <address|label>.
const plain = (text) =>
  text
    .replace(/<([^<>|]*)\|([^<>|]*)>/g, (_, target, label) =>
      /^https?:/.test(target) && !target.includes(label) ? `${label} (${target})` : label,
    )
    .replace(/<([^<>|]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

// Only what a person wrote into a thread. Slack tells of the bot's own messages, too, and of edits.
function slackReply(event) {
  const { type, subtype, bot_id: bot, thread_ts: thread, ts, text } = event ?? {};
  const isReply = type === 'message' && !subtype && !bot && thread && thread !== ts;
  return isReply && text && !text.startsWith('//') ? { thread, text: plain(text) } : null;
}
