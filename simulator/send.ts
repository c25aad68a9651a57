import { randomUUID } from 'node:crypto';
import { readArguments, UsageError, type SendRequest } from './cli/arguments';
import { composeDelivery, type Occasion } from './cli/compose';
import { HELP } from './cli/help';
import { listing } from './cli/listing';
import { explainSilence, judge } from './cli/report';
import { writeStored } from './cli/stored-delivery';
import { deliverWithRetries, tryOnce, type Attempt } from './retries';
import { simulated } from './helpdesks';

const MAX_PAUSE_MS = 2_000;

export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Answers with the exit code: 0 when everything went as the flags announce, 2 when they cannot be meant. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = readArguments(argv);
    if (!('show' in command)) return await send(command, terminal);
    terminal.print(command.show === 'help' ? HELP : listing(command.provider));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(error.message);
    return 2;
  }
}

async function send(request: SendRequest, terminal: Terminal): Promise<number> {
  const occasion = { createdAt: Date.now(), deliveryId: randomUUID() };
  if (request.retries) return sendWithRetries(request, occasion, terminal);

  const delivery = composeDelivery(request, occasion, 1, occasion.createdAt);
  const { provider, event, variant, body } = delivery;
  if (request.save !== undefined) writeStored(request.save, delivery);
  let asExpected = true;
  for (const copy of request.duplicate ? ['first copy of ', 'second copy of '] : ['']) {
    terminal.print(`→ ${copy}${provider} ${event} (${variant}), ${body.length} bytes`);
    const attempt = await tryOnce(request.url, delivery, 1);
    asExpected = report(attempt, request, terminal) && asExpected;
  }
  if (request.duplicate && asExpected) {
    terminal.print(
      'Both copies get the same answer, so that the helpdesk does not retry. Only one becomes an item.',
    );
  }
  return asExpected ? 0 : 1;
}

async function sendWithRetries(request: SendRequest, occasion: Occasion, terminal: Terminal) {
  if (simulated[request.provider].sender.policy.pausesMs.length === 0) {
    terminal.print(`${request.provider} never retries, whatever the answer is.`);
  }
  let asExpected = false;
  await deliverWithRetries(request.url, (attempt, now) => composeDelivery(request, occasion, attempt, now), {
    sleep: (pause) => {
      const shortened = Math.min(pause, MAX_PAUSE_MS);
      terminal.print(`  The helpdesk would wait ${pause / 1000} s now; here it is ${shortened / 1000} s.`);
      return new Promise((resolve) => setTimeout(resolve, shortened));
    },
    onAttempt: (attempt) => {
      terminal.print(`→ attempt ${attempt.attempt} of ${request.provider} ${request.event}`);
      asExpected = report(attempt, request, terminal);
    },
  });
  return asExpected ? 0 : 1;
}

function report({ result, error }: Attempt, request: SendRequest, terminal: Terminal): boolean {
  if (result === undefined) {
    terminal.complain(`← ${explainSilence(error, request.url)}`);
    return false;
  }
  const { text, asExpected } = judge(result, request);
  if (asExpected) terminal.print(`← ${text}`);
  else terminal.complain(`← ${text}`);
  return asExpected;
}
