import type { TriggerPanelDefinition } from 'n8n-workflow';
import type { Provider } from '../../../core/helpdesk/provider';

/** The texts below the node's drawing in its dialog. */
export function triggerPanel({ label }: Provider): TriggerPanelDefinition {
  const whileBuilding = `<b>While you build the workflow</b>, click 'Execute step' and trigger an event in ${label}: the first matching event appears here. For a made-up event at once, add the option <b>Execute Step With</b>.<br /><br />`;
  return {
    header: '',
    executionsHelp: {
      inactive: `${whileBuilding}<b>Once it is published</b>, n8n keeps a connection to ${label} open and every matching event starts the workflow. These runs appear in the <a data-key='executions'>executions list</a>, not in the editor.`,
      active: `${whileBuilding}<b>The workflow also runs on its own</b>: n8n keeps a connection to ${label} open. These runs appear in the <a data-key='executions'>executions list</a>, not in the editor.`,
    },
    activationHint: `When the workflow is ready, publish it so that it listens to ${label} all the time.`,
  };
}
