// Slack says 200 to everything; whether it took the message is in its answer.
function threadOf(item, answer) {
  // What its words mean: docs.slack.dev/reference/methods/chat.postMessage#errors
  if (!answer.ok) throw new Error(`Slack refused the message: ${answer.error}`);
  // Without thread_ts the message stands in the channel: as the first one, or because somebody removed that.
  return { conversation: item.key, thread: answer.message?.thread_ts ?? answer.ts };
}
