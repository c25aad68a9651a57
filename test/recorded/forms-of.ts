type Json = Readonly<Record<string, unknown>>;

export type Surface = 'webhook' | 'cable' | 'REST';

/** An object that Chatwoot shows in many places in one form, with the name of that form. */
export interface Form {
  readonly name: string;
  readonly value: unknown;
}

/**
 * Takes a payload apart into forms: a conversation, the message in it, that one's sender… Each is looked at by itself,
 * so that it is compared wherever it stands. What is in the place of a form is its name.
 */
export function formsOf(surface: Surface, name: string, payload: unknown): readonly Form[] {
  const forms: Form[] = [];
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => named(each) ?? cut(each));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each) ?? cut(each)]));
  };
  const named = (value: unknown): Json | undefined => {
    const form = isObject(value) ? nameOf(value, surface) : undefined;
    if (form === undefined) return undefined;
    forms.push({ name: form, value: cut(value) });
    // Which forms may stand here is part of the form around it.
    return { [`→ ${form}`]: true };
  };
  return [{ name, value: cut(payload) }, ...forms];
}

/** Told by their keys, as a reader would. */
function nameOf(value: Json, surface: Surface): string | undefined {
  if ('contact_inbox' in value && 'meta' in value) return `${surface} conversation`;
  if ('message_type' in value && 'processed_message_content' in value) return 'inner message';
  if ('file_type' in value) return `attachment ${String(value.file_type)}`;
  if ('hmac_token' in value && 'created_at' in value) return 'channel record';
  if ('thumbnail' in value || 'avatar_url' in value || 'email' in value) return personIn(value, surface);
  return undefined;
}

function personIn(value: Json, surface: Surface): string | undefined {
  const { type } = value;
  if (type === 'contact') return 'inner contact';
  if (type === 'user') return 'available_name' in value ? 'inner user' : 'webhook user';
  if (type === 'agent_bot') return 'avatar_url' in value ? 'inner bot' : 'webhook bot';
  if (surface === 'REST')
    return 'role' in value ? 'REST agent' : 'blocked' in value ? 'REST contact' : undefined;
  return 'blocked' in value ? 'webhook contact' : undefined;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
