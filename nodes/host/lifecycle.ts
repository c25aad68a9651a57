import type { IHookFunctions } from 'n8n-workflow';
import { checkBeforeActivation } from './activation';
import { after } from './after';
import { createDelayedRemovals } from './delayed-removals';
import { FinalError, isFinal } from './final-error';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { isInPlace, register } from './register';
import { readParameters } from './read-parameters';
import { unregister } from './unregister';

/**
 * n8n's three steps of a webhook's life. Without a registrar `checkExists` says no and `create` only looks at the
 * settings: the webhook is entered at the helpdesk by hand.
 */
export function webhookLifecycle(trigger: HelpdeskTrigger, removals = createDelayedRemovals(after)) {
  const registers = (context: IHookFunctions) => readParameters(context).registration === 'automatic';
  return {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        if (!registers(this)) return false;
        return atOnce(this, async () => {
          await checkBeforeActivation(this, trigger);
          return isInPlace(this, trigger, removals);
        });
      },
      async create(this: IHookFunctions): Promise<boolean> {
        return atOnce(this, async () => {
          await checkBeforeActivation(this, trigger);
          if (registers(this)) await register(this, trigger, removals);
          return true;
        });
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        if (registers(this)) await unregister(this, trigger, removals);
        return true;
      },
    },
  };
}

/** A test is tried once anyway, and n8n shows more of a node's own error there. */
async function atOnce<Result>(context: IHookFunctions, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isFinal(error) && context.getMode() !== 'manual' ? new FinalError(context.getNode(), error) : error;
  }
}
