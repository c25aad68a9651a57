import type { IRun, ITriggerFunctions } from 'n8n-workflow';
import { fakeContext, type ContextOptions } from '../fake-context';

/** One execution that n8n was given, in a test's hands. */
export interface Started {
  readonly json: readonly unknown[];
  readonly key: string | undefined;
  /** Undefined where nobody asked for its end. */
  readonly done: Parameters<ITriggerFunctions['emit']>[2];
}

/** What n8n hands to a trigger that listens to a stream. */
export function fakeExecutions(options: ContextOptions = {}) {
  const fake = fakeContext({ workflowId: 'w', nodeId: 'n', ...options });
  const started: Started[] = [];
  const errors: string[] = [];
  const emit: ITriggerFunctions['emit'] = ([items = []], _response, done, key) =>
    void started.push({ json: items.map(({ json }) => json), key, done });
  Object.assign(fake.context, {
    emit,
    emitError: (error: Error) => errors.push(error.message),
    getActivationMode: () => 'activate',
    getChildNodes: () => [],
    helpers: { createDeferredPromise: deferred },
  });
  return {
    ...fake,
    started,
    errors,
    end: (index: number) => started[index]?.done?.resolve({} as IRun),
    /** So that no timer waits for them. */
    endAll: () => started.forEach(({ done }) => done?.resolve({} as IRun)),
  };
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}
