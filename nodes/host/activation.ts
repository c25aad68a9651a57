import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { createDuplicateMemory } from '../../core/duplicates/duplicates';
import { compileSettings } from '../../core/trigger/compiled-settings';
import { NO_CREDENTIAL, secretsFor, type Credential } from '../../core/trigger/credential';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readCredential } from './read-credential';
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
    throw new NodeOperationError(
      context.getNode(),
      'This trigger has no secret, so it would refuse every delivery',
      {
        description: `Open the credential of this node and enter the secret from ${trigger.provider.label} that fits the chosen proof of sender.`,
      },
    );
  }
  if (events.length === 0) {
    throw new NodeOperationError(
      context.getNode(),
      'No event is chosen, so nothing would ever start this workflow',
      {
        description: 'Choose at least one entry under Events.',
      },
    );
  }
  const problem = configurationProblem(trigger, () =>
    compileSettings(trigger.provider, settings, values, () => createDuplicateMemory()),
  );
  if (problem !== undefined) throw new NodeOperationError(context.getNode(), problem);
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
    return error instanceof Error ? error.message : `${trigger.provider.label} cannot be set up like this.`;
  }
}
