import type { NodeAPI } from '@node-red/registry';

export type Register = (RED: NodeAPI) => void;

/** A type that cannot be registered, such as one that another package has taken, is logged and missing alone. */
export function registerEach(RED: NodeAPI, types: readonly (readonly [string, Register])[]): void {
  for (const [type, register] of types) {
    try {
      register(RED);
    } catch (error) {
      RED.log.error(`[${type}] ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
