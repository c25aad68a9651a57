import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomCompany, IntercomCompanyPayloads } from '../payloads/company';
import { user, WORKSPACE } from './people';

const company: IntercomCompany = {
  type: 'company',
  id: '6a1f1d10cc1f2a7b6de40c21',
  company_id: 'northwind',
  app_id: WORKSPACE,
  name: 'Northwind & Söhne',
  plan_id: null,
  remote_created_at: null,
  created_at: '2026-03-01T10:00:00.013+00:00',
  updated_at: '2026-06-18T09:00:00.091+00:00',
  monthly_spend: 0,
  session_count: 4,
  user_count: 2,
  custom_attributes: {},
};

export const companyExamples: Examples<IntercomCompanyPayloads> = {
  'company.created': [{ variant: 'usual', payload: company }],
  'company.updated': [{ variant: 'usual', payload: { ...company, monthly_spend: 49 } }],
  'company.deleted': [{ variant: 'usual', payload: { id: company.id, type: 'company', deleted: true } }],
  'company.contact.attached': [{ variant: 'usual', payload: { company, contact: user } }],
  'company.contact.detached': [{ variant: 'usual', payload: { company, contact: user } }],
};
