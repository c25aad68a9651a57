import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

export interface ProbedMessage {
  /** Id of the probe node that got it. */
  readonly probe: string;
  readonly msg: { readonly topic?: string; readonly payload?: unknown; readonly [key: string]: unknown };
}

export interface MessageLog {
  /** All of one probe's messages so far, oldest first. */
  readonly read: (probe?: string) => Promise<readonly ProbedMessage[]>;
  /** Waits until a probe has this many; fails with what did arrive. */
  readonly waitFor: (probe: string, count: number) => Promise<readonly ProbedMessage[]>;
}

const DEADLINE = 15_000;

export function createMessageLog(file: string): MessageLog {
  const read = async (probe?: string) => {
    const text = await readFile(file, 'utf8').catch(() => '');
    // A line without its end is still being written.
    const lines = text.split('\n').slice(0, -1);
    const all = lines.map((line) => JSON.parse(line) as ProbedMessage);
    return probe === undefined ? all : all.filter((message) => message.probe === probe);
  };
  return {
    read,
    waitFor: async (probe, count) => {
      const deadline = Date.now() + DEADLINE;
      for (;;) {
        const messages = await read(probe);
        if (messages.length >= count) return messages;
        if (Date.now() > deadline) throw new Error(`${messages.length} of ${count} messages at ${probe}`);
        await wait(20);
      }
    },
  };
}
