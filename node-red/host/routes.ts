import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../core/answer';
import type { QueryBag, UnreadBody } from '../../core/helpdesk/delivery';

/** A request whose body was read, on its way to a node. */
export interface CapturedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: QueryBag;
  readonly body: Uint8Array | UnreadBody;
  /** Gives it to the node that answers on the path by now, once the flows run. */
  readonly again: () => void;
}

/** What a node puts behind a path. */
export interface Route {
  readonly nodeId: string;
  /** How the node is called when another one wants its path. */
  readonly name: string;
  readonly maxBodyBytes: number;
  /** What makes the helpdesk send a delivery again. */
  readonly unavailable?: Answer;
  readonly handle: (captured: CapturedRequest) => void;
  /** Sends what the node still holds back, at once. */
  readonly flush?: () => void;
  /** Told whenever it becomes known which node answers on the path: this one, or the one before it. */
  readonly onOwner: (owner: Route) => void;
}

/** A place in the queue for a path; it stays a node's own while that node restarts. */
interface Claim {
  readonly nodeId: string;
  route: Route | undefined;
  /** The route's; known also while the node is away. */
  unavailable: Answer | undefined;
  toldOwner: Route | undefined;
}

export interface RouteTable {
  readonly claim: (path: string, route: Route) => void;
  readonly release: (path: string, route: Route) => void;
  /** Decides who answers where, after all nodes have claimed and released. */
  readonly assignOwners: () => void;
  /** Lets every node send what it holds back. */
  readonly flush: () => void;
  readonly owner: (path: string) => Route | undefined;
  /** What makes the sender on the path try again, also while the flows are stopped. */
  readonly unavailable: (path: string) => Answer | undefined;
  /** The largest body that any node on the path takes, or undefined when no node knows the path. */
  readonly bodyLimit: (path: string) => number | undefined;
  readonly size: () => number;
}

/** Paths and the nodes behind them. The first node on a path answers; later ones wait and say so. */
export function createRouteTable(): RouteTable {
  const paths = new Map<string, Claim[]>();
  const findOwner = (path: string) => paths.get(path)?.find((claimed) => claimed.route !== undefined)?.route;
  const limits = new Map<string, number>();

  return {
    owner: findOwner,
    unavailable: (path) => paths.get(path)?.[0]?.unavailable,
    bodyLimit: (path) => limits.get(path),
    size: () => paths.size,
    claim: (path, route) => {
      limits.set(path, Math.max(limits.get(path) ?? 0, route.maxBodyBytes));
      paths.set(path, withClaim(paths.get(path) ?? [], route));
    },
    release: (path, route) => {
      const claimed = paths.get(path)?.find((candidate) => candidate.route === route);
      if (claimed !== undefined) claimed.route = undefined;
    },
    flush: () => {
      for (const claimed of [...paths.values()].flat()) claimed.route?.flush?.();
    },
    assignOwners: () => {
      for (const [path, claims] of paths) {
        const kept = claims.filter((claimed) => claimed.route !== undefined);
        const owner = kept[0]?.route;
        if (owner === undefined) {
          paths.delete(path);
          limits.delete(path);
          continue;
        }
        paths.set(path, kept);
        limits.set(path, Math.max(...kept.map((claimed) => claimed.route?.maxBodyBytes ?? 0)));
        for (const claimed of kept) announce(claimed, owner);
      }
    },
  };
}

/** A node that claims again, after a restart, keeps its place. */
function withClaim(claims: readonly Claim[], route: Route): Claim[] {
  const { nodeId, unavailable } = route;
  const claim = { nodeId, route, unavailable, toldOwner: undefined };
  const place = claims.findIndex((each) => each.nodeId === nodeId);
  return place === -1 ? [...claims, claim] : claims.with(place, claim);
}

function announce(claimed: Claim, owner: Route): void {
  if (claimed.toldOwner === owner) return;
  claimed.toldOwner = owner;
  claimed.route?.onOwner(owner);
}
