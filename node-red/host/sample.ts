import type { Node, NodeAPI } from '@node-red/registry';
import type { ItemSource } from '../../core/helpdesk/item';
import type { Provider } from '../../core/helpdesk/provider';
import { findSample, type SampleTable } from '../../core/item/find-sample';
import type { ItemConfig } from './config';
import { acceptedMessage } from './message';

interface SampleRequest {
  readonly params: { readonly id: string };
}

interface SampleResponse {
  status(code: number): SampleResponse;
  json(body: unknown): unknown;
}

/** Undefined where no chosen event has a sample. */
type SendSample = () => { readonly event: string } | undefined;

const senders = new WeakMap<object, SendSample>();

/** What the button on a node sends: a sample of its first chosen event, marked `test: true`. */
export function offerSample(
  node: Node,
  provider: Provider,
  source: ItemSource,
  { events, output }: Pick<ItemConfig, 'events' | 'output'>,
  load: (providerId: string) => SampleTable = loadSamples,
): void {
  senders.set(node, () => {
    const sample = findSample(provider, load(provider.id), events, source);
    if (sample !== undefined) node.send(acceptedMessage(sample, output));
    return sample;
  });
}

/** At `helpdesk-triggers/<the node's set>/<id>/sample` under the admin root, for people who may change flows. */
export function serveSamples(RED: NodeAPI, type: string): void {
  RED.httpAdmin?.post(
    `/helpdesk-triggers/${type.replaceAll(' ', '-')}/:id/sample`,
    RED.auth.needsPermission('flows.write'),
    ({ params }: SampleRequest, response: SampleResponse) => answer(RED, params.id, response),
  );
}

function answer(RED: NodeAPI, id: string, response: SampleResponse): void {
  const node = RED.nodes.getNode(id) as Node | null;
  const send = node === null ? undefined : senders.get(node);
  if (node === null || send === undefined) return void response.status(404).json({ code: 'not-deployed' });
  try {
    const sample = send();
    if (sample === undefined) return void response.status(404).json({ code: 'no-sample' });
    response.json({ event: sample.event });
  } catch (error) {
    node.error(error instanceof Error ? error : String(error), {});
    response.status(500).json({ code: 'failed' });
  }
}

/** Loaded when a person asks for one, and named so that the bundle leaves the file where it is. */
function loadSamples(providerId: string): SampleTable {
  const file = ['..', 'samples', `wire-${providerId}.json`].join('/');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  return require(file) as SampleTable;
}
