import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT } from '../hosts/project-node';

/** `npm run serve crisp` in a terminal of its own. */
export interface ServedCrisp {
  /** What it prints of the website's token, as a person reads it there. */
  readonly read: (name: string) => string;
  /** A customer writes; Enter is pressed again as long as it says that nobody listens. */
  readonly write: () => Promise<void>;
  /** So far. */
  readonly keystrokes: () => number;
  readonly stop: () => void;
}

const COMMAND = 'npm run serve crisp';

export async function serveCrisp(): Promise<ServedCrisp> {
  const [program = '', ...words] = COMMAND.split(' ');
  const terminal = spawn(program, words, { cwd: PROJECT, stdio: ['pipe', 'pipe', 'inherit'] });
  const readLines = async () => String((await once(terminal.stdout, 'data'))[0]);
  let keystrokes = COMMAND.length + 1;
  let printed = '';
  while (!printed.includes('Ctrl+C')) printed += await readLines();
  const website = printed.slice(printed.indexOf('Website token'));
  return {
    read: (name) => new RegExp(`${name} +(\\S+)`).exec(website)?.[1] ?? '',
    write: async () => {
      for (let said = ''; !said.includes('to 1 connection'); keystrokes += 1) {
        if (said !== '') await pause(1000);
        terminal.stdin.write('\n');
        said = await readLines();
      }
    },
    keystrokes: () => keystrokes,
    stop: () => void terminal.stdin.end(),
  };
}
