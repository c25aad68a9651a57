import { spawn } from 'node:child_process';
import { nodeEnvironment } from './project-node';

/** Runs a command to its end; throws with the tail of what it printed when it fails. */
export function runCommand(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: nodeEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`"${command} ${args.join(' ')}" ended with ${code}:\n${output.slice(-3000)}`));
    });
  });
}
