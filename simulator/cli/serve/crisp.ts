import { WEBSITE_ID } from '../../../helpdesks/crisp/examples/base';
import { crispExamples } from '../../../helpdesks/crisp/examples';
import type { CrispPayloads } from '../../../helpdesks/crisp/payloads';
import type { CrispServer } from '../../crisp/crisp-server';
import { faultNames, faults } from '../../crisp/faults';
import { freshSample } from '../../crisp/fresh-sample';
import { playGap } from '../../crisp/play-gap';
import { startCrispServer } from '../../crisp/server';
import { createCredentials } from '../../crisp/tokens';
import { UsageError } from '../arguments';
import { checkEvent } from './arguments';
import { count, explained, type Servable, type Served, type ServeOptions } from './served';

type CrispEvent = keyof CrispPayloads;

const HELP = `Runs a simulated Crisp on this machine: REST API and RTM.

  npx @helpdesk-triggers/cli serve crisp [--port 28700] [--every SECONDS] [--event message:send]

  --port P        port of the REST API; RTM uses P + 1
  --every S       send an event every S seconds by itself
  --event NAME    which event; default: message:send

While it runs, type a line:

  (Enter)         send one more event
  an event's name send that event, e.g. session:set_state
  gap             disconnect everyone, send messages meanwhile, wait until they reconnect
  clear           end all faults
  status          show connections and REST calls
  a fault:
${explained(faultNames.map((name) => [name, faults[name].does]))}
`;

const others = Object.keys(crispExamples).filter((name) => name !== 'message:send');

export const crisp: Servable = {
  label: 'Crisp',
  help: HELP,
  port: 28_700,
  events: ['message:send', ...others],
  released: false,
  start,
};

async function start({ port, event }: ServeOptions): Promise<Served> {
  const credentials = createCredentials(WEBSITE_ID, 'npm run serve');
  const server = await startCrispServer({ port, rtmPort: port + 1, credentials });
  return {
    introduction: introduce(server),
    send: async () => send(server, event),
    obey: (line) => obey(server, line, event),
    close: () => server.close(),
  };
}

function introduce({ origin, credentials: { plugin, website }, rtmUrl }: CrispServer): string {
  return `Crisp is at ${origin} (REST below /v1), its stream at ${rtmUrl()}

  Plugin token    identifier  ${plugin.identifier}
                  key         ${plugin.key}
  Website token   identifier  ${website.identifier}
                  key         ${website.key}
                  website     ${website.websiteId}

In the credential or token of the trigger, enter one of these tokens, allow a local simulator, and enter its API URL: ${origin}/v1
Press Enter to send an event, type "help" for more, press Ctrl+C to stop.`;
}

async function obey(server: CrispServer, line: string, usual: string): Promise<string> {
  const word = line.trim();
  const fault = faultNames.find((name) => name === word);
  if (fault !== undefined) return startFault(server, fault);
  switch (word) {
    case '':
      return send(server, usual);
    case 'help':
      return HELP;
    case 'status':
      return status(server);
    case 'clear':
      await server.clear();
      return 'All faults have ended.';
    case 'gap':
      return playOne(server);
    default:
      return sendNamed(server, word);
  }
}

function send(server: CrispServer, name: string): string {
  const event = name as CrispEvent;
  const receivers = server.emit(event, freshSample(event) as never);
  if (receivers > 0) return `→ ${event}, to ${count(receivers, 'connection')}`;
  const { live } = server.connections();
  const why =
    live === 0 ? 'no trigger is connected' : `none of ${count(live, 'connection')} subscribes to it`;
  return `→ ${event}: ${why}.`;
}

function sendNamed(server: CrispServer, name: string): string {
  try {
    return send(server, checkEvent(crisp, name));
  } catch (error) {
    if (error instanceof UsageError)
      return `${error.message} There is no fault of this name either. Type help.`;
    throw error;
  }
}

async function startFault(server: CrispServer, name: (typeof faultNames)[number]): Promise<string> {
  const { does, lasts } = faults[name];
  await server.fault(name);
  return `✗ Crisp ${does}.${lasts ? ' Type "clear" to end it.' : ''}`;
}

async function playOne(server: CrispServer): Promise<string> {
  if (server.connections().live === 0) return 'No trigger is connected, so there is nothing to disconnect.';
  try {
    const { before, away, after, awayMs } = await playGap(server);
    const sent = `${before.length} messages before, ${away.length} meanwhile, ${after.length} after`;
    return `Everyone was disconnected, and back after ${awayMs} ms: ${sent}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function status(server: CrispServer): string {
  const { open, live, accepted } = server.connections();
  const calls = count(server.restCalls().length, 'REST call');
  return `${count(open, 'connection')} open, ${live} authenticated, ${accepted} so far; ${calls}.`;
}
