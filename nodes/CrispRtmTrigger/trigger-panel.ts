import type { TriggerPanelDefinition } from 'n8n-workflow';

const WHILE_BUILDING =
  "<b>While you build the workflow</b>, click 'Execute step' and let something happen in Crisp: the first event that fits shows up here.<br /><br />";

/** The texts below the node's drawing in its dialog. */
export const TRIGGER_PANEL: TriggerPanelDefinition = {
  header: '',
  executionsHelp: {
    inactive: `${WHILE_BUILDING}<b>Once it is published</b>, n8n keeps a connection to Crisp open and every event that fits starts the workflow. These show up in the <a data-key='executions'>executions list</a>, not in the editor.`,
    active: `${WHILE_BUILDING}<b>The workflow also runs by itself</b>: n8n keeps a connection to Crisp open. What it starts shows up in the <a data-key='executions'>executions list</a>, not in the editor.`,
  },
  activationHint: 'Once the workflow is ready, publish it: then it listens to Crisp all the time.',
};
