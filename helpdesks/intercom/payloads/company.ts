import type { IntercomContact, IntercomDeleted, IntercomTime } from './people';

export interface IntercomCompany {
  type: 'company';
  id: string;
  company_id: string;
  app_id?: string;
  name: string | null;
  plan_id?: string | null;
  remote_created_at: IntercomTime | null;
  created_at: IntercomTime;
  updated_at: IntercomTime;
  monthly_spend?: number;
  session_count?: number;
  user_count?: number;
  custom_attributes: Record<string, unknown>;
}

export interface IntercomCompanyContact {
  company: IntercomCompany;
  contact: IntercomContact;
}

export interface IntercomCompanyPayloads {
  'company.created': IntercomCompany;
  'company.updated': IntercomCompany;
  'company.deleted': IntercomDeleted<'company'>;
  'company.contact.attached': IntercomCompanyContact;
  'company.contact.detached': IntercomCompanyContact;
}
