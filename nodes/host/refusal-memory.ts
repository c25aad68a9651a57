import type { IHookFunctions } from 'n8n-workflow';
import type { RegistrationProblem } from '../../core/helpdesk/registration';

/**
 * What a helpdesk refused for good. n8n tries everything five times that it is not told to leave (and a removal three
 * times): the same answer then costs no more calls.
 */
export interface RefusalMemory {
  readonly recall: (context: Activation) => RegistrationProblem | undefined;
  /** What may be over by itself is not kept. */
  readonly keep: (context: Activation, problem: RegistrationProblem) => void;
}

type Activation = Pick<IHookFunctions, 'getWorkflowStaticData'>;

/** n8n makes this object anew for each activation and keeps it over the tries of one, so it stands for the tries. */
export function createRefusalMemory(): RefusalMemory {
  const refusals = new WeakMap<object, RegistrationProblem>();
  return {
    recall: (context) => refusals.get(context.getWorkflowStaticData('node')),
    keep: (context, problem) => {
      if (!problem.transient) refusals.set(context.getWorkflowStaticData('node'), problem);
    },
  };
}
