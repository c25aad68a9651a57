import type {
  INodeExecutionData,
  IRun,
  ITriggerFunctions,
  ITriggerResponse,
  WorkflowActivateMode,
} from 'n8n-workflow';
import { CrispRtmTrigger } from '../../nodes/CrispRtmTrigger/CrispRtmTrigger.node';
import type { CrispServer } from '../../simulator/crisp/crisp-server';
import type { CrispToken } from '../../simulator/crisp/tokens';
import { rtmCredential } from '../../tools/hosts/n8n-rtm';
import { FakeStaticData } from './fake-static-data';

export interface FakeTriggerOptions {
  /** Default the one that this file imports. */
  readonly node?: Pick<CrispRtmTrigger, 'trigger'>;
  readonly token?: CrispToken;
  readonly activation?: WorkflowActivateMode;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly workflowId?: string;
  readonly nodeId?: string;
  /** What the database holds of the trigger's static data. */
  readonly stored?: string;
  /** Parameters of the steps behind it. */
  readonly steps?: readonly object[];
  /** What becomes of each execution; default it ends at once. */
  readonly execute?: (execution: FakeExecution) => void;
}

/** One execution that a trigger started, in a test's hands. */
export interface FakeExecution {
  readonly items: readonly INodeExecutionData[];
  readonly key: string | undefined;
  /** How the trigger gets to know its end; undefined where it did not ask. */
  readonly done: Parameters<ITriggerFunctions['emit']>[2];
}

export interface FakeTrigger {
  readonly items: () => readonly INodeExecutionData[];
  readonly keys: () => readonly (string | undefined)[];
  readonly executions: () => readonly FakeExecution[];
  readonly errors: () => readonly Error[];
  readonly logged: () => readonly string[];
  /** What a start after a kill would find. */
  readonly stored: () => string;
  readonly response: ITriggerResponse;
}

/** What n8n hands to `trigger()`, as strict as n8n: no parameter can be read any more once that is done. */
export async function startFakeTrigger(
  crisp: CrispServer,
  options: FakeTriggerOptions = {},
): Promise<FakeTrigger> {
  const { activation = 'activate', token = crisp.credentials.plugin } = options;
  const parameters: Record<string, unknown> = {
    events: ['*'],
    filters: {},
    options: {},
    ...options.parameters,
  };
  const emitted: { item: INodeExecutionData; key: string | undefined }[] = [];
  const errors: Error[] = [];
  const logged: string[] = [];
  let isDone = false;
  const whileRunning = <Result>(result: Result): Result => {
    if (isDone) throw new Error('No bridge acquired for this context');
    return result;
  };
  const log = (line: string) => void logged.push(line);
  const executions: FakeExecution[] = [];
  const { execute = ({ done }) => done?.resolve({} as IRun) } = options;
  const staticData = new FakeStaticData(options.stored);
  const takes: ITriggerFunctions['emit'] = ([items = []], _response, done, key) => {
    staticData.write();
    for (const item of items) emitted.push({ item, key });
    const execution = { items, key, done };
    executions.push(execution);
    execute(execution);
  };
  const context = {
    getNode: () => ({ id: options.nodeId ?? 'node-1', name: 'Trigger', type: 'x', parameters: {} }),
    getWorkflow: () => ({ id: options.workflowId ?? 'workflow-1', active: true }),
    getWorkflowStaticData: (type: string) => (type === 'node' ? staticData.data : {}),
    getChildNodes: () => (options.steps ?? []).map((parameters) => ({ name: 'Step', parameters })),
    getMode: () => (activation === 'manual' ? 'manual' : 'trigger'),
    getActivationMode: () => activation,
    getNodeParameter: (name: string, fallback: unknown) => whileRunning(parameters[name] ?? fallback),
    getCredentials: async () => rtmCredential(crisp, token),
    helpers: { createDeferredPromise: deferred },
    logger: { info: log, warn: log, error: log },
    emit: (...given: Parameters<typeof takes>) => {
      if (activation === 'manual') throw new Error('Overwrite TriggerContext.emit function');
      takes(...given);
    },
    emitError: (error: Error) => {
      if (!isDone) throw new Error('emitError before trigger() was done');
      errors.push(error);
    },
  };
  const { node = new CrispRtmTrigger() } = options;
  const response = await node.trigger.call(context as unknown as ITriggerFunctions);
  isDone = true;
  staticData.write();
  // In a test run n8n puts its own function there after `trigger()`.
  context.emit = takes;
  return {
    items: () => emitted.map(({ item }) => item),
    keys: () => emitted.map(({ key }) => key),
    executions: () => executions,
    errors: () => errors,
    logged: () => logged,
    stored: () => staticData.stored,
    response,
  };
}

function deferred() {
  let resolve: (run: IRun) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<IRun>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}
