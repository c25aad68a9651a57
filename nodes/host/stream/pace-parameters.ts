import type { INodeProperties } from 'n8n-workflow';

/** Each takes an isolate of some 11 MB in n8n 2.41. */
export const DEFAULT_IN_FLIGHT = 4;
export const DEFAULT_WAIT_MS = 1000;

/** How n8n gets the events of a burst. */
export const paceParameters: readonly INodeProperties[] = [
  {
    displayName: 'Events per Execution',
    name: 'eventsPerExecution',
    type: 'number',
    typeOptions: { minValue: 1, maxValue: 1000, numberPrecision: 0 },
    default: 100,
    description:
      'How many events one execution may start with, as items; 1 without this option. A higher number makes bursts much faster, but HTTP Request sends the requests of all items at once, and Retry On Fail repeats all of them.',
  },
  {
    displayName: 'Executions at Once',
    name: 'executionsAtOnce',
    type: 'number',
    typeOptions: { minValue: 1, maxValue: 100, numberPrecision: 0 },
    default: DEFAULT_IN_FLIGHT,
    description:
      'How many executions of this workflow the trigger may run at the same time. Without this option: 4, or 1 if Events per Execution is above 1. Events of the same conversation start one after the other; further events wait.',
  },
  {
    displayName: 'Longest Wait (Milliseconds)',
    name: 'longestWait',
    type: 'number',
    typeOptions: { minValue: 0, maxValue: 600_000, numberPrecision: 0 },
    default: DEFAULT_WAIT_MS,
    description:
      'How long an event waits for others that start the same execution. Used with Events per Execution.',
  },
];
