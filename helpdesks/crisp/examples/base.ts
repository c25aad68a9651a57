import type { CrispOperator, CrispSession, CrispUser, CrispWebsite } from '../payloads/base';

export const WEBSITE_ID = '5d0f1c8a-7b3e-4a96-9c1d-2e8f6b4a0d37';
export const SESSION_ID = 'session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40';
export const INBOX_ID = 'e3a9d5b2-6c47-4f81-b0e2-7a1c9f3d8e56';
export const OPERATOR_ID = 'b84c2f19-5e7a-4d03-8f6b-1a9e0c7d3b52';
export const PEOPLE_ID = '20f7b9e3-8a4d-4c16-9e5b-d3c1a7f60b84';
export const PLUGIN_ID = 'a6e1d8c4-2b9f-4735-8d0e-f5b3c7a92e16';

export const website: CrispWebsite = { website_id: WEBSITE_ID };
export const session: CrispSession = { ...website, session_id: SESSION_ID, inbox_id: INBOX_ID };
/** The main inbox has no id. */
export const mainInbox: CrispSession = { ...session, inbox_id: null };
/** As deliveries were before there were inboxes. */
export const noInbox: CrispSession = { ...website, session_id: SESSION_ID };

/** A visitor's id is the session's. */
export const visitor: CrispUser = { nickname: 'Nadia Haddad', user_id: SESSION_ID };
export const operator: CrispOperator = { user_id: OPERATOR_ID, nickname: 'Tomás Rivera', avatar: null };
export const operatorAsUser: CrispUser = { type: 'website', user_id: OPERATOR_ID, nickname: 'Tomás Rivera' };
