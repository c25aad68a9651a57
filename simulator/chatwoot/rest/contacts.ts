import { contactPush, type FormContext } from '../forms/push';
import { seconds } from '../forms/times';
import type { ContactRecord } from '../store/records';
import { found, NOT_FOUND, type RestAnswer } from './answer';
import type { RestCall, Route } from './route';

/** Every agent sees every contact. */
export const contactRoutes: readonly Route[] = [{ method: 'GET', path: '/contacts/:id', answer: show }];

function show({ simulation }: RestCall, id: number): RestAnswer {
  const contact = simulation.store.contacts.get(id);
  if (contact === undefined) return NOT_FOUND;
  return found({ payload: { ...showContact(simulation, contact), contact_inboxes: [] } });
}

/** app/views/api/v1/models/_contact.json.jbuilder: without a `type`, with times. */
export function showContact(context: FormContext, contact: ContactRecord) {
  const { type: _type, additional_attributes, custom_attributes, ...shown } = contactPush(context, contact);
  const { email, id, name, phone_number, blocked, identifier, thumbnail } = shown;
  const { last_activity_at: last } = contact;
  return {
    additional_attributes,
    availability_status: 'offline',
    ...{ email, id, name, phone_number },
    ...(blocked === undefined ? {} : { blocked }),
    ...{ identifier, thumbnail, custom_attributes },
    ...(last === null ? {} : { last_activity_at: seconds(last) }),
    created_at: seconds(contact.created_at),
  };
}
