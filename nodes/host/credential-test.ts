import type { ICredentialsDecrypted, INodeCredentialTestResult } from 'n8n-workflow';
import { listSecrets, typeOfNonText, withArticle } from '../../core/verify/secrets';

/** A secret that a credential may hold, and what people call it. */
export interface SecretField {
  readonly name: string;
  readonly label: string;
}

/**
 * For helpdesks that have nothing to ask: looks at the shape only. Whether a secret is right shows with the
 * first delivery.
 */
export function testSecrets(
  { data = {} }: ICredentialsDecrypted,
  fields: readonly SecretField[],
): INodeCredentialTestResult {
  for (const { name, label } of fields) {
    const type = typeOfNonText(data[name]);
    if (type !== undefined) return { status: 'Error', message: describeNonText(label, type) };
  }
  const filled = fields.filter(({ name }) => listSecrets(data[name], undefined).length > 0);
  if (filled.length === 0) {
    const names = fields.map(({ label }) => label).join(' or ');
    return { status: 'Error', message: `Enter the ${names}. Without it, every delivery is rejected.` };
  }
  const blank = filled.find(({ name }) => data[name] !== String(data[name]).trim());
  if (blank !== undefined) {
    return {
      status: 'Error',
      message: `The ${blank.label} starts or ends with a space or a line break. Remove it.`,
    };
  }
  return {
    status: 'OK',
    message: 'The format is valid. Only a real delivery can confirm the secret.',
  };
}

/** An expression may have made anything of it. */
export function describeNonText(label: string, type: string): string {
  return `The ${label} is ${withArticle(type)}, not text. Change the expression so that it returns text, or enter the value itself.`;
}
