import type { AttachmentBlock } from '../../core/helpdesk/item';
import { list, object, text } from '../../core/read/read';

export function attachmentBlocks(value: unknown): AttachmentBlock[] {
  return list(value).map((entry) => {
    const { data_url, file_type, content_type, file_size, fallback_title } = object(entry);
    const url = text(data_url);
    return {
      name: text(fallback_title) ?? fileName(url),
      url,
      type: text(content_type) ?? text(file_type),
      size: typeof file_size === 'number' ? file_size : null,
    };
  });
}

/** Chatwoot sends no name, but its storage URLs end with one. No pattern: a long URL must not cost more. */
function fileName(url: string | null): string | null {
  if (url === null) return null;
  const path = url.slice(url.indexOf('://') + 3).split(/[?#]/, 1)[0] ?? '';
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  if (slash < 1 || !name.includes('.')) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
