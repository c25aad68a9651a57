import type { CrispServer } from '../../simulator/crisp/crisp-server';
import type { CrispToken } from '../../simulator/crisp/tokens';
import type { FlowNode } from './node-red-admin';

export interface StreamFlow {
  /** Default `rtm`; the probe behind it is `<id>-probe`, that of its errors `<id>-errors`. */
  readonly id?: string;
  /** Default the plugin's. */
  readonly token?: CrispToken & { readonly websiteId?: string };
  /** Fields of the trigger as the editor saves them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Fields of its token's node. */
  readonly tokenSettings?: Readonly<Record<string, unknown>>;
}

/** What a flow needs to know of a simulated Crisp. */
type Simulated = Pick<CrispServer, 'origin' | 'credentials'>;

export const STREAM_TAB = 'stream-tab';

/** A tab of streams, each with a probe for its messages and one for what a catch node gets. */
export function createStreamFlow(server: Simulated, streams: readonly StreamFlow[] = [{}]): FlowNode[] {
  const tokens = new Map(
    streams.map(({ token = server.credentials.plugin, tokenSettings = {} }) => [
      tokenId(token),
      { ...tokenNode(server, token), ...tokenSettings },
    ]),
  );
  return [
    { id: STREAM_TAB, type: 'tab', label: 'Streams' },
    ...tokens.values(),
    ...streams.flatMap(({ id = 'rtm', token = server.credentials.plugin, settings = {} }) => [
      {
        id,
        type: 'crisp rtm',
        z: STREAM_TAB,
        x: 100,
        y: 100,
        token: tokenId(token),
        wires: [[`${id}-probe`]],
        ...settings,
      },
      { id: `${id}-probe`, type: 'probe', z: STREAM_TAB, x: 300, y: 100 },
      {
        id: `${id}-catch`,
        type: 'catch',
        z: STREAM_TAB,
        x: 100,
        y: 160,
        scope: [id],
        wires: [[`${id}-errors`]],
      },
      { id: `${id}-errors`, type: 'probe', z: STREAM_TAB, x: 300, y: 160 },
    ]),
  ];
}

/** The config node of a simulated Crisp's token. */
export function tokenNode(server: Simulated, token: StreamFlow['token'] & object): FlowNode {
  const { tier, identifier, key, websiteId = '' } = token;
  return {
    id: tokenId(token),
    type: 'crisp rtm account',
    name: '',
    tier,
    websiteId,
    allowStandIn: true,
    apiUrl: `${server.origin}/v1`,
    credentials: { identifier, key },
  };
}

export function tokenId({ tier, key }: CrispToken): string {
  return `token-${tier}-${key.slice(0, 6)}`;
}
