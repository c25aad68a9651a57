import { createHash } from 'node:crypto';
import { BoundedMap } from '../../../core/sockets/bounded-map';
import { toJson } from '../../../core/read/json';
import { identifier, type JsonObject } from '../../../core/read/read';

const MAX_CONTACTS = 10_000;

/**
 * Knows again what an event told of a contact: every message of a contact is followed by an update of that contact
 * (chatwoot#11973), which does not say what it changed. Messages and conversations show contacts, too, but may be
 * quicker than the update that they show the result of: so they do not count.
 */
export class AnnouncedContacts {
  private readonly digests = new BoundedMap<string, string>(MAX_CONTACTS);

  /** @returns nothing that Chatwoot shows of it is other than at the event before */
  isRepeated({ account_id: _, performer: __, ...shown }: JsonObject): boolean {
    const id = identifier(shown.id);
    const digest = createDigest(shown);
    if (id === null || digest === null) return false;
    const before = this.digests.get(id);
    this.digests.set(id, digest);
    return before === digest;
  }
}

function createDigest(contact: JsonObject): string | null {
  const json = toJson(contact);
  return json === null ? null : createHash('sha256').update(json).digest('base64');
}
