/** What programs import: `@helpdesk-triggers/n8n-nodes-helpdesk/core`. No word of a host is in it. */
export { answer, type Answer } from '../core/answer';
export { createDuplicateMemory, type DuplicateMemory, type Reservation } from '../core/duplicates/duplicates';
export { settleWithResponse } from '../core/duplicates/settle-with-response';
export { ConfigurationError } from '../core/helpdesk/configuration-error';
export type { Delivery, HeaderBag, QueryBag, UnreadBody } from '../core/helpdesk/delivery';
export type { EventDefinition } from '../core/helpdesk/event';
export type { FilterName, Filters, OfferedFilters } from '../core/helpdesk/filters';
export { ITEM_KINDS } from '../core/helpdesk/item';
export type * from '../core/helpdesk/item';
export { PRESETS, type PresetId } from '../core/helpdesk/presets';
export type { AuthenticationMode, EventChoiceOf, ItemOf, Provider } from '../core/helpdesk/provider';
export type { Ignore, IgnoreReason, Reject, RejectReason } from '../core/helpdesk/refusal';
export type { Accept, Hold, Outcome } from '../core/item/outcome';
export { receive } from '../core/receive';
export { RefusalReports, type RefusalReport, type RefusingTrigger } from '../core/reports/refusal-reports';
export type { RequestShape } from '../core/reports/request-shape';
export { eventChoices, eventsOn, type EventChoice } from '../core/select/event-choices';
export { ALL_EVENTS, eventsToReceive, PRESET_PREFIX } from '../core/select/selection';
export { idsIn, storedFilters, type Stored } from '../core/select/stored-filters';
export { createSettings, type ReceiverOptions, type ReceiverSettings } from '../core/settings';
export {
  StatusMerger,
  /** @deprecated The name until 0.1; use {@link StatusMerger}. */
  StatusMerger as StatusFold,
} from '../core/status/status-merger';
export type { Authentication } from '../core/verify/authentication';
export { toHeaderBag } from '../core/verify/headers';
export { sign, type SignOptions } from '../core/verify/sign';
export { providers, type HelpdeskItem, type ProviderId, type ProviderPayloads } from '../helpdesks';
