import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChatwootServer } from '../../../../simulator/chatwoot/server';

interface Row {
  readonly step: string;
  /** REST calls that the step made, as `POST /webhooks`. */
  readonly calls: readonly string[];
  /** What was at the server afterwards. */
  readonly left: readonly string[];
}

/** Writes down, step by step, what a trigger asked of Chatwoot and what was left there. */
export function createLedger() {
  const rows: Row[] = [];
  return {
    /** Runs the step until nothing is asked any more; gives back what it asked. */
    step: async (step: string, server: ChatwootServer, act: () => Promise<unknown>) => {
      const before = server.requests().length;
      await act();
      await quiet(server);
      const calls = server
        .requests()
        .slice(before)
        .map(({ method, path }) => `${method} ${shorten(path)}`);
      const left = server.webhooks().map(({ id, url, subscriptions }) => {
        return `${id} ${new URL(url).pathname} [${subscriptions.join()}]`;
      });
      rows.push({ step, calls, left });
      return calls;
    },
    print: (host: string) => {
      mkdirSync('coverage', { recursive: true });
      writeFileSync(`coverage/registration-${host}.json`, `${JSON.stringify(rows, null, 2)}\n`);
      const lines = rows.map(({ step, calls, left }) => {
        const asked = calls.length === 0 ? 'no call' : calls.join(', ');
        return `${step}\n    asked: ${asked}\n    left:  ${left.join(' · ') || 'nothing'}`;
      });
      console.log([`What was left at Chatwoot after each step, ${host}`, ...lines].join('\n'));
    },
  };
}

function shorten(path: string): string {
  return path.replace(/^\/api\/v1(?:\/accounts\/\d+)?/, '') || path;
}

/** Until no call has come for a while. */
async function quiet(server: ChatwootServer): Promise<void> {
  let seen = -1;
  while (server.requests().length !== seen) {
    seen = server.requests().length;
    await wait(300);
  }
}
