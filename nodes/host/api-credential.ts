import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { HelpdeskApi } from '../../core/api';
import { createApiCall, type ApiContext } from './api-call';

/** What a credential for a helpdesk's API holds. The field names are the same for all of them. */
export interface ApiCredential {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly accountId: string;
  readonly accessToken: string;
}

export function readApiCredential(data: ICredentialDataDecryptedObject): ApiCredential {
  return {
    baseUrl: textOf(data.baseUrl).replace(/\/+$/, ''),
    accountId: textOf(data.accountId),
    accessToken: textOf(data.accessToken),
  };
}

/** @param deadline ends all calls together */
export function apiOf(
  context: ApiContext,
  credentialType: string,
  { baseUrl, accountId }: ApiCredential,
  deadline?: AbortSignal,
): HelpdeskApi {
  return { accountId, call: createApiCall(context, credentialType, baseUrl, deadline) };
}

/** Blanks come along when people copy; an expression may give a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
