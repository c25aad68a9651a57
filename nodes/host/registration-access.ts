import type { IHookFunctions } from 'n8n-workflow';
import type { HelpdeskApi } from '../../core/helpdesk/api';
import type { WebhookRegistrar } from '../../core/helpdesk/registration';
import { createApi, readApiCredential } from './api-credential';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { problemError } from './problem-error';

/** What it takes to manage a trigger's webhook. */
export interface RegistrationAccess {
  readonly registrar: WebhookRegistrar;
  readonly api: HelpdeskApi;
  readonly baseUrl: string;
  readonly accessToken: string;
}

export async function connect(
  context: IHookFunctions,
  { automatic, provider }: HelpdeskTrigger,
): Promise<RegistrationAccess> {
  const { registrar } = provider;
  if (automatic === undefined || registrar === undefined) {
    throw problemError(context.getNode(), {
      detail: `${provider.label} does not support automatic registration.`,
    });
  }
  const credential = await readApiCredential(context, automatic);
  return {
    registrar,
    api: createApi(context, automatic.credentialType, credential),
    baseUrl: credential.baseUrl,
    accessToken: credential.accessToken,
  };
}
