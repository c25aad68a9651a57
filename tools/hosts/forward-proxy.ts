import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { freePort } from './host-process';
import { startService, type Service } from './service-process';

export interface ForwardProxy extends Service {
  readonly url: string;
  /** How many tunnels it was asked for to that port. */
  readonly tunnelsTo: (port: number) => Promise<number>;
}

/** Why no proxy can be tried on this machine, or undefined. */
export function whyNoForwardProxy(): string | undefined {
  return findTinyproxy() === undefined ? 'tinyproxy is not installed' : undefined;
}

/** A throwaway tinyproxy on loopback, as a company has one between its machines and the internet; its files in `folder`. */
export async function startForwardProxy(folder: string): Promise<ForwardProxy> {
  const file = findTinyproxy();
  if (file === undefined) throw new Error('tinyproxy is not installed');
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const config = join(folder, 'tinyproxy.conf');
  const log = join(folder, 'tinyproxy.log');
  const lines = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    `LogFile "${log}"`,
    'LogLevel Connect',
    'MaxClients 100',
  ];
  await writeFile(config, `${lines.join('\n')}\n`);
  const service = await startService({ file, args: ['-d', '-c', config], port });
  return {
    ...service,
    url: `http://127.0.0.1:${port}`,
    tunnelsTo: async (target) =>
      (await readFile(log, 'utf8'))
        .split('\n')
        .filter((line) => line.includes(`CONNECT localhost:${target} `)).length,
  };
}

function findTinyproxy(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'tinyproxy')).find((file) => existsSync(file));
}
