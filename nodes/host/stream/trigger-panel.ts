import type { TriggerPanelDefinition } from 'n8n-workflow';
import type { Provider } from '../../../core/helpdesk/provider';

/** The texts below the node's drawing in its dialog. */
export function triggerPanel({ label }: Provider): TriggerPanelDefinition {
  const whileBuilding = `<b>While you build the workflow</b>, click 'Execute step' and let something happen in ${label}: the first event that fits shows up here.<br /><br />`;
  return {
    header: '',
    executionsHelp: {
      inactive: `${whileBuilding}<b>Once it is published</b>, n8n keeps a connection to ${label} open and every event that fits starts the workflow. These show up in the <a data-key='executions'>executions list</a>, not in the editor.`,
      active: `${whileBuilding}<b>The workflow also runs by itself</b>: n8n keeps a connection to ${label} open. What it starts shows up in the <a data-key='executions'>executions list</a>, not in the editor.`,
    },
    activationHint: `Once the workflow is ready, publish it: then it listens to ${label} all the time.`,
  };
}
