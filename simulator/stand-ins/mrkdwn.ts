/** What Slack makes of the control sequences in a text, `<https://…|label>`, `<!channel>`, `<@U1>`. */
export interface Marks {
  /** Addresses that people can click on. */
  readonly links: readonly string[];
  /** Whoever Slack would notify: `!channel`, `@U0123`. Nobody who writes to a helpdesk should manage that. */
  readonly mentions: readonly string[];
}

const SEQUENCE = /<([^<>\n]+)>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** docs.slack.dev/messaging/formatting-message-text: `&`, `<` and `>` are the only characters to escape. */
export function readMarks(text: string): Marks {
  const inside = [...text.matchAll(SEQUENCE)].map(([, sequence = '']) => sequence);
  return {
    links: inside
      .filter((each) => /^(?:https?|mailto|tel):/.test(each))
      .map((each) => unescape(readAddress(each))),
    mentions: inside.filter((each) => /^[!@#]/.test(each)).map(readAddress),
  };
}

function readAddress(sequence: string): string {
  return sequence.split('|', 1)[0] ?? '';
}

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
