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

/** What is known of a path; it stays true for a request that waits, as long as any node is on the path. */
export interface Place {
  /** Normalised, as the outside sees it. */
  readonly path: string;
  /** The largest body that any node on it takes. */
  readonly maxBodyBytes: number;
  /** What makes the sender try again, also while the flows are stopped. */
  readonly unavailable: Answer | undefined;
  /** The node that answers; undefined while it is away. */
  readonly owner: Route | undefined;
}

export interface RouteTable {
  readonly claim: (path: string, route: Route) => void;
  readonly release: (path: string, route: Route) => void;
  /** Decides who answers where, after all nodes have claimed and released. */
  readonly assignOwners: () => void;
  /** Lets every node send what it holds back. */
  readonly flush: () => void;
  /** Undefined when no node knows the path. */
  readonly find: (path: string) => Place | undefined;
}

/** Paths and the nodes behind them. The first node on a path answers; later ones wait and say so. */
export function createRouteTable(): RouteTable {
  const places = new Map<string, ClaimedPlace>();

  return {
    find: (path) => places.get(path),
    claim: (path, route) => {
      const place = places.get(path) ?? new ClaimedPlace(path);
      places.set(path, place);
      place.claim(route);
    },
    release: (path, route) => places.get(path)?.release(route),
    flush: () => {
      for (const place of places.values()) place.flush();
    },
    assignOwners: () => {
      for (const [path, place] of places) if (!place.assignOwner()) places.delete(path);
    },
  };
}

/** A node's place in the queue for a path, which stays its own while it restarts. */
interface Claim {
  readonly nodeId: string;
  route: Route | undefined;
  /** The route's; known also while the node is away. */
  unavailable: Answer | undefined;
  toldOwner: Route | undefined;
}

class ClaimedPlace implements Place {
  private claims: readonly Claim[] = [];
  maxBodyBytes = 0;

  constructor(readonly path: string) {}

  get owner(): Route | undefined {
    return this.claims.find(({ route }) => route !== undefined)?.route;
  }

  get unavailable(): Answer | undefined {
    return this.claims[0]?.unavailable;
  }

  claim(route: Route): void {
    this.maxBodyBytes = Math.max(this.maxBodyBytes, route.maxBodyBytes);
    this.claims = withClaim(this.claims, route);
  }

  release(route: Route): void {
    const claimed = this.claims.find((each) => each.route === route);
    if (claimed !== undefined) claimed.route = undefined;
  }

  flush(): void {
    for (const { route } of this.claims) route?.flush?.();
  }

  /** @returns false where no node is left */
  assignOwner(): boolean {
    this.claims = this.claims.filter(({ route }) => route !== undefined);
    const { owner } = this;
    if (owner === undefined) return false;
    this.maxBodyBytes = Math.max(...this.claims.map(({ route }) => route?.maxBodyBytes ?? 0));
    for (const claimed of this.claims) announce(claimed, owner);
    return true;
  }
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
