import { providers } from '../../library';
import { findExamples } from '../../simulator/samples';
import { accepted } from './accepted-differences';
import { differences } from './differences';
import { formsOf, isObject, type Form, type Surface } from './forms-of';
import { recordedAnswers, recordedDeliveries, recordedFrames } from './read-recorded';
import { shapeOf, type Shape } from './shape-of';
import { simulateDay, type Day } from './simulated-day';

/** Of the simulator's kinds of deliveries, as the recording calls them. */
const HOOK = {
  account: 'account',
  inbox: 'api-inbox',
  bot: 'agent-bot',
  automation: 'unsigned',
  macro: 'unsigned',
} as const;

interface Spoken {
  readonly surface: Surface;
  /** By what way it came, and what it was about. */
  readonly key: string;
  readonly value: unknown;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, text.indexOf('>') + 1);
  }
};

const real: readonly Spoken[] = [
  ...recordedDeliveries.map(({ hook, body }) => delivered(hook, body)),
  ...recordedFrames.map(({ frame }) => framed(frame)),
  ...recordedAnswers.map(({ call, status, answer }) => answered(call, status, parse(answer))),
];

function delivered(hook: string, body: Buffer): Spoken {
  const value = JSON.parse(body.toString('utf8')) as { event: string };
  return { surface: 'webhook', key: `${hook} ${value.event}`, value };
}

function framed(frame: string): Spoken {
  const value = JSON.parse(frame) as { type?: string; message?: { event: string } };
  return { surface: 'cable', key: `cable ${value.message?.event ?? value.type}`, value };
}

function answered(call: string, status: number, value: unknown): Spoken {
  return { surface: 'REST', key: `${call} ${status}`, value };
}

function spokenOf({ deliveries, frames, answers }: Day): readonly Spoken[] {
  return [
    ...deliveries.map(({ kind, body }) => delivered(HOOK[kind], body)),
    ...frames.map(framed),
    ...answers.map(({ call, status, body }) =>
      answered(call, status, typeof body === 'string' ? parse(body) : body),
    ),
  ];
}

/** Forms by name: in which types their fields come, wherever they stand. */
function formShapes(spoken: readonly Spoken[]): ReadonlyMap<string, Shape> {
  const forms = spoken.flatMap(({ surface, key, value }) => formsOf(surface, formName(surface, key), value));
  return shapesBy(forms);
}

/** All messages of webhooks have one form, and so on; how often a field is there is the event's own. */
function formName(surface: Surface, key: string): string {
  if (surface === 'REST') return key;
  const [way, event = ''] = key.split(' ');
  return way === 'cable' ? `cable ${familyOf(event)}` : `webhook ${familyOf(event)}`;
}

function familyOf(event: string): string {
  if (/^(?:automation_event|macro)\./.test(event)) return 'conversation';
  if (/typing/.test(event)) return 'typing';
  if (/^(?:assignee|team)\./.test(event)) return 'conversation';
  return event.split(/[._]/)[0] ?? event;
}

/** For each way and event: which keys are there, and in which order. */
function keyShapes(spoken: readonly Spoken[]): ReadonlyMap<string, Shape> {
  const keysOf = (value: unknown) => {
    const { message } = Object(value) as { message?: { data?: object } };
    const keys = Object.keys(message?.data ?? Object(value));
    return Object.fromEntries(keys.map((key) => [key, true]));
  };
  const events = spoken.filter(({ surface, value }) => surface !== 'REST' && isObject(value));
  return shapesBy(events.map(({ key, value }) => ({ name: key, value: keysOf(value) })));
}

function shapesBy(forms: readonly Form[]): ReadonlyMap<string, Shape> {
  const values = new Map<string, unknown[]>();
  for (const { name, value } of forms) values.set(name, [...(values.get(name) ?? []), value]);
  return new Map([...values].map(([name, each]) => [name, shapeOf(each)]));
}

let day: readonly Spoken[];
beforeAll(async () => {
  day = spokenOf(await simulateDay());
}, 60_000);

const used = new Set<object>();

/** What is not in the list, by form. */
function unlisted(
  ours: ReadonlyMap<string, Shape>,
  theirs: ReadonlyMap<string, Shape>,
  prefix = '',
): readonly string[] {
  return [...theirs].flatMap(([name, shape]) => {
    const other = ours.get(name);
    const lines = other === undefined ? ['nothing like it is simulated'] : differences(shape, other);
    const where = `${prefix}${name}`;
    return lines.filter((line) => !isListed(where, line)).map((line) => `${where} ${line}`);
  });
}

function isListed(name: string, line: string): boolean {
  const entry = accepted.find((each) => each.where.test(name) && each.line.test(line));
  if (entry !== undefined) used.add(entry);
  return entry !== undefined;
}

test('every field of every form comes in the types in which a real Chatwoot sends it', () => {
  expect(unlisted(formShapes(day), realForms)).toEqual([]);
});

test('every event has the keys that it really has, by every way, in that order', () => {
  expect(unlisted(keyShapes(day), keyShapes(real))).toEqual([]);
});

/** Catalogue examples of today's Chatwoot, as if they had been sent. */
const examples: readonly Spoken[] = providers.chatwoot.events.flatMap(({ name, surfaces }) =>
  findExamples('chatwoot', name)
    .filter(({ variant }) => !variant.startsWith('before '))
    .map(({ payload }): Spoken =>
      'realtime' in surfaces
        ? {
            surface: 'cable',
            key: `cable ${name}`,
            value: { identifier: '', message: { event: name, data: payload } },
          }
        : { surface: 'webhook', key: `any ${name}`, value: payload },
    ),
);

const realForms = formShapes(real);
const exampleForms = formShapes(examples);

/** An example need not show all that there is; but what is always there. */
function isOptional(line: string): boolean {
  const [, name = '', path = ''] = /^example (.*) \+ (.*): \w+$/.exec(line) ?? [];
  if (path === '') return line.endsWith('nothing like it is simulated');
  const isShown = exampleForms.get(name)?.types.has(path) === true;
  return isShown || realForms.get(name)?.always.has(path) !== true;
}

test('the examples of the catalogue show nothing that a real Chatwoot does not send, and leave nothing out', () => {
  const lines = unlisted(exampleForms, realForms, 'example ');
  expect(lines.filter((line) => !isOptional(line))).toEqual([]);
});

test('the events among the examples have the keys that they really have', () => {
  const ofAnyHook = (spoken: readonly Spoken[]) =>
    spoken.map((each) => ({ ...each, key: each.key.replace(/^(?!cable)\S+/, 'any') }));
  const lines = unlisted(keyShapes(examples), keyShapes(ofAnyHook(real)), 'example ');
  expect(lines.filter((line) => !isOptional(line))).toEqual([]);
});

test('no accepted difference is out of date', () => {
  expect(accepted.filter((each) => !used.has(each)).map(({ reason }) => reason)).toEqual([]);
});
