import type { ICredentialsDisplayOptions, INodeProperties } from 'n8n-workflow';
import { ALL_EVENTS, PRESET_PREFIX } from '../../core';
import { authenticationParameter } from './authentication-parameter';
import { eventParameter } from './event-parameter';
import { filterParameters } from './filter-parameters';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { optionParameters } from './option-parameters';

/** Everything below the credential, in the order in which a person sets a trigger up. */
export function triggerParameters(trigger: HelpdeskTrigger): INodeProperties[] {
  return [
    { displayName: trigger.setup, name: 'setupNotice', type: 'notice', default: '' },
    ...authenticationParameter(trigger),
    eventParameter(trigger.provider),
    filterParameters(trigger.provider),
    optionParameters(trigger),
  ];
}

/** Shown below the node's name on the canvas. */
export const EVENTS_AS_SUBTITLE = `={{ $parameter["events"].map((event) => event === "${ALL_EVENTS}" ? "all events" : event.replace("${PRESET_PREFIX}", "")).join(", ") }}`;

/**
 * For a credential. With `show` n8n's editor would take the parameter for a choice among credentials, hide
 * it from the node and offer it in the credential's dialog, where "unsigned" is not to be had.
 */
export const HIDDEN_WHEN_UNSIGNED: ICredentialsDisplayOptions = { hide: { authentication: ['unsigned'] } };
