import { UsageError } from './cli/arguments';
import { readServeArguments, type ServeRequest } from './cli/serve/arguments';
import { servable } from './cli/serve/servable';
import type { Terminal } from './send';

/** What is typed, and when to stop. */
export interface Keyboard {
  readonly lines: AsyncIterable<string>;
  readonly stop: AbortSignal;
}

/** Answers with the exit code: 0, or 2 when the flags cannot be meant. */
export async function main(argv: readonly string[], terminal: Terminal, keyboard: Keyboard): Promise<number> {
  try {
    const request = readServeArguments(argv, servable);
    if (typeof request === 'string') terminal.print(request);
    else await serve(request, terminal, keyboard);
    return 0;
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE';
    if (!taken && !(error instanceof UsageError)) throw error;
    terminal.complain(
      error instanceof UsageError
        ? error.message
        : 'The port is already in use. Choose another one with --port.',
    );
    return 2;
  }
}

async function serve({ helpdesk, every, ...options }: ServeRequest, terminal: Terminal, keyboard: Keyboard) {
  const served = await helpdesk.start(options);
  terminal.print(served.introduction);
  const timer =
    every === null ? undefined : setInterval(() => void served.send().then(terminal.print), every * 1_000);
  const { lines, stop } = keyboard;
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  const typed = (async () => {
    for await (const line of lines) terminal.print(await served.obey(line));
    // Started in the background it has no keyboard: then it ends only when told to.
    if (every !== null) await stopped;
  })();
  await Promise.race([typed, stopped]);
  clearInterval(timer);
  await served.close();
}
