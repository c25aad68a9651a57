import type { CrispGeolocation, CrispOperator, CrispScalar, CrispSession } from './base';

export interface CrispVerification {
  identity: string;
  method: string;
  annotation: string;
}

export interface CrispPage {
  page_url: string;
  page_title: string;
  /** Milliseconds. */
  timestamp: number;
  /** Only in go-crisp-api. */
  page_referrer?: string;
}

export interface CrispCustomEvent {
  text: string;
  data?: Record<string, CrispScalar>;
  color?: string;
  /** Milliseconds. */
  timestamp: number;
}

export interface CrispSystem {
  os?: { version?: string; name?: string };
  engine?: { version?: string; name?: string };
  browser?: { major?: string; version?: string; name?: string };
  useragent?: string;
}

/** Crisp's own words; `unresolved` is open. */
export type CrispState = 'pending' | 'unresolved' | 'resolved';

export interface CrispSessionPayloads {
  'session:update_availability': CrispSession & { availability: 'online' | 'offline' };
  'session:update_verify': CrispSession & {
    is_verified: boolean;
    verifications?: CrispVerification[];
    error?: 'unknown';
  };
  'session:request:initiated': CrispSession;
  'session:set_email': CrispSession & { email: string };
  'session:set_phone': CrispSession & { phone: string };
  'session:set_address': CrispSession & { address: string };
  'session:set_subject': CrispSession & { subject: string };
  'session:set_avatar': CrispSession & { avatar: string };
  'session:set_nickname': CrispSession & { nickname: string };
  'session:set_origin': CrispSession & { origin: string };
  'session:set_data': CrispSession & { data: Record<string, CrispScalar> };
  'session:set_segments': CrispSession & { segments: string[] };
  'session:set_block': CrispSession & { is_blocked: boolean };
  'session:set_opened': CrispSession & { operator: CrispOperator };
  'session:set_closed': CrispSession & { operator: CrispOperator };
  'session:set_participants': CrispSession & { participants: { type: string; target: string }[] };
  /** Operator ids. */
  'session:set_mentions': CrispSession & { mentions: string[] };
  /** Operator ids; null is nobody. go-crisp-api has no `previous_routing_id`. */
  'session:set_routing': CrispSession & { routing_id: string | null; previous_routing_id?: string | null };
  /** The new inbox is `inbox_id`. */
  'session:set_inbox': CrispSession & { previous_inbox_id: string | null };
  /** Neither the state before nor who changed it is told. */
  'session:set_state': CrispSession & { state: CrispState };
  /** A list in node-crisp-api, nested once more in go-crisp-api. */
  'session:sync:capabilities': CrispSession & { capabilities: string[] | { capabilities: string[] } };
  'session:sync:geolocation': CrispSession & { geolocation: CrispGeolocation };
  'session:sync:system': CrispSession & { system: CrispSystem };
  /** Personal data. */
  'session:sync:network': CrispSession & {
    network: { ip: string; connection?: { isp?: string; asn?: string } };
  };
  'session:sync:timezone': CrispSession & { timezone: { offset: number } };
  'session:sync:locales': CrispSession & { locales: { locales: string[] } };
  'session:sync:pages': CrispSession & { pages: CrispPage[] };
  'session:sync:events': CrispSession & { events: CrispCustomEvent[] };
  'session:sync:rating': CrispSession & { rating: { stars: number; comment?: string } };
  'session:sync:topic': CrispSession & { topic: string };
  'session:removed': CrispSession;
  /** `type` names the field that was refused. */
  'session:error': CrispSession & { type: string; value: string; previous_value?: string };
}
