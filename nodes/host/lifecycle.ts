import type { IHookFunctions } from 'n8n-workflow';
import { checkBeforeActivation } from './activation';
import type { HelpdeskTrigger } from './helpdesk-trigger';

/** n8n's three steps of a webhook's life. `checkExists` says no, so that `create` runs at every publishing. */
export function handEnteredWebhook(trigger: HelpdeskTrigger) {
  return {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return false;
      },
      async create(this: IHookFunctions): Promise<boolean> {
        return checkBeforeActivation(this, trigger);
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        return true;
      },
    },
  };
}
