import { createInterface } from 'node:readline';
import { WEBSITE_ID } from '../core/providers/crisp/examples/base';
import { UsageError } from './cli/arguments';
import { readServeArguments, type ServeRequest } from './cli/serve-arguments';
import { SERVE_HELP } from './cli/serve-help';
import { obey, send } from './cli/serve-lines';
import type { CrispServer } from './crisp/crisp-server';
import { startCrispServer } from './crisp/server';
import { createCredentials } from './crisp/tokens';
import type { Terminal } from './send';

/** What is typed, and when to stop. */
export interface Keyboard {
  readonly lines: AsyncIterable<string>;
  readonly stop: AbortSignal;
}

/** Answers with the exit code: 0, or 2 when the flags cannot be meant. */
export async function main(argv: readonly string[], terminal: Terminal, keyboard: Keyboard): Promise<number> {
  try {
    const request = readServeArguments(argv);
    if (request === 'help') terminal.print(SERVE_HELP);
    else await serve(request, terminal, keyboard);
    return 0;
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE';
    if (!taken && !(error instanceof UsageError)) throw error;
    terminal.complain(
      taken ? 'Something listens on that port already: choose another --port.' : String(error),
    );
    return 2;
  }
}

async function serve({ port, every, event }: ServeRequest, terminal: Terminal, { lines, stop }: Keyboard) {
  const credentials = createCredentials(WEBSITE_ID, 'npm run serve');
  const server = await startCrispServer({ port, rtmPort: port + 1, credentials });
  terminal.print(introduce(server));
  const timer =
    every === null ? undefined : setInterval(() => terminal.print(send(server, event)), every * 1_000);
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  const typed = (async () => {
    for await (const line of lines) terminal.print(await obey(server, line, event));
    // Started in the background it has no keyboard: then it ends only when told to.
    if (every !== null) await stopped;
  })();
  await Promise.race([typed, stopped]);
  clearInterval(timer);
  await server.close();
}

function introduce({ origin, credentials: { plugin, website }, rtmUrl }: CrispServer): string {
  return `Crisp is at ${origin} (REST below /v1), its stream at ${rtmUrl()}

  Plugin token    identifier  ${plugin.identifier}
                  key         ${plugin.key}
  Website token   identifier  ${website.identifier}
                  key         ${website.key}
                  website     ${website.websiteId}

Enter sends an event, "help" tells what else, Ctrl+C ends.`;
}

if (require.main === module) {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  const lines = createInterface({ input: process.stdin });
  const terminal: Terminal = { print: console.log, complain: console.error };
  main(process.argv.slice(2), terminal, { lines, stop: interruption.signal }).then((code) => {
    lines.close();
    process.exitCode = code;
    process.stdin.destroy();
  });
}
