import type { IWebhookFunctions } from 'n8n-workflow';
import { createDuplicateMemory, type DuplicateMemory } from '../../core/duplicates/duplicates';
import { RefusalReports } from '../../core/reports/refusal-reports';
import { createSettings, type ReceiverSettings } from '../../core/settings';
import { StatusMerger } from '../../core/status/status-merger';
import { createRateLimit, type RateLimit } from '../../core/reports/rate-limit';
import { after } from './after';
import { createAuthentication, type CredentialValues } from './credential-values';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readParameters, type TriggerParameters } from './read-parameters';
import { getSharedDuplicates } from './shared-duplicates';

/** What a trigger remembers between requests. n8n makes a new node object for each one, so it lives here. */
export interface TriggerState {
  readonly duplicates: DuplicateMemory;
  /** The one of the whole workflow, for triggers that share it. */
  readonly sharedDuplicates: DuplicateMemory;
  readonly statusMerger: StatusMerger;
  readonly refusals: RateLimit;
  /** For the second output. */
  readonly refusalReports: RefusalReports;
  /** Once for each name. */
  readonly unknownEvents: RateLimit;
  stored?: string;
  parameters?: TriggerParameters;
  compiledFrom?: { readonly parameters: TriggerParameters; readonly credential: CredentialValues };
  settings?: ReceiverSettings;
}

type Context = Pick<IWebhookFunctions, 'getNode' | 'getWorkflow' | 'getMode' | 'getNodeParameter'>;

const MAX_TRIGGERS = 1_000;
const states = new Map<string, TriggerState>();

export function getTriggerState(context: Context): TriggerState {
  const key = `${context.getWorkflow().id}:${context.getNode().id}:${context.getMode()}`;
  const known = states.get(key);
  if (known !== undefined) return known;
  const oldest = states.size >= MAX_TRIGGERS ? states.keys().next().value : undefined;
  if (oldest !== undefined) states.delete(oldest);
  const state: TriggerState = {
    duplicates: createDuplicateMemory(),
    sharedDuplicates: getSharedDuplicates(context),
    statusMerger: new StatusMerger(after),
    refusals: createRateLimit(),
    refusalReports: new RefusalReports(),
    unknownEvents: createRateLimit(Infinity),
  };
  states.set(key, state);
  return state;
}

/** Read anew only when the node was changed, or when an expression may give another value each time. */
export function getParameters(context: Context, state: TriggerState): TriggerParameters {
  const stored = JSON.stringify(context.getNode().parameters);
  if (state.parameters !== undefined && state.stored === stored && !stored.includes('"='))
    return state.parameters;
  const parameters = readParameters(context);
  const isSame = JSON.stringify(parameters) === JSON.stringify(state.parameters);
  state.stored = stored;
  if (state.parameters === undefined || !isSame) state.parameters = parameters;
  return state.parameters;
}

/** Compiled once for each change of parameters or credential, so that a request costs no set-up. */
export function getSettings(
  { provider }: HelpdeskTrigger,
  parameters: TriggerParameters,
  credential: CredentialValues,
  state: TriggerState,
  isTestUrl: boolean,
): ReceiverSettings {
  const { compiledFrom, settings } = state;
  if (
    settings !== undefined &&
    compiledFrom?.parameters === parameters &&
    compiledFrom.credential === credential
  ) {
    return settings;
  }
  const { mode, events, filters, emitTests, dropDuplicates, dropRepeats, keepCredentials } = parameters;
  const { foldStatusChanges, replayWindow, maxBodyBytes } = parameters;
  const duplicates = parameters.shareDuplicates ? state.sharedDuplicates : state.duplicates;
  const compiled = createSettings({
    provider,
    authentication: createAuthentication(mode, credential, replayWindow),
    events,
    filters,
    emitTests,
    // "Listen for test event" waits for one event; sending the same sample again has to work.
    duplicates: dropDuplicates && !isTestUrl ? duplicates : false,
    dropRepeats,
    keepCredentials,
    // It waits for one event, which should not keep anybody waiting for another.
    foldStatus: foldStatusChanges && !isTestUrl,
    ...(maxBodyBytes === undefined ? {} : { maxBodyBytes }),
    ...(credential.baseUrl === undefined ? {} : { baseUrl: credential.baseUrl }),
    ...(credential.accountId === undefined ? {} : { accountId: credential.accountId }),
  });
  state.compiledFrom = { parameters, credential };
  state.settings = compiled;
  return compiled;
}
