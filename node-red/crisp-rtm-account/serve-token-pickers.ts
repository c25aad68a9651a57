import type { NodeAPI } from '@node-red/registry';
import type { Picked, PickerRow } from '../../core/helpdesk/picker';
import { listInboxes, listWebsites } from '../../helpdesks/crisp/rtm/list-workspaces';
import type { ConnectionOptions } from '../../helpdesks/crisp/rtm/plan';
import { servePicker } from '../host/serve-picker';
import { findToken } from './token-node';

type Read = (connection: ConnectionOptions, websites: readonly string[]) => Promise<Picked>;

/** Websites and inboxes to choose from, read with the token: a plugin's development token has 500 calls a day. */
export function servePickers(RED: NodeAPI): void {
  const serve = (list: string, read: Read) =>
    servePicker(RED, 'crisp-rtm-account', list, (id, websites) => {
      const connection = findToken(RED, id)?.connection;
      return connection === undefined ? undefined : read(connection, websites);
    });
  serve('websites', (connection) => listWebsites(connection));
  serve('inboxes', readInboxes);
}

/** Of the chosen websites, or of all. */
async function readInboxes(connection: ConnectionOptions, chosen: readonly string[]): Promise<Picked> {
  const websites = await (chosen.length > 0 ? toRows(chosen) : listWebsites(connection));
  if (!websites.ok) return websites;
  const rows: PickerRow[] = [];
  for (const { value } of websites.rows) {
    const found = await listInboxes(connection, value);
    if (!found.ok) return found;
    rows.push(...found.rows);
  }
  return { ok: true, rows };
}

function toRows(ids: readonly string[]): Picked {
  return { ok: true, rows: ids.map((id) => ({ value: id, label: id })) };
}
