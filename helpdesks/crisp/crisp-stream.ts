import type { ProviderStream } from '../../core/helpdesk/provider-stream';
import { crispEvents } from './catalogue';
import { crispFilters } from './filters';
import { readToken, rtmAccount } from './rtm/account';
import { RTM_GAP } from './rtm/gap-item';
import { callWorkspaces, listInboxes, listWebsites } from './rtm/list-workspaces';
import { CRISP_TIERS, DEFAULT_TIER, eventsOfTier } from './rtm/tier';

/** Crisp's RTM socket. */
export const crispStream: ProviderStream = {
  source: 'rtm',
  gapEvent: RTM_GAP,
  tiers: CRISP_TIERS,
  events: (tier = DEFAULT_TIER) => {
    const heard = new Set(eventsOfTier(tier));
    return crispEvents.filter(({ name }) => heard.has(name));
  },
  allEvents: 'Everything that this type of token can receive',
  filters: crispFilters,
  account: rtmAccount,
  scope: [
    {
      name: 'websites',
      filter: 'accounts',
      pick: (account, call) => listWebsites(callWorkspaces(readToken(account).credential, call)),
    },
    {
      name: 'inboxes',
      filter: 'inboxes',
      within: 'websites',
      pick: (account, call, within) =>
        listInboxes(callWorkspaces(readToken(account).credential, call), within),
    },
  ],
  open: ({ account, scope, pace }, listener) => {
    const { accounts: rooms = [], inboxes = [] } = scope;
    const token = readToken(account);
    // Only a stand-in is reconnected to at another pace.
    const paced = token.allowLoopback === true && pace !== undefined ? { pace } : {};
    return loadSocket().openCrispStream({ ...token, ...paced, rooms, inboxes, ...listener });
  },
};

/** Only here, and not before somebody listens: the file holds the socket's client, which nobody else needs. */
function loadSocket() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  return require('./rtm/stream') as typeof import('./rtm/stream');
}
