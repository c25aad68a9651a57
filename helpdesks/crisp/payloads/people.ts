import type { CrispGeolocation, CrispSession, CrispWebsite } from './base';

/** What Crisp's CRM knows about a person. The e-mail address is not part of it. */
export interface CrispPerson {
  geolocation?: CrispGeolocation;
  locales?: string[];
  nickname?: string;
  timezone?: number;
  phone?: string;
  avatar?: string;
  employment?: { domain?: string; name?: string; role?: string; title?: string };
  address?: string;
  website?: string;
  gender?: string;
}

export interface CrispCompany {
  description?: string;
  domain?: string;
  geolocation?: CrispGeolocation;
  legal_name?: string;
  name?: string;
  url?: string;
}

interface CrispImportRow {
  identifier?: string | null;
  reason: string;
}

/** `people_id` in the reference and in node-crisp-api, `import_id` in go-crisp-api. */
interface CrispImport extends CrispWebsite {
  people_id?: string;
  import_id?: string;
}

export interface CrispPeoplePayloads {
  'people:profile:created': CrispWebsite & { people_id: string; email?: string };
  'people:profile:updated': CrispWebsite & {
    people_id: string;
    email?: string;
    update: { updated_at: number; person: CrispPerson };
  };
  /** go-crisp-api has an `email` here too. */
  'people:profile:removed': CrispWebsite & { people_id: string; email?: string };
  'people:bind:session': CrispSession & { people_id: string };
  'people:sync:profile': CrispSession & {
    people_id: string;
    identity: { person?: CrispPerson; company?: CrispCompany };
  };
  'people:import:progress': CrispImport & {
    /** Percent. */
    progress: number;
    /** `total` only in go-crisp-api. */
    count: { skipped: number; remaining: number; total?: number };
    /** An object in node-crisp-api, a plain list in go-crisp-api. */
    items?: { skipped?: CrispImportRow[] } | CrispImportRow[];
  };
  'people:import:done': CrispImport & { error: boolean };
  'email:subscribe': CrispWebsite & { email: string; subscribed: boolean };
  /** `identifier` is the session id when `type` is `session`. */
  'email:track:view': CrispWebsite & { type: string; identifier: string; mode: string };
}
