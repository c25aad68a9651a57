import type { IntercomCompanyPayloads } from '../payloads/company';
import { createRowMaker, type IntercomRows } from './row';

const company = createRowMaker('company', 'other');

/** Companies have no kind of their own; a contact that joins or leaves one changed. */
export const companyRows: IntercomRows<keyof IntercomCompanyPayloads> = {
  'company.created': company('Company Created', 'A company was created'),
  'company.updated': company('Company Updated', 'Details of a company changed'),
  'company.deleted': company('Company Deleted', 'A company was deleted'),
  'company.contact.attached': company(
    'Contact Attached to Company',
    'A contact was added to a company',
    'contact.updated',
  ),
  'company.contact.detached': company(
    'Contact Detached From Company',
    'A contact was removed from a company',
    'contact.updated',
  ),
};
