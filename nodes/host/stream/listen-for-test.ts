import type { ITriggerResponse } from 'n8n-workflow';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { WorkflowSink } from './workflow-sink';

/**
 * "Listen for test event". n8n takes items only after `trigger()` is done, and only from then on does it close
 * what a person stops: opened earlier, a stream that is stopped at once would stay open for ever.
 */
export function listenForTest(open: () => Promise<Stream>, sink: WorkflowSink): ITriggerResponse {
  let isStopped = false;
  let stream: Stream | undefined;
  const closeFunction = async () => {
    isStopped = true;
    await stream?.close();
  };
  const manualTriggerFunction = async () => {
    // Stopped while the credential was read, it is closed below, before it has called anybody.
    stream = await open();
    if (isStopped) return stream.close();
    await stream.first;
    if (sink.refusal !== undefined) {
      // n8n itself does not close a test run that fails.
      await closeFunction();
      throw sink.refusal;
    }
    sink.expectErrors(closeFunction);
  };
  return { closeFunction, manualTriggerFunction };
}
