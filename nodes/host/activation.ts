import type { IHookFunctions } from 'n8n-workflow';
import { createDuplicateMemory } from '../../core/duplicates/duplicates';
import { compileSettings } from '../../core/trigger/compiled-settings';
import { NO_CREDENTIAL, secretsFor, type Credential } from '../../core/trigger/credential';
import { withArticle } from '../../core/verify/secrets';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readCredential } from './read-credential';
import { problemError } from './problem-error';
import { readParameters } from './read-parameters';

/** A trigger that could only refuse everything must not look active: publishing it fails, and says what to do. */
export async function checkBeforeActivation(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
): Promise<void> {
  const settings = readParameters(context);
  const { registration, mode, events } = settings;
  const byHand = registration === 'manual';
  const values = byHand && mode !== 'unsigned' ? await enteredValues(context, trigger) : NO_CREDENTIAL;
  if (byHand && mode !== 'unsigned' && secretsFor(mode, values).length === 0) {
    const type = values.nonText?.[mode];
    const what =
      type === undefined ? 'has no secret' : `has ${withArticle(type)} instead of text as its secret`;
    throw problemError(context.getNode(), {
      detail: `This trigger ${what}, so it would reject every delivery`,
      description: `Open the credential of this node and enter the ${trigger.provider.label} secret for the selected authentication.`,
    });
  }
  if (events.length === 0) {
    throw problemError(context.getNode(), {
      detail: 'No events are selected, so nothing would ever start this workflow',
      description: 'Select at least one entry under Events.',
    });
  }
  const problem = configurationProblem(trigger, () =>
    compileSettings(trigger.provider, settings, values, () => createDuplicateMemory()),
  );
  if (problem !== undefined) throw problemError(context.getNode(), { detail: problem });
}

async function enteredValues(
  context: IHookFunctions,
  { credentialType }: HelpdeskTrigger,
): Promise<Credential> {
  const hasCredential = context.getNode().credentials?.[credentialType] !== undefined;
  return hasCredential ? readCredential(await context.getCredentials(credentialType)) : NO_CREDENTIAL;
}

function configurationProblem(trigger: HelpdeskTrigger, build: () => unknown): string | undefined {
  try {
    build();
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? error.message
      : `The ${trigger.provider.label} trigger cannot run with these settings.`;
  }
}
