import type { Host, Place, Placed, Places } from './placed';
import type { Service } from './services';
import type { SlackStep } from './slack-steps';
import type { Trigger } from './triggers';

/**
 * A flow, told once for both hosts: `recipes/n8n` makes a workflow of it, `recipes/node-red` a flow. What code
 * says is the same text on both, from `recipes/code`.
 */
export interface Recipe {
  /** The file's name, and that of the workflow and of the flow's tab. */
  readonly name: string;
  /** What it does, for the one who has just imported it. */
  readonly about: string;
  /** What to do before it runs, in order. */
  readonly todo: { readonly [Each in Host]: readonly string[] };
  /** What it cannot do, and what to know. */
  readonly limits: readonly Limit[];
  readonly settings?: Settings;
  readonly memory?: Memory;
  /** Left out: both hosts have it. */
  readonly only?: Host;
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
}

export interface Limit {
  readonly text: string;
  /** Left out: both. */
  readonly only?: Host;
}

/** A heading over a part of the flow. */
export interface Lane {
  readonly title: string;
  /** The first place of the part; in Node-RED that of the node which the heading is to stand over. */
  readonly at: Places;
  /** Columns and rows, in n8n; Node-RED has no frame. */
  readonly size: Place;
  readonly only?: 'n8n';
}

/** What a person may change, in one place. `code` gets it as `settings`. */
export interface Settings {
  /** Of the node that holds them in n8n; in Node-RED they are variables of the tab. */
  readonly step: string;
  readonly values: readonly Setting[];
}

export interface Setting {
  /** In code; in Node-RED the variable's name is the same in capitals. */
  readonly name: string;
  readonly value: string;
}

/** One value for each key, kept from message to message: a data table in n8n, the flow's context in Node-RED. */
export interface Memory {
  readonly table: string;
  readonly key: string;
  readonly value: string;
}

export interface TriggerStep extends Placed {
  readonly kind: 'trigger';
  readonly trigger: Trigger;
  readonly events: readonly string[];
}

/** Lets an item pass or not; all conditions have to hold. */
export interface FilterStep extends Placed {
  readonly kind: 'filter';
  readonly conditions: readonly Condition[];
}

export interface Condition {
  /** Of the item: `contact.email`. */
  readonly field: string;
  /** Left out: anything but nothing. */
  readonly is?: string;
}

export interface CodeStep extends Placed {
  readonly kind: 'code';
  /** Files of `recipes/code`, without their ending, in the order in which they stand in the node. */
  readonly parts: readonly string[];
  /** The function that is called, and with what. */
  readonly call: string;
  readonly takes: readonly ('item' | 'answer' | 'settings')[];
  /** An item goes on in place of the one that came, if it may; anything else is for the next step only. */
  readonly gives: 'item' | 'item or null' | 'other';
}

/** Where a service wants more than a header that can be written down, Node-RED makes it; n8n's credential does. */
export interface SignInStep extends Placed {
  readonly kind: 'sign-in';
  readonly only: 'node-red';
}

export interface RequestStep extends Placed {
  readonly kind: 'request';
  readonly to: Service;
  readonly method: 'GET' | 'POST';
  /** After the service's address; in both, `{contact.id}` is a field of the item. */
  readonly path: string;
  readonly answers: 'json' | 'text';
  /** Not tried again: somebody would read it twice. */
  readonly once?: true;
}

/** Node-RED takes every answer of a service for a success, so somebody has to look at the last one. */
export interface CheckStep extends Placed {
  readonly kind: 'check';
  readonly only: 'node-red';
}

/** Looks up what is remembered under the item's `key`, or what has its `value`: the answer of this step. */
export interface RecallStep extends Placed {
  readonly kind: 'recall';
  /** The item's field that is looked for among the values; left out: its `key`, among the keys. */
  readonly byValue?: string;
}

/** Keeps the key and value that came. */
export interface RememberStep extends Placed {
  readonly kind: 'remember';
}

/** Where n8n keeps the memory has to be made once; Node-RED needs nothing. */
export interface MakeMemoryStep extends Placed {
  readonly kind: 'make-memory';
  readonly only: 'n8n';
}

export interface SettingsStep extends Placed {
  readonly kind: 'settings';
  readonly only: 'n8n';
  /** Those that are set here; left out: all. */
  readonly names?: readonly string[];
}

export type Step =
  | TriggerStep
  | FilterStep
  | CodeStep
  | SignInStep
  | RequestStep
  | CheckStep
  | RecallStep
  | RememberStep
  | MakeMemoryStep
  | SettingsStep
  | SlackStep;
