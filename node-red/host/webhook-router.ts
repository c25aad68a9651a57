import type { NodeAPI, NodeMessage } from '@node-red/registry';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { QueryBag } from '../../core/helpdesk/delivery';
import { isAdminPath } from './admin-paths';
import { createCapture, findPlace, getCapture, type Capture, type Middleware } from './capture';
import { mountPath, putFirst } from './express-app';
import { createRequestGate, type RequestGate } from './request-gate';
import { joinPath, joinUrl } from './path';
import { createRedelivery, type Redelivery } from './redelivery';
import { createRouteTable, type Route, type RouteTable } from './routes';

/** What all webhook nodes of one Node-RED share. */
export interface WebhookRouter {
  /** The path as the outside sees it, or undefined when it belongs to Node-RED's own admin API. */
  readonly fullPath: (path: string) => string | undefined;
  /** The URL at which the outside reaches the path, below the address of this Node-RED. */
  readonly publicUrl: (address: string, path: string) => string;
  readonly claim: (fullPath: string, route: Route) => void;
  readonly release: (fullPath: string, route: Route) => void;
  /** To be told of every message that was sent, so that a restart does not lose it on its way. */
  readonly sent: (message: NodeMessage) => void;
}

// On the app, not in this module: a test or an embedding program may create a second app in one process.
const ROUTER = Symbol.for('@helpdesk-triggers/n8n-nodes-helpdesk:hub');

type AppWithRouter = NodeAPI['httpNode'] & { [ROUTER]?: WebhookRouter };

/** The webhook router of this Node-RED, or undefined when HTTP nodes are switched off (`httpNodeRoot: false`). */
export function getRouter(RED: NodeAPI): WebhookRouter | undefined {
  const app = RED.httpNode as AppWithRouter | undefined;
  // The setting is a plain property at run time; its type knows only the string.
  if (app === undefined || (RED.settings.httpNodeRoot as unknown) === false) return undefined;
  app[ROUTER] ??= createRouter(RED, app);
  return app[ROUTER];
}

/**
 * Two layers, put in once: afterwards a deploy only changes a table, so no route can leak. From the moment the
 * flows begin to stop until they are running again, requests wait.
 */
function createRouter(RED: NodeAPI, app: NodeAPI['httpNode']): WebhookRouter {
  const routes = createRouteTable();
  const gate = createRequestGate();
  const redelivery = createRedelivery(RED);
  const assignOwners = () => {
    if (!gate.isPaused()) routes.assignOwners();
  };

  putFirst(app, createCapture(routes.find));
  app.use(createDispatch(routes, gate));
  followRestarts(RED, routes, gate, redelivery);
  return {
    fullPath: (path) => {
      const full = joinPath(mountPath(app), path);
      return isAdminPath(full, RED.settings.httpAdminRoot) ? undefined : full;
    },
    publicUrl: (address, path) => joinUrl(address, mountPath(app), path),
    claim: (path, route) => {
      routes.claim(path, route);
      assignOwners();
    },
    release: (path, route) => {
      routes.release(path, route);
      assignOwners();
    },
    sent: redelivery.sent,
  };
}

/** Node-RED says these for full and for partial deploys alike. */
function followRestarts(RED: NodeAPI, routes: RouteTable, gate: RequestGate, redelivery: Redelivery): void {
  const pause = () => {
    // As long as every node is there: later, what is sent might find nobody.
    routes.flush();
    gate.pause();
    redelivery.restarting();
  };
  RED.events.on('flows:stopping', pause);
  RED.events.on('flows:starting', pause);
  RED.events.on('flows:started', () => {
    routes.assignOwners();
    redelivery.restarted();
    gate.resume();
  });
}

/** Behind the host's own authentication (`httpNodeAuth`): from here a request belongs to a node. */
function createDispatch(routes: RouteTable, gate: RequestGate): Middleware {
  return (
    request: IncomingMessage & { originalUrl?: string; query?: QueryBag },
    response: ServerResponse,
    next,
  ) => {
    const found = getCapture(request) ?? findUnread(routes, request);
    if (found === undefined) return next();
    const { place, body } = found;
    const proceed = () => {
      // Of a path that every node left meanwhile there is another place, if it is taken again.
      const owner = place.owner ?? routes.find(place.path)?.owner;
      if (owner === undefined) return next();
      owner.handle({ request, response, query: request.query ?? {}, body, again: pass });
    };
    const pass = () => gate.run(response, body.length, proceed, place.unavailable);
    pass();
  };
}

/** No POST, or somebody stands in front of the layer that reads. */
function findUnread(routes: RouteTable, request: Parameters<typeof findPlace>[1]): Capture | undefined {
  const place = findPlace(routes.find, request);
  return place && { place, body: 'missing' };
}
