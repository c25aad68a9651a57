import type { IHookFunctions } from 'n8n-workflow';
import { checkBeforeActivation } from './activation';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { isInPlace, register, unregister } from './register';
import { readParameters } from './read-parameters';

/**
 * n8n's three steps of a webhook's life. Without a registrar `checkExists` says no and `create` only looks at the
 * settings: the webhook is entered at the helpdesk by hand.
 */
export function webhookLifecycle(trigger: HelpdeskTrigger) {
  const registers = (context: IHookFunctions) => readParameters(context).registration === 'automatic';
  return {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return registers(this) && isInPlace(this, trigger);
      },
      async create(this: IHookFunctions): Promise<boolean> {
        await checkBeforeActivation(this, trigger);
        if (registers(this)) await register(this, trigger);
        return true;
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        if (registers(this)) await unregister(this, trigger);
        return true;
      },
    },
  };
}
