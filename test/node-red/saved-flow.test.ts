import { chatwoot } from '../../helpdesks/chatwoot';
import type { SavedWebhook } from '../../node-red/host/config';
import { migrate } from '../../node-red/host/migrations';
import { readSettings } from '../../node-red/host/read-settings';
import saved from '../fixtures/saved/node-red-chatwoot-manual.json';

test('a flow that was saved before n8n and Node-RED had one engine means what it meant', () => {
  const node = saved.find(({ type }) => type === 'chatwoot webhook') as unknown as SavedWebhook;
  expect(readSettings(chatwoot, migrate(node))).toEqual({
    registration: 'manual',
    allowPrivateUrl: false,
    mode: 'signature',
    events: ['message_created', 'preset:conversation-resolved'],
    filters: {
      onlyFromCustomers: false,
      ignoreAutomated: false,
      ignorePrivateNotes: true,
      ignoreUnknownAuthors: false,
      includeActivityUpdates: false,
      kinds: [],
      ignoreAuthors: [],
      ignoreMarkers: [],
      accounts: [],
      inboxes: ['2', '5'],
      messageTypes: [],
      senderTypes: [],
      statuses: [],
      teams: [],
      assignees: [],
      labels: [],
      changedAttributes: [],
    },
    output: 'item',
    emitTests: false,
    emitRefusals: true,
    dropDuplicates: true,
    dropRepeats: true,
    foldStatusChanges: false,
    keepCredentials: false,
    shareDuplicates: false,
    replayWindow: 600,
    maxBodyBytes: 524_288,
  });
});
