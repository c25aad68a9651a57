import type { AttachmentBlock } from '../../../core/helpdesk/item';
import { identifier, list, object, text } from '../../../core/read/read';

/**
 * Content is read by its shape, not by `type`: `message:updated` has no type, and a type that Crisp adds
 * later still shows its text or its file.
 */
export function readText(content: unknown): string | null {
  return text(content) ?? text(object(content).text);
}

/** Files, animations and recordings. */
export function readAttachments(content: unknown): AttachmentBlock[] {
  const { name, url, type } = object(content);
  if (text(url) === null) return [];
  return [{ name: text(name), url: text(url), type: text(type), size: null, coordinates: null }];
}

/** What a visitor chose in a picker or typed into a field, or null when nothing was answered yet. */
export function readAnswer(content: unknown): string | null {
  const { choices, value } = object(content);
  const chosen = list(choices)
    .map(object)
    .filter(({ selected }) => selected === true)
    .map((choice) => text(choice.label) ?? identifier(choice.value))
    .filter((label) => label !== null);
  return chosen.length > 0 ? chosen.join(', ') : identifier(value);
}
