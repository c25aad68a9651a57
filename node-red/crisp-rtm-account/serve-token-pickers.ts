import type { NodeAPI } from '@node-red/registry';
import type { Picked } from '../../core/helpdesk/picker';
import {
  connectWorkspaces,
  listInboxes,
  listWebsites,
  type WorkspaceSource,
} from '../../helpdesks/crisp/rtm/list-workspaces';
import { servePicker } from '../host/serve-picker';
import { findToken } from './token-node';

type Read = (source: WorkspaceSource, websites: readonly string[]) => Promise<Picked>;

/** Websites and inboxes to choose from, read with the token: a plugin's development token has 500 calls a day. */
export function servePickers(RED: NodeAPI): void {
  const serve = (list: string, read: Read) =>
    servePicker(RED, 'crisp-rtm-account', list, (id, websites) => {
      const connection = findToken(RED, id)?.connection;
      return connection === undefined ? undefined : read(connectWorkspaces(connection), websites);
    });
  serve('websites', listWebsites);
  serve('inboxes', listInboxes);
}
