import type { Provider } from '../../core/helpdesk/provider';
import { botble } from '../../helpdesks/botble';
import { chatwoot } from '../../helpdesks/chatwoot';
import { crisp } from '../../helpdesks/crisp';
import { editorData, serveEditorData } from '../../node-red/host/editor-data';
import { FakeNodeRed } from '../../tools/house/fake-node-red';

test('is served to people who may see flows, as JSON that holds all of it', async () => {
  const host = new FakeNodeRed();
  serveEditorData(host.RED, chatwoot);
  const route = 'GET /helpdesk-triggers/chatwoot';
  expect([...host.adminRoutes].map(([path, { permission }]) => [path, permission])).toEqual([
    [route, 'flows.read'],
  ]);
  const { status, body } = await host.ask(route);
  expect(status).toBe(200);
  expect(JSON.parse(JSON.stringify(body))).toEqual(editorData(chatwoot));
});

test('a Node-RED without an admin API serves nothing', () => {
  const { RED } = new FakeNodeRed();
  Object.assign(RED, { httpAdmin: undefined });
  expect(() => serveEditorData(RED, chatwoot)).not.toThrow();
});

test('an option is offered where the helpdesk has what it is about', () => {
  const options = (changes: Partial<Provider>) => editorData({ ...botble, ...changes }).options;
  expect(editorData(botble).options).toEqual({
    dropRepeats: false,
    foldStatusChanges: false,
    keepCredentials: false,
    allowPrivateUrl: false,
    emitTests: true,
  });
  expect(options({ fingerprint: () => null }).dropRepeats).toBe(true);
  expect(options({ redact: () => {} }).keepCredentials).toBe(true);
  expect(options({ registrar: chatwoot.registrar as never }).allowPrivateUrl).toBe(true);
});

test('says what an empty field means', () => {
  // 1 MiB for all triggers, 300 s where the header says the time; Botble's stands in the body, and is not looked at.
  expect(editorData(chatwoot)).toMatchObject({ maxBodyKb: 1024, hasClock: true, replayWindow: 300 });
  expect(editorData(botble)).toMatchObject({ hasClock: true, replayWindow: 0 });
  const timeless = { ...botble, scheme: { ...botble.scheme, clock: null } };
  expect(editorData(timeless)).toMatchObject({ hasClock: false });
});

test('knows whether webhooks can be registered, lists be asked for, and a socket be listened to', () => {
  expect(editorData(chatwoot)).toMatchObject({ canRegister: true, hasSocket: true });
  expect(editorData(chatwoot).pickers).toContain('inboxes');
  expect(editorData(crisp)).toMatchObject({ canRegister: false, hasSocket: true });
  expect(editorData(botble)).toMatchObject({ canRegister: false, hasSocket: false, pickers: [] });
});

test('kinds are those that a webhook of the helpdesk may be about', () => {
  const { kinds } = editorData(botble);
  expect(new Set(kinds)).toEqual(new Set(botble.events.flatMap((event) => event.kinds)));
  expect(new Set(kinds).size).toBe(kinds.length);
  // That a contact is gone is told on the websocket only.
  expect(editorData(chatwoot).kinds).not.toContain('contact.removed');
});

test('is not put together before an editor asks', async () => {
  const host = new FakeNodeRed();
  const events = jest.fn(() => botble.events);
  serveEditorData(host.RED, Object.defineProperty({ ...botble }, 'events', { get: events }));
  expect(events).not.toHaveBeenCalled();
  const { body } = await host.ask('GET /helpdesk-triggers/botble');
  expect(body).toEqual(editorData(botble));
});
