import { botble } from '../../../helpdesks/botble';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { crisp } from '../../../helpdesks/crisp';
import { streamTypes } from '../../../node-red/host/stream/register-stream';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';

test('a helpdesk with a socket has a trigger, and an account where the socket takes one of its own', () => {
  const typesOf = (provider: Parameters<typeof streamTypes>[0]) =>
    streamTypes(provider).map(([type]) => type);
  expect(typesOf(crisp)).toEqual(['crisp rtm', 'crisp rtm account']);
  expect(typesOf(chatwoot)).toEqual(['chatwoot realtime']);
  expect(typesOf(botble)).toEqual([]);
});

test('the editor finds what it asks for', () => {
  const host = new FakeNodeRed();
  for (const [, register] of [...streamTypes(crisp), ...streamTypes(chatwoot)]) register(host.RED);
  expect([...host.adminRoutes].map(([path, { permission }]) => [path, permission])).toEqual([
    ['POST /helpdesk-triggers/crisp-rtm/:id/sample', 'flows.write'],
    ['GET /helpdesk-triggers/crisp-rtm', 'flows.read'],
    ['GET /helpdesk-triggers/crisp-rtm-account/:id/websites', 'flows.write'],
    ['GET /helpdesk-triggers/crisp-rtm-account/:id/inboxes', 'flows.write'],
    ['POST /helpdesk-triggers/crisp-rtm-account/:id/test', 'flows.write'],
    ['POST /helpdesk-triggers/chatwoot-realtime/:id/sample', 'flows.write'],
    ['GET /helpdesk-triggers/chatwoot-realtime', 'flows.read'],
  ]);
});
