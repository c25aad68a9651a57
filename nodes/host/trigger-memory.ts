import type { IWebhookFunctions } from 'n8n-workflow';
import { createDuplicateMemory, type DuplicateMemory } from '../../core/duplicates/duplicates';
import { RefusalReports } from '../../core/reports/refusal-reports';
import { createSettings, type ReceiverSettings } from '../../core/settings';
import { StatusFold } from '../../core/status/status-fold';
import { createRateLimit, type RateLimit } from '../../core/reports/rate-limit';
import { after } from './after';
import { createAuthentication, type CredentialValues } from './credential-values';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readParameters, type TriggerParameters } from './read-parameters';
import { duplicatesOf } from './shared-duplicates';

/** What a trigger remembers between requests. n8n makes a new node object for each one, so it lives here. */
export interface TriggerMemory {
  readonly duplicates: DuplicateMemory;
  /** The one of the whole workflow, for triggers that share it. */
  readonly sharedDuplicates: DuplicateMemory;
  readonly statusFold: StatusFold;
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
const memories = new Map<string, TriggerMemory>();

export function memoryOf(context: Context): TriggerMemory {
  const key = `${context.getWorkflow().id}:${context.getNode().id}:${context.getMode()}`;
  const known = memories.get(key);
  if (known !== undefined) return known;
  const oldest = memories.size >= MAX_TRIGGERS ? memories.keys().next().value : undefined;
  if (oldest !== undefined) memories.delete(oldest);
  const memory: TriggerMemory = {
    duplicates: createDuplicateMemory(),
    sharedDuplicates: duplicatesOf(context),
    statusFold: new StatusFold(after),
    refusals: createRateLimit(),
    refusalReports: new RefusalReports(),
    unknownEvents: createRateLimit(Infinity),
  };
  memories.set(key, memory);
  return memory;
}

/** Read anew only when the node was changed, or when an expression may give another value each time. */
export function parametersOf(context: Context, memory: TriggerMemory): TriggerParameters {
  const stored = JSON.stringify(context.getNode().parameters);
  if (memory.parameters !== undefined && memory.stored === stored && !stored.includes('"='))
    return memory.parameters;
  const parameters = readParameters(context);
  const isSame = JSON.stringify(parameters) === JSON.stringify(memory.parameters);
  memory.stored = stored;
  if (memory.parameters === undefined || !isSame) memory.parameters = parameters;
  return memory.parameters;
}

/** Compiled once for each change of parameters or credential, so that a request costs no set-up. */
export function settingsOf(
  { provider }: HelpdeskTrigger,
  parameters: TriggerParameters,
  credential: CredentialValues,
  memory: TriggerMemory,
  isTestUrl: boolean,
): ReceiverSettings {
  const { compiledFrom, settings } = memory;
  if (
    settings !== undefined &&
    compiledFrom?.parameters === parameters &&
    compiledFrom.credential === credential
  ) {
    return settings;
  }
  const { mode, events, filters, emitTests, dropDuplicates, dropRepeats, keepCredentials } = parameters;
  const { foldStatusChanges, replayWindow, maxBodyBytes } = parameters;
  const duplicates = parameters.shareDuplicates ? memory.sharedDuplicates : memory.duplicates;
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
  });
  memory.compiledFrom = { parameters, credential };
  memory.settings = compiled;
  return compiled;
}
