import { createInterface } from 'node:readline';
import { main as send, type Terminal } from './send';
import { main as serve } from './serve';

const HELP = `Simulates a helpdesk, so that you can try its triggers without an account.

  npx @helpdesk-triggers/cli send <helpdesk> <event> --url URL --secret S
                                  sign a sample delivery and send it to a trigger
  npx @helpdesk-triggers/cli serve crisp|chatwoot
                                  run a simulated helpdesk on this machine, with all ids and tokens that a trigger needs

  send --help, serve --help       show all options
`;

/** Answers with the exit code: 0, 1 when a delivery was not answered as expected, 2 for what cannot be meant. */
export async function main([command, ...argv]: readonly string[], terminal: Terminal): Promise<number> {
  if (command === 'send') return send(argv, terminal);
  if (command === 'serve') return serveUntilStopped(argv, terminal);
  const isAsked = command === undefined || command === '--help' || command === '-h';
  if (isAsked) terminal.print(HELP);
  else terminal.complain(`There is no command "${command}". The commands are send and serve.`);
  return isAsked ? 0 : 2;
}

async function serveUntilStopped(argv: readonly string[], terminal: Terminal): Promise<number> {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  const lines = createInterface({ input: process.stdin });
  const code = await serve(argv, terminal, { lines, stop: interruption.signal });
  lines.close();
  process.stdin.destroy();
  return code;
}

if (require.main === module) {
  main(process.argv.slice(2), { print: console.log, complain: console.error }).then((code) => {
    process.exitCode = code;
  });
}
