import type { CodeStep, RequestStep, Step } from '../recipe';
import { CHATWOOT, CRISP, INTERCOM, type Service } from '../services';
import { at } from './at';
import { TEXTS } from './hubspot-steps';

/** The same for each helpdesk: is it meant, what to write, and the request that writes it. */
interface Answered {
  readonly id: string;
  readonly to: Service;
  readonly row: number;
  readonly path: string;
  /** The function of `answers.js`. */
  readonly call: string;
  readonly takes?: CodeStep['takes'];
  /** What has to be known first. */
  readonly asks?: Pick<RequestStep, 'name' | 'path'>;
}

const ANSWERED: readonly Answered[] = [
  {
    id: 'chatwoot',
    to: CHATWOOT,
    row: 0,
    path: '/api/v1/accounts/{account}/conversations/{id}/messages',
    call: 'chatwootAnswer',
  },
  {
    id: 'crisp',
    to: CRISP,
    row: 1,
    path: '/v1/website/{account}/conversation/{id}/message',
    call: 'crispAnswer',
  },
  {
    id: 'intercom',
    to: INTERCOM,
    row: 2,
    path: '/conversations/{id}/reply',
    call: 'intercomAnswer',
    takes: ['item', 'answer'],
    // An answer has to name the teammate who gives it: the one to whom the token belongs.
    asks: { name: 'Who Answers?', path: '/me' },
  },
];

/** What was written in Slack goes to the helpdesk that the conversation is at. */
export function answerSteps(after: string): readonly Step[] {
  return ANSWERED.flatMap((answered) => stepsFor(answered, after));
}

function stepsFor(answered: Answered, after: string): readonly Step[] {
  const { id, to, row, call, takes = ['item'], asks } = answered;
  const place = (n8n: number, nodeRed: number) => at([n8n, 3 + row], [nodeRed, 5 + row]);
  const [meant, write] = [`In ${to.name}?`, `Write to ${to.name}`];
  return [
    {
      kind: 'filter',
      name: meant,
      after: [after],
      at: place(6, 1),
      conditions: [{ field: 'provider', is: id }],
    },
    ...(asks === undefined ? [] : [ask(asks, to, meant, place(7, 2))]),
    {
      kind: 'code',
      name: write,
      after: [asks?.name ?? meant],
      at: asks === undefined ? place(7, 2) : place(8, 3),
      parts: [...TEXTS, 'answers'],
      call,
      takes,
      gives: 'other',
    },
    ...signIn(to, write, place(8, 3)),
    send(answered, to === CRISP ? SIGN_IN : write, place(9, 4)),
    {
      kind: 'check',
      name: `Is It in ${to.name}?`,
      after: [`Answer in ${to.name}`],
      at: place(10, 5),
      only: 'node-red',
    },
  ];
}

function send({ to, path }: Answered, after: string, place: Step['at']): Step {
  const name = `Answer in ${to.name}`;
  return {
    kind: 'request',
    name,
    after: [after],
    at: place,
    to,
    method: 'POST',
    path,
    answers: 'json',
    once: true,
  };
}

const SIGN_IN = 'Sign In to Crisp';

function signIn(to: Service, after: string, place: Step['at']): readonly Step[] {
  return to === CRISP
    ? [{ kind: 'sign-in', name: SIGN_IN, after: [after], at: place, only: 'node-red' }]
    : [];
}

function ask(
  { name, path }: NonNullable<Answered['asks']>,
  to: Service,
  after: string,
  place: Step['at'],
): Step {
  return { kind: 'request', name, after: [after], at: place, to, method: 'GET', path, answers: 'json' };
}
