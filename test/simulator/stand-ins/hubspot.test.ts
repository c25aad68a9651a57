import { startHubSpot, type HubSpot } from '../../../simulator/stand-ins/hubspot';
import { bearer, post } from './post';

let hubspot: HubSpot;
const announced: unknown[] = [];
beforeEach(async () => {
  announced.length = 0;
  hubspot = await startHubSpot({ onAccepted: (change) => announced.push(change) });
});
afterEach(() => hubspot.close());

const send = async (path: string, body: unknown, headers = bearer(hubspot.token)) => {
  const { status, text } = await post(hubspot.url + path, body, headers);
  return { status, body: JSON.parse(text) as Record<string, unknown> };
};
const upsert = (id: unknown, properties: unknown = {}, headers?: Readonly<Record<string, string>>) =>
  send(
    '/crm/v3/objects/contacts/batch/upsert',
    { inputs: [{ idProperty: 'email', id, properties }] },
    headers,
  );
const of = (id: unknown, associationTypeId: number) => [
  { to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }] },
];

describe("HubSpot's contacts", () => {
  test('are created once and then updated', async () => {
    const first = await upsert('Zoe@example.com', { firstname: 'Zoë' });
    const second = await upsert('zoe@example.com', { phone: '+1555' });
    expect(first.body).toMatchObject({ status: 'COMPLETE', results: [{ id: '1001', new: true }] });
    expect(second.body).toMatchObject({ results: [{ id: '1001', new: false }] });
    expect(hubspot.accepted[1]).toEqual({
      type: 'contacts',
      contacts: [
        {
          id: '1001',
          created: false,
          properties: { email: 'zoe@example.com', firstname: 'Zoë', phone: '+1555' },
        },
      ],
    });
    expect(announced).toEqual(hubspot.accepted);
  });

  test('need the token', async () => {
    expect(await upsert('a@example.com', {}, bearer('other'))).toMatchObject({
      status: 401,
      body: { category: 'INVALID_AUTHENTICATION' },
    });
    expect(await upsert('a@example.com', {}, {})).toMatchObject({ status: 401 });
    expect(hubspot.accepted).toEqual([]);
  });

  test.each([
    ['no JSON', '{'],
    ['no inputs', { inputs: [] }],
    ['another id property', { inputs: [{ idProperty: 'id', id: 'a@example.com', properties: {} }] }],
    ['no e-mail address', { inputs: [{ idProperty: 'email', id: 'nobody', properties: {} }] }],
    ['a null address', { inputs: [{ idProperty: 'email', id: null, properties: {} }] }],
    ['no properties', { inputs: [{ idProperty: 'email', id: 'a@example.com' }] }],
    ['a nested one', { inputs: [{ idProperty: 'email', id: 'a@example.com', properties: { phone: {} } }] }],
    [
      'one that is null',
      { inputs: [{ idProperty: 'email', id: 'a@example.com', properties: { phone: null } }] },
    ],
    [
      'one it does not know',
      { inputs: [{ idProperty: 'email', id: 'a@example.com', properties: { x: '1' } }] },
    ],
  ])('refuse %s', async (_, body) => {
    expect(await send('/crm/v3/objects/contacts/batch/upsert', body)).toMatchObject({
      status: 400,
      body: { status: 'error', category: 'VALIDATION_ERROR', correlationId: expect.any(String) },
    });
  });
});

describe("HubSpot's notes and tasks", () => {
  const note = { hs_timestamp: '2026-05-06T10:00:00.318Z', hs_note_body: 'wrote' };
  const task = {
    hs_timestamp: '1772617795000',
    hs_task_subject: 'Call',
    hs_task_status: 'NOT_STARTED',
    hs_task_priority: 'HIGH',
    hs_task_type: 'TODO',
  };
  beforeEach(() => upsert('zoe@example.com'));

  test('go to the contact they are associated with', async () => {
    const path = '/crm/v3/objects/';
    expect(await send(`${path}notes`, { properties: note, associations: of('1001', 202) })).toMatchObject({
      status: 201,
      body: { id: '9001', properties: note },
    });
    expect(await send(`${path}tasks`, { properties: task, associations: of('1001', 204) })).toMatchObject({
      status: 201,
      body: { id: '9002' },
    });
    expect(hubspot.accepted.slice(1)).toEqual([
      { type: 'notes', contactId: '1001', properties: note },
      { type: 'tasks', contactId: '1001', properties: task },
    ]);
  });

  test.each([
    ['notes', 'no time', { hs_note_body: 'x' }, of('1001', 202)],
    ['notes', 'a time in words', { ...note, hs_timestamp: 'now' }, of('1001', 202)],
    [
      'notes',
      'a body beyond HubSpot’s limit',
      { ...note, hs_note_body: 'x'.repeat(65_537) },
      of('1001', 202),
    ],
    ['notes', 'a property it does not know', { ...note, body: 'x' }, of('1001', 202)],
    ['notes', "the tasks' association", note, of('1001', 204)],
    ['notes', 'a contact that does not exist', note, of('7', 202)],
    ['notes', 'an id that is a number', note, of(1001, 202)],
    ['notes', 'no association', note, []],
    ['tasks', 'a priority of its own', { ...task, hs_task_priority: 'URGENT' }, of('1001', 204)],
    ['tasks', "the notes' association", task, of('1001', 202)],
  ])('%s are refused with %s', async (type, _, properties, associations) => {
    expect(await send(`/crm/v3/objects/${type}`, { properties, associations })).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
  });
});
