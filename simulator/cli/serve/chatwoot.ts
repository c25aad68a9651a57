import type { ChatwootServer } from '../../chatwoot/chatwoot-server';
import { faultNames, faults } from '../../chatwoot/faults';
import { startChatwootServer } from '../../chatwoot/server';
import type { LoggedDelivery } from '../../chatwoot/webhooks/delivery-log';
import { UsageError } from '../arguments';
import { checkEvent } from './arguments';
import { words } from './chatwoot-words';
import { count, explained, type Servable, type Served, type ServeOptions } from './served';

const HELP = `Runs a simulated Chatwoot on this machine: REST API, webhooks and websocket (the cable).

  npx @helpdesk-triggers/cli serve chatwoot [--port 28720] [--every SECONDS] [--event customer] [--release 4.15.1]

  --port P        port of the REST API and the cable
  --every S       send an event every S seconds by itself
  --event WORD    which event; default: customer
  --release V     the Chatwoot version to simulate: 4.10.0 does not sign, 4.14.0 delivers nothing to this machine

While it runs, type a line:

  (Enter)         send one more event
  webhooks        list the webhooks
  rotate          change the secret of the last webhook
  recreate        delete the last webhook and create it again
  clear           end all faults
  status          show connections and REST calls
  an event:
${explained(Object.entries(words).map(([word, { does }]) => [word, does]))}
  a fault:
${explained(faultNames.map((name) => [name, faults[name].does]))}
`;

export const chatwoot: Servable = {
  label: 'Chatwoot',
  help: HELP,
  port: 28_720,
  events: Object.keys(words),
  released: true,
  start,
};

async function start({ port, event, release }: ServeOptions): Promise<Served> {
  const server = await startChatwootServer({
    port,
    seed: 'npm run serve',
    // What is registered here listens on this machine.
    allowPrivateNetwork: true,
    ...(release === null ? {} : { version: release }),
  });
  return {
    introduction: introduce(server),
    send: () => happen(server, event),
    obey: (line) => obey(server, line, event),
    close: () => server.close(),
  };
}

function introduce({ url, accountId, tokens }: ChatwootServer): string {
  return `Chatwoot is at ${url}

  Account               ${accountId}
  Administrator's token ${tokens.administrator}
  Agent's token         ${tokens.agent}

In the credential or account of the trigger, enter the base URL ${url}, the account ID and one of these tokens.
Press Enter to send a customer message, type "help" for more, press Ctrl+C to stop.`;
}

async function obey(server: ChatwootServer, line: string, usual: string): Promise<string> {
  const word = line.trim();
  const fault = faultNames.find((name) => name === word);
  if (fault !== undefined) {
    const { does, lasts } = faults[fault];
    await server.fault(fault);
    return `✗ Chatwoot ${does}.${lasts ? ' Type "clear" to end it.' : ''}`;
  }
  switch (word) {
    case '':
      return happen(server, usual);
    case 'help':
      return HELP;
    case 'status':
      return status(server);
    case 'webhooks':
      return list(server);
    case 'rotate':
    case 'recreate':
      return renew(server, word);
    case 'clear':
      await server.clear();
      return 'All faults have ended.';
    default:
      return happenNamed(server, word);
  }
}

async function happen(server: ChatwootServer, word: string): Promise<string> {
  const before = server.deliveries().length;
  words[word]?.act(server.act);
  await server.delivered();
  const made = server.deliveries().slice(before).map(describe);
  const deliveries = made.length === 0 ? 'no webhook subscribes to it' : made.join(', ');
  return `→ ${word}: ${deliveries}; ${server.connections().subscribed} subscribed to the cable.`;
}

function describe({ event, status, outcome }: LoggedDelivery): string {
  return `${event} ${status ?? outcome}`;
}

async function happenNamed(server: ChatwootServer, word: string): Promise<string> {
  try {
    return await happen(server, checkEvent(chatwoot, word));
  } catch (error) {
    if (error instanceof UsageError)
      return `${error.message} There is no fault of this name either. Type help.`;
    throw error;
  }
}

function status(server: ChatwootServer): string {
  const { open, subscribed, accepted } = server.connections();
  const sent = `${count(server.requests().length, 'REST call')}, ${server.deliveries().length} deliveries`;
  return `${count(open, 'connection')} open, ${subscribed} subscribed, ${accepted} so far; ${sent}.`;
}

function list(server: ChatwootServer): string {
  const rows = server.webhooks().map(({ id, name, url, subscriptions }) => {
    return `  ${id}  ${name ?? '(no name)'}  ${url}  ${subscriptions.join(' ')}`;
  });
  return rows.length === 0 ? 'There are no webhooks.' : rows.join('\n');
}

function renew(server: ChatwootServer, how: 'rotate' | 'recreate'): string {
  const last = server.webhooks().at(-1);
  if (last === undefined) return 'There are no webhooks.';
  if (how === 'recreate') return `Webhook ${last.id} is now webhook ${server.recreateWebhook(last.id).id}.`;
  server.rotateSecret(last.id);
  return `Webhook ${last.id} now has a new secret.`;
}
