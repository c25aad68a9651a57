import type { NodeAPI } from '@node-red/registry';
import { missingField } from './missing-field';
import { createTranslator } from './texts';

/** Where something that an account lacks is told: in its dialog, in place of a list, or by a trigger. */
export type MissingSection = 'accountTest' | 'picker' | 'problem';

/**
 * The sentence about what an account lacks, with the field's label in the account's dialog.
 *
 * @param node of the type whose texts have the section
 * @param missing a code, `no-token`
 */
export function describeMissing(
  RED: Pick<NodeAPI, '_'>,
  node: { readonly type: string; readonly providerId: string },
  section: MissingSection,
  missing: string,
): string {
  const field = missingField(RED, node.providerId)(missing);
  return createTranslator(RED, node.type)(`${section}.${missing}`, { field });
}
