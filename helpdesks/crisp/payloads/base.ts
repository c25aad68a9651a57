/**
 * What all Crisp payloads share. Names: Crisp's RTM API reference v1, types: node-crisp-api 11.3
 * (lib/events/Events.ts) and go-crisp-api (crisp/events.go). Where the two disagree both forms are allowed.
 */
export interface CrispWebsite {
  website_id: string;
}

export interface CrispSession extends CrispWebsite {
  /** `session_` and a UUID. */
  session_id: string;
  /** Missing in deliveries from before there were inboxes; null is the main inbox. */
  inbox_id?: string | null;
  /** Only in go-crisp-api: operators that the conversation is routed to. */
  routing_ids?: string[];
}

/** Who wrote. A visitor's `user_id` is the session id, an operator's is a UUID. */
export interface CrispUser {
  type?: string;
  user_id?: string;
  nickname?: string;
  avatar?: string | null;
}

/** go-crisp-api knows only `user_id`. */
export interface CrispOperator {
  user_id: string;
  avatar?: string | null;
  nickname?: string;
}

export interface CrispGeolocation {
  country?: string;
  region?: string;
  city?: string;
  coordinates?: { latitude?: number; longitude?: number };
}

export type CrispScalar = string | number | boolean;
