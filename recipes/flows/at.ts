import type { Place, Places } from '../placed';

/** The same place on both hosts, or one of its own in Node-RED. */
export function at(n8n: Place, nodeRed: Place = n8n): Places {
  return { n8n, 'node-red': nodeRed };
}

/** So many columns further right, on both hosts. */
export function right(places: Places, columns: number): Places {
  const move = ([column, row]: Place): Place => [column + columns, row];
  return at(move(places.n8n), move(places['node-red']));
}
