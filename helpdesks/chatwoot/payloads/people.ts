/** Who takes part. Sources: chatwoot/chatwoot@v4.15.1, app/models/{account,contact,user,agent_bot}.rb. */
export interface ChatwootAccount {
  id: number;
  name: string;
}

export interface ChatwootInbox {
  id: number;
  name: string;
}

export interface ChatwootTeam {
  id: number;
  name: string;
}

/** A contact as webhooks show it: without a `type`, which is how it is told from agents and bots. */
export interface ChatwootContact {
  account: ChatwootAccount;
  additional_attributes: Record<string, unknown>;
  custom_attributes: Record<string, unknown>;
  /** A URL, or an empty string. */
  avatar: string;
  thumbnail: string;
  id: number;
  name: string;
  email: string | null;
  phone_number: string | null;
  /** The id that the account's owner gave. */
  identifier: string | null;
  /** Since 4.0.2. */
  blocked?: boolean;
  type?: undefined;
}

/** The same contact as it stands inside a conversation. */
export interface ChatwootContactInside {
  additional_attributes: Record<string, unknown>;
  custom_attributes: Record<string, unknown>;
  thumbnail: string;
  id: number;
  name: string;
  email: string | null;
  phone_number: string | null;
  identifier: string | null;
  blocked?: boolean;
  /** Since 4.15, with the feature "companies". */
  company_id?: number | null;
  type: 'contact';
}

export interface ChatwootUser {
  id: number;
  name: string;
  email: string;
  type: 'user';
}

/** An agent as it stands inside a conversation, without an email. */
export interface ChatwootUserInside {
  id: number;
  name: string;
  available_name: string;
  avatar_url: string;
  type: 'user';
  /** `online`, `busy` or `offline`; null where nobody has asked for it since the agent was last there. */
  availability_status: string | null;
  thumbnail: string;
}

export interface ChatwootAgentBot {
  id: number;
  name: string;
  avatar_url?: string;
  type: 'agent_bot';
}

/** Chatwoot's own AI agent (Enterprise and Cloud). */
export interface ChatwootCaptain {
  id: number;
  name: string;
  avatar_url: string;
  description: string | null;
  created_at: string;
  type: 'captain_assistant';
}
