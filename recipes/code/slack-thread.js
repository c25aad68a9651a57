function threadMessage(item, { thread }, { channel }) {
  const whole = { channel, unfurl_links: false, ...slackMessage(item) };
  if (!thread) return whole;
  const words = { type: 'section', text: markdown(quote(item)) };
  return { ...whole, thread_ts: thread, blocks: [words] };
}
