import type { CrispServer } from '../crisp/crisp-server';
import { faultNames, faults } from '../crisp/faults';
import { freshSample } from '../crisp/fresh-sample';
import { playGap } from '../crisp/play-gap';
import { UsageError } from './arguments';
import { readEvent, type CrispEvent } from './serve-arguments';
import { SERVE_HELP } from './serve-help';

/** Does what a typed line asks for, and answers what happened. */
export async function obey(server: CrispServer, line: string, usual: CrispEvent): Promise<string> {
  const word = line.trim();
  const fault = faultNames.find((name) => name === word);
  if (fault !== undefined) return startFault(server, fault);
  switch (word) {
    case '':
      return send(server, usual);
    case 'help':
      return SERVE_HELP;
    case 'status':
      return status(server);
    case 'clear':
      await server.clear();
      return 'Everything works.';
    case 'gap':
      return playOne(server);
    default:
      return sendNamed(server, word);
  }
}

export function send(server: CrispServer, event: CrispEvent): string {
  const receivers = server.emit(event, freshSample(event) as never);
  if (receivers > 0) return `→ ${event}, to ${count(receivers, 'connection')}`;
  const { live } = server.connections();
  const why = live === 0 ? 'nobody is connected' : `none of ${count(live, 'connection')} asked for it`;
  return `→ ${event}: ${why}.`;
}

function sendNamed(server: CrispServer, name: string): string {
  try {
    return send(server, readEvent(name));
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} Nor is it a fault. Type help.`;
    throw error;
  }
}

async function startFault(server: CrispServer, name: (typeof faultNames)[number]): Promise<string> {
  const { does, lasts } = faults[name];
  await server.fault(name);
  return `✗ Crisp ${does}.${lasts ? ' Until: clear' : ''}`;
}

async function playOne(server: CrispServer): Promise<string> {
  if (server.connections().live === 0) return 'Nobody is connected, so nobody can be thrown out.';
  try {
    const { before, away, after, awayMs } = await playGap(server);
    const sent = `${before.length} messages before, ${away.length} meanwhile, ${after.length} after`;
    return `Everybody was thrown out and back after ${awayMs} ms: ${sent}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function status(server: CrispServer): string {
  const { open, live, accepted } = server.connections();
  const calls = count(server.restCalls().length, 'REST call');
  return `${count(open, 'connection')} open, ${live} authenticated, ${accepted} so far; ${calls}.`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
