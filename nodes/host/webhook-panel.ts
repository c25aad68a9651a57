import type { TriggerPanelDefinition } from 'n8n-workflow';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { asList } from './notice';

const COPY =
  'Open <b>Webhook URLs</b> above the parameters, choose <b>Test URL</b> and click it: that copies it.';

/** What stands beside the parameters: how to see one event here, and what is different once it is published. */
export function webhookPanel({
  provider,
  setup,
  tryOut,
  automatic,
}: HelpdeskTrigger): TriggerPanelDefinition {
  const { label } = provider;
  const tryIt = `Click <b>Execute step</b>, then ${tryOut}. The first event that fits shows up here.`;
  const byHand = asList(
    [COPY, `Enter it at ${label} for now, as the box among the parameters says.`, tryIt],
    'ol',
  );
  const byItself = `<b>With automatic registration:</b> ${decapitalise(tryIt)} ${label} is told the test URL, and forgets it afterwards.<br /><br /><b>By hand:</b>`;
  const later = `The test URL works for one event, within two minutes. The production URL works while the workflow is published${automatic === undefined ? `: enter it at ${label} in the end` : ''}.`;
  return {
    header: `Try it with an event of ${label}`,
    activationHint: `${automatic === undefined ? '' : byItself}${byHand}${later}`,
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

function decapitalise(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
