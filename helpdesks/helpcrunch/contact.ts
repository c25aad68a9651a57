import type { ContactBlock } from '../../core/helpdesk/item';
import { identifier, text, type JsonObject } from '../../core/read/read';

/** A customer, whole or in short; `phone` is in the REST model and in no webhook sample that could be read. */
export function contactBlock(customer: JsonObject): ContactBlock {
  return {
    id: identifier(customer.id),
    name: text(customer.name),
    email: text(customer.email),
    phone: text(customer.phone),
  };
}
