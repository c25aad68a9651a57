/**
 * Compiled, never run: our payloads against the event map of the official client (`crisp-api`, types only).
 * Every difference is listed and explained; one more or one less, here or there, does not compile.
 */
import type { EventsMap } from 'crisp-api';
import type { CrispPayloads } from '../../helpdesks/crisp/payloads';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

// 1. The same events, no more and no less.
proven<Equal<keyof CrispPayloads, keyof EventsMap>>();

type Name = keyof CrispPayloads & keyof EventsMap;

/** Every field as a path: `content.choices.label`. */
type Paths<T> = T extends readonly (infer Each)[]
  ? Paths<Each>
  : T extends object
    ? { [Key in keyof T & string]-?: Key | `${Key}.${Paths<T[Key]>}` }[keyof T & string]
    : never;

/** Event to the fields that only the first of two has; events without any are left out. */
type FieldsOnlyIn<Mine extends Record<Name, unknown>, Theirs extends Record<Name, unknown>> = {
  [E in Name as Exclude<Paths<Mine[E]>, Paths<Theirs[E]>> extends never ? never : E]: Exclude<
    Paths<Mine[E]>,
    Paths<Theirs[E]>
  >;
};

// 2. No field of theirs is missing.
proven<Equal<FieldsOnlyIn<EventsMap, CrispPayloads>, Record<never, never>>>();

/** go-crisp-api's field on every event that names a session; node-crisp-api has it on one. */
type WithoutRouting<Fields> = {
  [E in keyof Fields as Exclude<Fields[E], 'routing_ids'> extends never ? never : E]: Exclude<
    Fields[E],
    'routing_ids'
  >;
};

/** In go-crisp-api alone. */
type MessageExtras =
  | 'references'
  | 'references.type'
  | 'references.name'
  | 'references.target'
  | 'original'
  | 'original.original_id'
  | 'properties'
  | `properties.${string}`
  | 'edited'
  | 'translated';

// 3. The fields that only we have, all of them optional or one of several forms.
interface OurFields {
  'session:sync:capabilities': 'capabilities.capabilities'; // go-crisp-api nests the list once more
  'session:sync:pages': 'pages.page_referrer'; // go-crisp-api
  'message:send': MessageExtras;
  'message:received': MessageExtras;
  'message:updated': 'content.value' | 'content.explain'; // an answered field; theirs has only pickers
  'message:compose:send': 'automated'; // go-crisp-api
  'message:compose:receive': 'automated'; // go-crisp-api
  'people:profile:removed': 'email'; // go-crisp-api
  'people:import:progress': 'import_id' | 'count.total' | 'items.identifier' | 'items.reason'; // go-crisp-api
  'people:import:done': 'import_id'; // go-crisp-api
}
proven<Equal<WithoutRouting<FieldsOnlyIn<CrispPayloads, EventsMap>>, Pick<OurFields, keyof OurFields>>>();

// 4. What they send fits our types, except for three events.
type StricterThanTheirs = { [E in Name]: EventsMap[E] extends CrispPayloads[E] ? never : E }[Name];
proven<Equal<StricterThanTheirs, 'message:send' | 'message:received' | 'message:updated'>>();

// Their `from` is any string, and their contents are shared with the REST API's patches, where every field
// may be left out; in events Crisp's reference shows them all. There is no other reason:
type DeepRequired<T> = T extends object ? { [Key in keyof T]-?: DeepRequired<T[Key]> } : T;
type AsInEvents<T> = T extends { content: infer Content }
  ? Omit<T, 'content' | 'from'> & { from: 'user' | 'operator'; content: DeepRequired<Content> }
  : never;
type StricterStill = {
  [E in StricterThanTheirs]: AsInEvents<EventsMap[E]> extends CrispPayloads[E] ? never : E;
}[StricterThanTheirs];
proven<Equal<StricterStill, never>>();

// 5. What our types allow fits theirs, except that `inbox_id` may be missing everywhere (Crisp's own older
// samples), and for these:
type MayLackInbox<T> = T extends { inbox_id: unknown }
  ? Omit<T, 'inbox_id'> & { inbox_id?: string | null }
  : T;
type LooserThanTheirs = {
  [E in Name]: CrispPayloads[E] extends MayLackInbox<EventsMap[E]> ? never : E;
}[Name];
proven<
  Equal<
    LooserThanTheirs,
    | 'session:update_verify' // `verifications` may be missing (RTM reference)
    | 'session:set_routing' // `previous_routing_id` may be missing (go-crisp-api)
    | 'session:sync:capabilities' // a list, or an object with a list (go-crisp-api)
    | 'session:error' // `previous_value` may be missing (RTM reference)
    | 'message:send' // `user.avatar` may be null, as an operator's is in theirs
    | 'message:received' // the same
    | 'message:compose:receive' // the same
    | 'people:import:progress' // `items` may be a plain list (go-crisp-api)
    | 'plugin:channel' // `identifier` may be missing (RTM reference)
  >
>();

// The checks can fail.
// @ts-expect-error an event more
proven<Equal<keyof CrispPayloads | 'session:invented', keyof EventsMap>>();
type OneFieldLess = Omit<CrispPayloads, 'spam:decision'> & { 'spam:decision': { spam_id: string } };
// @ts-expect-error a field of theirs that we lack
proven<Equal<FieldsOnlyIn<EventsMap, OneFieldLess>, Record<never, never>>>();
