import { isBlockList, readMrkdwn } from './block-kit';
import type { JsonRecord } from './json-body';
import { readMarks, type Marks } from './mrkdwn';

/** What Slack was given to show, and what it would make of it. */
export interface SlackMessage extends Marks {
  readonly text: string | null;
  readonly blocks: readonly JsonRecord[];
}

/** docs.slack.dev/reference/methods/chat.postMessage: longer ones are cut, and this stand-in would rather say so. */
const MAX_TEXT = 40_000;

/** The message in a payload, or the word Slack has for what is wrong with it. */
export function readMessage({ text = null, blocks = [] }: JsonRecord): SlackMessage | string {
  if (text !== null && typeof text !== 'string') return 'invalid_payload';
  if (!isBlockList(blocks)) return 'invalid_blocks';
  if (!text && blocks.length === 0) return 'no_text';
  if ((text?.length ?? 0) > MAX_TEXT) return 'msg_too_long';
  const marks = [text ?? '', ...readMrkdwn(blocks)].map(readMarks);
  return {
    text,
    blocks,
    links: [...new Set(marks.flatMap(({ links }) => links))],
    mentions: [...new Set(marks.flatMap(({ mentions }) => mentions))],
  };
}
