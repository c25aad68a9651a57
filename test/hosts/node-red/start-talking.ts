import { freshMessage } from '../../../simulator/crisp/fresh-message';
import type { CrispServer } from '../../../simulator/crisp/server';

/** Somebody who writes without a stop, each message another one. */
export interface Talk {
  /** The fingerprints of what was said until now. */
  readonly said: readonly string[];
  readonly stop: () => Promise<void>;
}

/** @param pause milliseconds between two messages */
export function startTalking(server: CrispServer, pause: number): Talk {
  const said: string[] = [];
  let talking = true;
  const work = (async () => {
    while (talking) {
      const message = freshMessage({ content: `Message ${said.length}` });
      said.push(String(message.fingerprint));
      server.emit('message:send', message);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  return {
    said,
    stop: () => {
      talking = false;
      return work;
    },
  };
}
