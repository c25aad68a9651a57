import { open } from 'node:fs/promises';
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
  readonly waitFor: (probe: string, count: number, patienceMs?: number) => Promise<readonly ProbedMessage[]>;
}

const PATIENCE_MS = 15_000;

export function createMessageLog(file: string): MessageLog {
  const all: ProbedMessage[] = [];
  let position = 0;
  let reading = Promise.resolve();
  const readOn = async () => {
    const added = await readFrom(file, position);
    // A line without its end is still being written.
    const end = added.lastIndexOf('\n') + 1;
    position += end;
    const lines = added.toString('utf8', 0, end).split('\n').slice(0, -1);
    for (const line of lines) all.push(JSON.parse(line) as ProbedMessage);
  };
  const read = async (probe?: string) => {
    // One after the other, so that no line is read twice.
    reading = reading.then(readOn);
    await reading;
    return all.filter((message) => probe === undefined || message.probe === probe);
  };
  return {
    read,
    waitFor: async (probe, count, patienceMs = PATIENCE_MS) => {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        const messages = await read(probe);
        if (messages.length >= count) return messages;
        if (Date.now() > deadline) throw new Error(`${messages.length} of ${count} messages at ${probe}`);
        await wait(20);
      }
    },
  };
}

/** Only what is new: a flood makes megabytes, and whoever waits asks many times a second. */
async function readFrom(file: string, position: number): Promise<Buffer> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return Buffer.alloc(0);
  try {
    const { size } = await handle.stat();
    const added = Buffer.alloc(size - position);
    await handle.read(added, 0, added.length, position);
    return added;
  } finally {
    await handle.close();
  }
}
