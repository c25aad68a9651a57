import { INBOX_ID, OPERATOR_ID, SESSION_ID, WEBSITE_ID } from '../../helpdesks/crisp/examples/base';
import type { CrispPayloads } from '../../helpdesks/crisp/payloads';

export interface MessageWords {
  readonly content?: string;
  readonly websiteId?: string;
  readonly sessionId?: string;
  readonly inboxId?: string | null;
  readonly timestamp?: number;
}

let lastFingerprint = 0;

/** 15 digits, as Crisp's: the time and two more, never the same twice. */
function nextFingerprint(now: number): number {
  lastFingerprint = Math.max(lastFingerprint + 1, now * 100);
  return lastFingerprint;
}

/** A visitor's text message, written now: the payload of `message:send`. */
export function freshMessage(words: MessageWords = {}): CrispPayloads['message:send'] {
  const { sessionId = SESSION_ID } = words;
  return {
    ...written(words),
    type: 'text',
    from: 'user',
    user: { nickname: 'Nadia Haddad', user_id: sessionId },
  };
}

/** An operator's answer, written now: the payload of `message:received`. */
export function freshAnswer(words: MessageWords = {}): CrispPayloads['message:received'] {
  return {
    ...written(words),
    type: 'text',
    from: 'operator',
    user: { type: 'website', user_id: OPERATOR_ID, nickname: 'Tomás Rivera' },
  };
}

function written(words: MessageWords) {
  const { timestamp = Date.now() } = words;
  return {
    website_id: words.websiteId ?? WEBSITE_ID,
    session_id: words.sessionId ?? SESSION_ID,
    inbox_id: words.inboxId === undefined ? INBOX_ID : words.inboxId,
    origin: 'chat',
    content: words.content ?? 'Does the oak table fit 8 chairs?',
    fingerprint: nextFingerprint(timestamp),
    timestamp,
    stamped: true,
  };
}
