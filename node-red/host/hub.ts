import type { NodeAPI, NodeMessage } from '@node-red/registry';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { QueryBag } from '../../core/helpdesk/delivery';
import { isAdminPath } from './admin-paths';
import { capturedOf, createCapture, type Layer } from './capture';
import { mountPath, putFirst } from './express-app';
import { createHold, type Hold } from './hold';
import { joinPath, joinUrl, normalisePath } from './path';
import { createRescue, type Rescue } from './rescue';
import { createRouteTable, type Route, type RouteTable } from './routes';

/** What all webhook nodes of one Node-RED share. */
export interface Hub {
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
const HUB = Symbol.for('@helpdesk-triggers/n8n-nodes-helpdesk:hub');

type AppWithHub = NodeAPI['httpNode'] & { [HUB]?: Hub };

/** The hub of this Node-RED, or undefined when HTTP nodes are switched off (`httpNodeRoot: false`). */
export function hubOf(RED: NodeAPI): Hub | undefined {
  const app = RED.httpNode as AppWithHub | undefined;
  // The setting is a plain property at run time; its type knows only the string.
  if (app === undefined || (RED.settings.httpNodeRoot as unknown) === false) return undefined;
  app[HUB] ??= createHub(RED, app);
  return app[HUB];
}

/**
 * Two layers, put in once: afterwards a deploy only changes a table, so no route can leak. From the moment the
 * flows begin to stop until they are running again, requests wait.
 */
function createHub(RED: NodeAPI, app: NodeAPI['httpNode']): Hub {
  const routes = createRouteTable();
  const hold = createHold();
  const rescue = createRescue(RED);
  const settle = () => {
    if (!hold.isPaused()) routes.settle();
  };

  putFirst(app, createCapture(routes.bodyLimit));
  app.use(createDispatch(routes, hold));
  followRestarts(RED, routes, hold, rescue);
  return {
    fullPath: (path) => {
      const full = joinPath(mountPath(app), path);
      return isAdminPath(full, RED.settings.httpAdminRoot) ? undefined : full;
    },
    publicUrl: (address, path) => joinUrl(address, mountPath(app), path),
    claim: (path, route) => {
      routes.claim(path, route);
      settle();
    },
    release: (path, route) => {
      routes.release(path, route);
      settle();
    },
    sent: rescue.sent,
  };
}

/** Node-RED says these for full and for partial deploys alike. */
function followRestarts(RED: NodeAPI, routes: RouteTable, hold: Hold, rescue: Rescue): void {
  const pause = () => {
    // As long as every node is there: later, what is sent might find nobody.
    routes.flush();
    hold.pause();
    rescue.restarting();
  };
  RED.events.on('flows:stopping', pause);
  RED.events.on('flows:starting', pause);
  RED.events.on('flows:started', () => {
    routes.settle();
    rescue.restarted();
    hold.resume();
  });
}

/** Behind the host's own authentication (`httpNodeAuth`): from here a request belongs to a node. */
function createDispatch(routes: RouteTable, hold: Hold): Layer {
  return (
    request: IncomingMessage & { originalUrl?: string; query?: QueryBag },
    response: ServerResponse,
    next,
  ) => {
    const { path, body } = capturedOf(request) ?? {
      path: normalisePath(request.originalUrl ?? request.url ?? ''),
      body: 'missing',
    };
    if (routes.bodyLimit(path) === undefined) return next();
    const pass = () =>
      hold.run(response, body.length, () => {
        const owner = routes.owner(path);
        if (owner === undefined) return next();
        owner.handle({ request, response, query: request.query ?? {}, body, again: pass });
      });
    pass();
  };
}
