/** Plain segments only: no parameters, no patterns, nothing that a proxy or a browser would re-encode. */
const USABLE = /^\/?[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?$/;

export function isUsablePath(path: string): boolean {
  return USABLE.test(path);
}

/** One spelling per route, as express would match it: `//Hook/Foo/?x=1` is `/hook/foo`. */
export function normalisePath(url: string): string {
  const end = url.search(/[?#]/);
  const path = end === -1 ? url : url.slice(0, end);
  return `/${path}`
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .toLowerCase();
}

/** Joins the place where the host mounted its routes with the path of a node. */
export function joinPath(root: string, path: string): string {
  return normalisePath(`${root}/${path}`);
}

/** With the letters as they were typed: a helpdesk compares URLs by each of them. */
export function joinUrl(address: string, root: string, path: string): string {
  return [address, root, path]
    .map((part) => part.trim().replace(/^\/+|(?<!\/)\/+$/g, ''))
    .filter(Boolean)
    .join('/');
}
