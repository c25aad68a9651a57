import type { AttachmentBlock, Coordinates } from '../../core/helpdesk/item';
import { list, object, text, type JsonObject } from '../../core/read/read';

export function attachmentBlocks(value: unknown): AttachmentBlock[] {
  return list(value).map((entry) => {
    const attachment = object(entry);
    const { data_url, file_type, content_type, file_size, fallback_title } = attachment;
    const url = text(data_url);
    return {
      // The address of a place on a map ends with no file.
      name: text(fallback_title) ?? (file_type === 'location' ? null : fileName(url)),
      url,
      type: text(content_type) ?? text(file_type),
      size: typeof file_size === 'number' ? file_size : null,
      coordinates: file_type === 'location' ? readCoordinates(attachment) : null,
    };
  });
}

function readCoordinates({ coordinates_lat, coordinates_long }: JsonObject): Coordinates | null {
  const known = typeof coordinates_lat === 'number' && typeof coordinates_long === 'number';
  return known ? { latitude: coordinates_lat, longitude: coordinates_long } : null;
}

/** Chatwoot sends no name, but its storage URLs end with one. No pattern: a long URL must not cost more. */
function fileName(url: string | null): string | null {
  if (url === null) return null;
  const path = url.slice(url.indexOf('://') + 3).split(/[?#]/, 1)[0] ?? '';
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  if (slash < 1 || !name.includes('.')) return null;
  try {
    return decodeURIComponent(name.replaceAll('%00', '%EF%BF%BD'));
  } catch {
    return name;
  }
}
