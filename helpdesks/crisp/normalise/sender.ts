import { text, type JsonObject } from '../../../core/read/read';

/** Crisp's own bots. Other `urn:` origins are plugins, through which people write as well. */
const BOT_ORIGIN = /^urn:crisp\.im:bot:/;

/** The two events that carry a whole message. */
export function isMessage(event: string): boolean {
  return event === 'message:send' || event === 'message:received';
}

/**
 * `from` decides, the event's name only where it is missing: integrations have met `from: "operator"` in
 * `message:send` (junebuild/june guards against it).
 */
export function isFromVisitor(event: string, payload: JsonObject): boolean {
  return payload.from === 'user' || (payload.from !== 'operator' && event === 'message:send');
}

/** Never told by the nickname: people rename their bots. */
export function isBot(payload: JsonObject): boolean {
  return payload.automated === true || BOT_ORIGIN.test(text(payload.origin) ?? '');
}
