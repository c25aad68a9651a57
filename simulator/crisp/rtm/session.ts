import type { Socket } from 'socket.io';
import type { Simulation } from '../simulation';
import { allowedEvents, subscribe, type Subscription } from './subscription';

type Json = Record<string, unknown>;

/** Shorter pauses between two `socket:bind` are not allowed (node-crisp-api refuses them itself). */
const BIND_PAUSE_MS = 2_500;

/** What the server does with one connection: silent until its `authentication`, then binds. */
export function serveSession(simulation: Simulation, socket: Socket): void {
  const patience = setTimeout(() => socket.disconnect(true), simulation.authenticationTimeoutMs);
  socket.on('disconnect', () => {
    clearTimeout(patience);
    simulation.live.delete(socket);
  });
  socket.on('authentication', (frame: unknown) => {
    simulation.authentications += 1;
    if (simulation.switches.authentication === 'silent') return;
    clearTimeout(patience);
    const subscription = authenticate(simulation, isJson(frame) ? frame : {});
    if (subscription === undefined) return refuse(socket);
    simulation.live.set(socket, subscription);
    socket.emit('authenticated', true);
  });
  serveBinds(simulation, socket);
}

function authenticate(simulation: Simulation, frame: Json): Subscription | undefined {
  const { switches, tokens, workspace } = simulation;
  if (switches.authentication === 'refuse') return undefined;
  const token = tokens.find(frame.tier, frame.username, frame.password);
  return token === undefined ? undefined : subscribe(frame, token, workspace);
}

export function refuse(socket: Socket): void {
  socket.emit('unauthorized', { message: 'unauthorized' });
  socket.disconnect(true);
}

/** `{}` binds anew; the events of go-crisp-api's variants replace, add and take away. */
function serveBinds(simulation: Simulation, socket: Socket): void {
  let last = -Infinity;
  socket.on('socket:bind', (frame: unknown) => {
    const subscription = simulation.live.get(socket);
    const at = simulation.now();
    const tooSoon = at - last < BIND_PAUSE_MS;
    simulation.binds.push({ at, tooSoon });
    if (subscription === undefined || tooSoon) return;
    last = at;
    subscription.websites = simulation.workspace.findWebsites(subscription.token);
    if (!isJson(frame) || !Array.isArray(frame.events)) return;
    subscription.events.clear();
    change(subscription, frame, (event) => subscription.events.add(event));
  });
  socket.on('socket:bind:push', (frame: unknown) => {
    const subscription = simulation.live.get(socket);
    if (subscription !== undefined) change(subscription, frame, (event) => subscription.events.add(event));
  });
  socket.on('socket:bind:pop', (frame: unknown) => {
    const subscription = simulation.live.get(socket);
    if (subscription !== undefined) change(subscription, frame, (event) => subscription.events.delete(event));
  });
}

function change({ token }: Subscription, frame: unknown, apply: (event: string) => void): void {
  if (isJson(frame)) allowedEvents(frame.events, token).forEach(apply);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
