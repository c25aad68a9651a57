import { contactPush } from '../forms/push';
import { contactWebhook } from '../forms/webhook';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import { ADMIN_ID, CONTACT_ID, OTHER_CONTACT_ID } from '../store/seed';
import type { ContactRecord, Json } from '../store/records';
import { asChangedAttributes, save } from './changes';
import { tellCable as tellOfConversation } from './update-conversation';

export type ContactPatch = Partial<
  Pick<
    ContactRecord,
    'name' | 'email' | 'phone_number' | 'identifier' | 'custom_attributes' | 'blocked' | 'label_list'
  >
>;

export function createContact(simulation: Simulation, patch: ContactPatch = {}, by: number | null = null) {
  const now = simulation.now();
  const contact: ContactRecord = {
    id: simulation.store.nextId(),
    name: 'quiet-river-204',
    email: null,
    phone_number: null,
    identifier: null,
    additional_attributes: {},
    custom_attributes: {},
    blocked: false,
    contact_type: hasAddress(patch) ? 'lead' : 'visitor',
    label_list: [],
    ...patch,
    last_activity_at: null,
    created_at: now,
    updated_at: now,
  };
  simulation.store.contacts.set(contact.id, contact);
  tellCable(simulation, 'contact.created', contact, by);
  tellWebhooks(simulation, 'contact_created', contact);
  return contact;
}

/** By default its custom attributes change. */
export function changeContact(
  simulation: Simulation,
  patch: ContactPatch = { custom_attributes: { tier: 'platinum' } },
  { contactId = CONTACT_ID, by = ADMIN_ID }: { contactId?: number; by?: number | null } = {},
): ContactRecord {
  const contact = simulation.store.contact(contactId);
  const isNowLead = contact.contact_type === 'visitor' && hasAddress(patch);
  return update(simulation, contact, { ...patch, ...(isNowLead && { contact_type: 'lead' }) }, by);
}

/** Only `last_activity_at` and `updated_at` move: what every message of a contact does (#11973). */
export function touchContact(simulation: Simulation, contactId: number = CONTACT_ID): ContactRecord {
  const contact = simulation.store.contact(contactId);
  return update(simulation, contact, { last_activity_at: simulation.now() }, null);
}

/** The second becomes the first (app/actions/contact_merge_action.rb). Only the cable hears of it. */
export function mergeContacts(
  simulation: Simulation,
  { into = CONTACT_ID, from = OTHER_CONTACT_ID, by = ADMIN_ID } = {},
): ContactRecord {
  const { store } = simulation;
  const contact = store.contact(into);
  const mergee = store.contact(from);
  tellCable(simulation, 'contact.merged', contact, by);
  for (const conversation of store.conversations.values()) {
    if (conversation.contact_id !== mergee.id) continue;
    conversation.contact_id = contact.id;
    tellOfConversation(simulation, 'conversation.contact_changed', conversation, by);
  }
  store.contacts.delete(mergee.id);
  tellCable(simulation, 'contact.deleted', mergee, by);
  // No webhook: what the mergee knew better is in no list of changes by then.
  tellCable(simulation, 'contact.updated', contact, by);
  return contact;
}

/** Its conversations go as well, of which nobody is told. Only the cable hears of the contact. */
export function deleteContact(
  simulation: Simulation,
  { contactId = OTHER_CONTACT_ID, by = ADMIN_ID } = {},
): ContactRecord {
  const { store } = simulation;
  const contact = store.contact(contactId);
  for (const { display_id, contact_id } of [...store.conversations.values()]) {
    if (contact_id === contactId) store.conversations.delete(display_id);
  }
  store.contacts.delete(contactId);
  tellCable(simulation, 'contact.deleted', contact, by);
  return contact;
}

function hasAddress({ email, phone_number }: ContactPatch): boolean {
  return (email ?? phone_number ?? null) !== null;
}

function update(
  simulation: Simulation,
  contact: ContactRecord,
  patch: Partial<ContactRecord>,
  by: number | null,
) {
  const changes = save(contact, patch, simulation.now());
  if (Object.keys(changes).length === 0) return contact;
  tellCable(simulation, 'contact.updated', contact, by);
  tellWebhooks(simulation, 'contact_updated', contact, { changed_attributes: asChangedAttributes(changes) });
  return contact;
}

/** Everybody in the account. */
function tellCable(
  simulation: Simulation,
  event: string,
  contact: ContactRecord,
  performer: number | null,
): void {
  announce(simulation, {
    cable: { event, data: { ...contactPush(simulation, contact) }, to: 'account', performer },
  });
}

function tellWebhooks(simulation: Simulation, event: string, contact: ContactRecord, more: Json = {}): void {
  const payload = () => ({ ...contactWebhook(simulation, contact), event, ...more });
  announce(simulation, { webhook: { event, payload } });
}
