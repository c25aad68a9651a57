import { checkPrototypes } from './invariants';
import type { Target } from './target';
import { overtime } from './time-bound';

/** Errors that nobody caught: of a promise that nobody waits for, or out of a timer. */
const stray: unknown[] = [];
const note = (error: unknown) => void stray.push(error);

/** Node would end the process, and with it the host and all that runs in it. @returns stops listening */
export function watchStrayErrors(): () => void {
  process.on('unhandledRejection', note).on('uncaughtException', note);
  return () => void process.off('unhandledRejection', note).off('uncaughtException', note);
}

/** Why an input breaks the rules, or undefined. */
export async function tryInput(target: Target, input: string): Promise<string | undefined> {
  const run = async () => {
    const pending = target.run(input);
    if (pending !== undefined) await pending;
  };
  stray.length = 0;
  const start = performance.now();
  try {
    await run();
    checkPrototypes();
    const late = await overtime(input, performance.now() - start, target.slack, run);
    if (late !== undefined) return late;
  } catch (error) {
    return readMessage(error);
  }
  const [first] = stray.splice(0);
  return first === undefined ? undefined : `nobody caught: ${readMessage(first)}`;
}

function readMessage(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message} ${findPlace(error)}` : String(error);
}

/** The first line of the stack that is in this package. */
function findPlace({ stack = '' }: Error): string {
  return (
    stack
      .split('\n')
      .find((line) => line.includes('/core/'))
      ?.trim() ?? ''
  );
}
