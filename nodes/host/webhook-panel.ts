import type { TriggerPanelDefinition } from 'n8n-workflow';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { asList } from './notice';

/** What stands beside the parameters: how to see one event here, and what is different once it is published. */
export function webhookPanel({
  provider,
  setup,
  tryOut,
  automatic,
}: HelpdeskTrigger): TriggerPanelDefinition {
  const { label } = provider;
  const copy = `Open <b>Webhook URLs</b> at the top of the parameters and click the <b>Test URL</b>: that copies it. Enter it at ${label}.`;
  const tryIt = `Click <b>Execute step</b>, then ${tryOut}.`;
  const byHand = `<b>1.</b> ${copy}<br /><b>2.</b> ${tryIt}`;
  const byItself = `<b>Registration Automatic:</b> ${tryIt} ${label} is told the test URL, and forgets it afterwards.<br /><br /><b>Registration By Hand:</b><br />`;
  const later =
    automatic === undefined ? `, so enter that one at ${label} in the end` : ', and is another one';
  return {
    header: `Try it with an event of ${label}`,
    activationHint: `${automatic === undefined ? '' : byItself}${byHand}<br /><br />The first event that fits shows up here. The test URL works for one event, within two minutes; the production URL works while the workflow is published${later}.`,
    executionsHelp: {
      inactive: `<b>Once it is published</b>, every event of ${label} that fits starts the workflow. These runs show up in the <a data-key='executions'>executions list</a>, not in the editor. Refused deliveries are in n8n's log, with the reason.<br /><br />${asList(setup)}`,
      active: `<b>The workflow runs by itself</b>: every event of ${label} that fits starts it. These runs show up in the <a data-key='executions'>executions list</a>, not in the editor. Refused deliveries are in n8n's log, with the reason.`,
    },
  };
}

/** n8n shows it once, when a person publishes. */
export function activationMessage({ provider: { label }, automatic }: HelpdeskTrigger): string {
  return automatic === undefined
    ? `The workflow now waits for ${label} at its production URL. Enter that URL at ${label} unless it is already there: until then nothing arrives.`
    : `The workflow now waits for ${label}. With automatic registration ${label} knows the URL already; by hand, enter the production URL there.`;
}
