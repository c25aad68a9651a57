import { current } from './fields';
import type { Check, EditorNode, Validity } from './red';
import { checkAccountToRegister } from './registration';
import { say } from './texts';

export const PATH = /^\/?[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?$/;

export const checkPath: Check = (node, value) => {
  if (!value) return say(node, 'error.pathMissing');
  if (!PATH.test(value)) return say(node, 'error.pathInvalid');
  const mine = normalise(value);
  const other = RED.nodes
    .filterNodes({})
    .find(
      (candidate) =>
        candidate.id !== node.id &&
        candidate.d !== true &&
        / webhook$/.test(candidate.type) &&
        candidate._def.category === 'helpdesk' &&
        normalise(candidate.path) === mine,
    );
  return other ? say(node, 'error.pathInUse', { name: other.name || other.type }) : true;
};

function normalise(path: unknown): string {
  return `/${path || ''}`
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1')
    .toLowerCase();
}

export const checkAccount: Check = (node, value) => {
  if (current(node, 'registration') === 'automatic') return checkAccountToRegister(node, value);
  if (current(node, 'mode') === 'unsigned') return true;
  return value && value !== '_ADD_' ? true : say(node, 'error.accountMissing');
};

/** A flow written by hand may leave the list out: the runtime then takes all events. */
export function checkEvents(node: EditorNode, value: readonly string[] | undefined): Validity {
  return value === undefined || value.length > 0 ? true : say(node, 'error.eventsMissing');
}

export function checkNumber(node: EditorNode, value: string | number | undefined): Validity {
  return value === '' || value === undefined || (Number.isFinite(Number(value)) && Number(value) >= 0)
    ? true
    : say(node, 'error.number');
}

export const checkAddress: Check = (node, value) =>
  !value || /^https?:\/\/[^\s/]+|^\$\{[^}]+\}$/.test(value) ? true : say(node, 'error.address');
