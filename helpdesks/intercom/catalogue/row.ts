import type { ItemKind } from '../../../core/helpdesk/item';
import type { EventDefinition, EvidenceStrength } from '../../../core/helpdesk/event';

type Row = Omit<EventDefinition, 'name'>;

/** One row for each payload type: a name that only one of the two has does not compile. */
export type IntercomRows<Name extends string> = { readonly [Topic in Name]: Row };

/** The rows of one group are made by one of these. */
export type RowMaker = (label: string, description: string, kind?: ItemKind, more?: Partial<Row>) => Row;

export function createRowMaker(group: string, usualKind: ItemKind): RowMaker {
  return (label, description, kind = usualKind, more = {}) => ({
    label,
    description,
    group,
    kinds: [kind],
    surfaces: arrives('documented'),
    ...more,
  });
}

export function arrives(strength: EvidenceStrength): Row['surfaces'] {
  return { webhook: strength };
}

/** Topics of the API version that Intercom calls Preview. */
export const PREVIEW: Partial<Row> = { since: 'API Preview' };
