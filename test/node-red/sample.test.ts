import type { Node, NodeAPI } from '@node-red/registry';
import { sampleTable } from '../../samples/sample-table';
import { botble } from '../../helpdesks/botble';
import { offerSample, serveSamples } from '../../node-red/host/sample';

type Route = (request: { params: { id: string } }, response: unknown) => void;

function start() {
  const nodes: Record<string, Node> = {};
  const routes: Record<string, { permission: unknown; route: Route }> = {};
  const RED = {
    auth: { needsPermission: (permission: string) => permission },
    nodes: { getNode: (id: string) => nodes[id] ?? null },
    httpAdmin: {
      post: (path: string, permission: unknown, route: Route) => void (routes[path] = { permission, route }),
    },
  } as unknown as NodeAPI;
  serveSamples(RED, 'botble webhook');
  const press = (id: string) => {
    const answer = { status: 200, body: undefined as unknown };
    const response = {
      status: (code: number) => Object.assign(response, void (answer.status = code)),
      json: (body: unknown) => void (answer.body = body),
    };
    routes['/helpdesk-triggers/botble-webhook/:id/sample']?.route({ params: { id } }, response);
    return answer;
  };
  return { nodes, routes, press };
}

function node(send: (message: unknown) => void, errors: unknown[] = []): Node {
  return { send, error: (error: Error) => errors.push(error.message) } as unknown as Node;
}

test('the button sends a sample of the first chosen event, marked as a test', () => {
  const { nodes, press } = start();
  const sent: unknown[] = [];
  nodes.one = node((message) => sent.push(message));
  offerSample(
    nodes.one,
    botble,
    'webhook',
    { events: ['conversation.started'], output: 'item' },
    sampleTable as never,
  );
  expect(press('one')).toEqual({ status: 200, body: { event: 'conversation.started' } });
  expect(sent).toMatchObject([
    { topic: 'botble/conversation.started', payload: { kind: 'conversation.started', test: true, id: null } },
  ]);
});

test('the payload alone, where the node sends that', () => {
  const { nodes, press } = start();
  const sent: unknown[] = [];
  nodes.one = node((message) => sent.push(message));
  offerSample(nodes.one, botble, 'webhook', { events: ['*'], output: 'data' }, sampleTable as never);
  press('one');
  expect(sent).toMatchObject([{ payload: { message_id: expect.any(Number) } }]);
});

test('only people who may change flows may press it', () => {
  const { routes } = start();
  expect(Object.values(routes).map(({ permission }) => permission)).toEqual(['flows.write']);
});

test('says what is wrong', () => {
  const { nodes, press } = start();
  expect(press('nowhere')).toEqual({ status: 404, body: { code: 'not-deployed' } });
  nodes.stranger = node(() => {});
  expect(press('stranger')).toEqual({ status: 404, body: { code: 'not-deployed' } });
  nodes.none = node(() => {});
  offerSample(nodes.none, botble, 'webhook', { events: ['no such'], output: 'item' }, sampleTable as never);
  expect(press('none')).toEqual({ status: 404, body: { code: 'no-sample' } });
  const errors: unknown[] = [];
  nodes.broken = node(() => {
    throw new Error('the flow is broken');
  }, errors);
  offerSample(nodes.broken, botble, 'webhook', { events: ['*'], output: 'item' }, sampleTable as never);
  expect(press('broken')).toEqual({ status: 500, body: { code: 'failed' } });
  expect(errors).toEqual(['the flow is broken']);
});
