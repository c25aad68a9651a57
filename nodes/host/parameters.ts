import type { INodeProperties } from 'n8n-workflow';
import { PRESET_PREFIX } from '../../core';
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
    optionParameters(trigger.provider),
  ];
}

/** Shown below the node's name on the canvas. */
export const EVENTS_AS_SUBTITLE = `={{ $parameter["events"].join(", ").replaceAll("${PRESET_PREFIX}", "") }}`;
