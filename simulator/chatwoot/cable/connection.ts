import type { Connection } from './state';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { encodeRailsJson } from '../../encoders/rails-json';
import type { Simulation } from '../simulation';
import type { Json } from '../store/records';
import { subscribe } from './subscribe';

/** Nobody proves anything to connect; the first thing said is `welcome`. */
export function serveConnection(simulation: Simulation, socket: WebSocket, line: Socket): void {
  const { cable, switches, installation } = simulation;
  const connection: Connection = { socket, line, subscriptions: new Map() };
  cable.connections.add(connection);
  const pinging = setInterval(() => {
    if (switches.pings) transmit(connection, { type: 'ping', message: Math.floor(simulation.now() / 1000) });
  }, installation.pingIntervalMs);
  socket.on('close', () => {
    clearInterval(pinging);
    cable.connections.delete(connection);
  });
  // The other end may break off in the middle of a frame.
  socket.on('error', () => socket.terminate());
  socket.on('message', (data) => obey(simulation, connection, String(data)));
  if (switches.welcome) transmit(connection, { type: 'welcome' });
}

export function transmit({ socket }: Connection, frame: object): void {
  if (socket.readyState === socket.OPEN) socket.send(encodeRailsJson(frame));
}

/** What cannot be understood is only logged (rails/rails, action_cable/connection/subscriptions.rb). */
function obey(simulation: Simulation, connection: Connection, text: string): void {
  const { command, identifier, data } = parse(text);
  if (typeof command !== 'string' || typeof identifier !== 'string') return;
  const action = command === 'message' ? String(parse(String(data)).action) : null;
  const answer = command === 'subscribe' ? enter(simulation, connection, identifier) : null;
  if (command === 'unsubscribe') connection.subscriptions.delete(identifier);
  simulation.cable.commands.push({ at: simulation.now(), command, action, answer });
}

function enter(simulation: Simulation, connection: Connection, identifier: string): 'confirmed' | null {
  if (connection.subscriptions.has(identifier)) return null;
  const subscription = subscribe(simulation, parse(identifier));
  if (subscription === undefined || !simulation.switches.confirmations) return null;
  connection.subscriptions.set(identifier, subscription);
  transmit(connection, { identifier, type: 'confirm_subscription' });
  const { accountId, user } = subscription;
  const users = { [user.id]: 'online' };
  transmit(connection, {
    identifier,
    message: { event: 'presence.update', data: { account_id: accountId, users, contacts: {} } },
  });
  return 'confirmed';
}

function parse(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}
