import { circlesOf } from '../../test/fixtures/circles';
import { readSources } from '../../test/fixtures/source-tree';

export interface Rooms {
  readonly rooms: number;
  /** Pairs of rooms of which one imports from the other. */
  readonly arrows: number;
}

const sources = readSources();
const roomOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** Folders below one of the project's, types included. */
export function countRooms(folder: string): Rooms {
  const inside = [...sources.values()].filter(({ path }) => path.startsWith(`${folder}/`));
  const arrows = inside.flatMap(({ path, imports }) =>
    imports
      .map(({ target }) => target)
      .filter((target) => target.startsWith(`${folder}/`) && roomOf(target) !== roomOf(path))
      .map((target) => `${roomOf(path)} → ${roomOf(target)}`),
  );
  return { rooms: new Set(inside.map(({ path }) => roomOf(path))).size, arrows: new Set(arrows).size };
}

export function countCircles(): number {
  return circlesOf(sources).length;
}

/** What must be called alike: the parts that every helpdesk has, and an index of what is in a folder. */
const SAME_ON_PURPOSE = /^helpdesks\/[^/]+\/|^(?:node-red|nodes)\/[^/]+\/[^/]+\.ts$|\/index\.ts$/;

/** Base names that several files of the shipped code have, where nothing wants them to be the same. */
export function repeatedNames(): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of sources.keys()) {
    if (!/^(?:core|nodes|node-red|helpdesks)\//.test(path) || SAME_ON_PURPOSE.test(path)) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return new Map([...byName].filter(([, paths]) => paths.length > 1));
}
