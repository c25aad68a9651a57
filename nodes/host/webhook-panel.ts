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
  const copy = `Open <b>Webhook URLs</b> at the top of the parameters and click the <b>Test URL</b> to copy it. Enter it in ${label}.`;
  const tryIt = `Click <b>Execute step</b>, then ${tryOut}.`;
  const byHand = `<b>1.</b> ${copy}<br /><b>2.</b> ${tryIt}`;
  const byItself = `<b>Automatic registration:</b> ${tryIt} The test URL is registered in ${label} and removed afterwards.<br /><br /><b>Manual registration:</b><br />`;
  const later =
    automatic === undefined ? `, so enter that one in ${label} when you are done` : ' and is a different URL';
  return {
    header: `Try it with an event from ${label}`,
    activationHint: `${automatic === undefined ? '' : byItself}${byHand}<br /><br />The first matching event appears here. The test URL works for one event within two minutes; the production URL works while the workflow is published${later}.`,
    executionsHelp: {
      inactive: `<b>Once it is published</b>, every matching event from ${label} starts the workflow. These runs appear in the <a data-key='executions'>executions list</a>, not in the editor. Rejected deliveries are listed in the n8n log, with the reason.<br /><br />${asList(setup)}`,
      active: `<b>The workflow now runs on its own</b>: every matching event from ${label} starts it. These runs appear in the <a data-key='executions'>executions list</a>, not in the editor. Rejected deliveries are listed in the n8n log, with the reason.`,
    },
  };
}

/** n8n shows it once, when a person publishes. */
export function activationMessage({ provider: { label }, automatic }: HelpdeskTrigger): string {
  return automatic === undefined
    ? `The workflow now waits for ${label} at its production URL. Enter that URL in ${label} if you have not done so yet; nothing arrives until then.`
    : `The workflow now waits for ${label}. With automatic registration, the webhook is already set up; with manual registration, enter the production URL in ${label}.`;
}
