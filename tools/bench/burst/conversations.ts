/** As many as a busy inbox has at a time. */
const CONVERSATIONS = 50;

/** The id of the conversation that the message with this number belongs to. */
export function conversationOf(message: number): string {
  return `session_5f0d2c1e-0000-4000-8000-${String(message % CONVERSATIONS).padStart(12, '0')}`;
}

/** Whether the messages of each conversation came in the order of their numbers. */
export function isInOrder(messages: readonly number[]): boolean {
  const latest = new Map<string, number>();
  return messages.every((message) => {
    const conversation = conversationOf(message);
    const before = latest.get(conversation) ?? -1;
    latest.set(conversation, message);
    return message > before;
  });
}
