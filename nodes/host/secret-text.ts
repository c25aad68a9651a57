import { NodeOperationError, type FunctionsBase } from 'n8n-workflow';
import { typeOfNonText, withArticle } from '../../core/verify/secrets';

/**
 * A secret of a credential, without the blanks that come along when people copy; empty where nothing was entered. Throws
 * for what is no text: an expression may have made anything of it.
 *
 * @param label what the form calls the field
 */
export function secretText(context: Pick<FunctionsBase, 'getNode'>, label: string, value: unknown): string {
  const type = typeOfNonText(value);
  if (type === undefined) return typeof value === 'string' ? value.trim() : '';
  throw new NodeOperationError(
    context.getNode(),
    `The field "${label}" of the credential is ${withArticle(type)}, not text`,
    { description: 'Change the expression so that it returns text, or enter the value itself.' },
  );
}
