import type { ICredentialsDisplayOptions, IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { ALL_EVENTS, PRESET_PREFIX } from '../../core/select/selection';
import { authenticationParameter } from './authentication-parameter';
import { eventParameter } from './event-parameter';
import { filterParameters } from './filter-parameters';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { optionParameters } from './option-parameters';
import { registrationParameter } from './registration-parameter';
import { BY_HAND_VALUES } from './registration-values';

/** By hand there is no token to ask the helpdesk with. */
const WHEN_AUTOMATIC: IDisplayOptions = { show: { '/registration': ['automatic'] } };

/** Everything below the credential, in the order in which a person sets a trigger up. */
export function triggerParameters(trigger: HelpdeskTrigger): INodeProperties[] {
  return [
    ...registrationParameter(trigger),
    ...authenticationParameter(trigger),
    eventParameter(trigger.provider),
    filterParameters(trigger.provider, trigger.provider.webhookSurfaces, trigger.automatic && WHEN_AUTOMATIC),
    optionParameters(trigger),
  ];
}

/** Shown below the node's name on the canvas. */
export const EVENTS_AS_SUBTITLE = `={{ $parameter["events"].map((event) => event === "${ALL_EVENTS}" ? "all events" : event.startsWith("${PRESET_PREFIX}") ? event.replace("${PRESET_PREFIX}", "").replaceAll("-", " ") : event).join(", ") }}`;

/**
 * For credentials. With `show` n8n's editor would take the parameter for a choice among credentials, hide it from
 * the node and offer it in the credential's dialog, where "unsigned" is not to be had.
 */
export const HIDDEN_WHEN_UNSIGNED: ICredentialsDisplayOptions = { hide: { authentication: ['unsigned'] } };

/** The two credentials of a trigger that can register itself: one for each way. */
export const SHOWN_WHEN_AUTOMATIC: ICredentialsDisplayOptions = { hide: { registration: BY_HAND_VALUES } };
export const SHOWN_WHEN_BY_HAND: ICredentialsDisplayOptions = {
  hide: { registration: ['automatic'], authentication: ['unsigned'] },
};
