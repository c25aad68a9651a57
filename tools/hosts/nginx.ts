import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from './host-process';
import { startService, type Service } from './service-process';

export interface Nginx extends Service {
  readonly url: string;
}

/** How a request finds its instance: `pinned` as docs/scaling.md says, `in-turn` as nginx does by itself. */
export type Balance = 'pinned' | 'in-turn';

/** Why nginx cannot be tried on this machine, or undefined. */
export function whyNoNginx(): string | undefined {
  return findNginx() === undefined ? 'nginx is not installed' : undefined;
}

/** A throwaway nginx on loopback in front of some hosts, with its files in `folder`. */
export async function startNginx(folder: string, ports: readonly number[], balance: Balance): Promise<Nginx> {
  const file = findNginx();
  if (file === undefined) throw new Error('nginx is not installed');
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const config = join(folder, 'nginx.conf');
  await writeFile(config, configuration(folder, port, ports, balance));
  const service = await startService({ file, args: ['-p', folder, '-c', config, '-e', 'stderr'], port });
  return { ...service, url: `http://127.0.0.1:${port}` };
}

function configuration(folder: string, port: number, ports: readonly number[], balance: Balance): string {
  const servers = ports.map((each) => `server 127.0.0.1:${each};`).join(' ');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
pid ${join(folder, 'nginx.pid')};
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 4096; }
http {
  access_log off;
  # Larger than what the triggers take: that answer is theirs.
  client_max_body_size 20m;
  ${places.map((each) => `${each}_temp_path ${join(folder, each)};`).join('\n  ')}
  upstream hosts {
    ${balance === 'pinned' ? 'hash $uri consistent;' : ''}
    ${servers}
  }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://hosts; }
  }
}
`;
}

/** Debian keeps it out of an ordinary user's path. */
function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
}
