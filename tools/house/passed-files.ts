import { Session } from 'node:inspector/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '../..');

/** What V8 counts from now on, in files that are loaded from now on. */
export interface CallCounter {
  /** The project's files of which a function ran meanwhile, from the project's root. */
  readonly during: (act: () => Promise<unknown>) => Promise<readonly string[]>;
}

export async function startCallCounter(): Promise<CallCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    during: async (act) => {
      await session.post('Profiler.takePreciseCoverage');
      await act();
      const { result } = await session.post('Profiler.takePreciseCoverage');
      // A file's own code, which begins where the file does, runs when it is loaded: that is not on anybody's way.
      const ran = result.filter(({ functions }) =>
        functions.some(({ ranges: [range] }) => (range?.startOffset ?? 0) > 0 && (range?.count ?? 0) > 0),
      );
      return ran.flatMap(({ url }) => toProjectPath(url)).sort();
    },
  };
}

function toProjectPath(url: string): string[] {
  const root = pathToFileURL(`${ROOT}/`).href;
  const path = url.startsWith('file:') ? url.replace(root, '') : relative(ROOT, url);
  return /^(?:core|helpdesks|nodes|credentials|node-red)\//.test(path) ? [path.split('?', 1).join('')] : [];
}
