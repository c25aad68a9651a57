/** Calls back when everything that has already arrived was dealt with: after this turn of the event loop. */
export function afterTurn(callback: () => void): void {
  setImmediate(callback);
}
