import { renderAnswers } from './answers';
import { renderDownloads } from './downloads';
import { renderEvents } from './events';
import { renderFilters, renderAllFilters } from './filters';
import { renderFlows } from './flows';
import { renderItem } from './item';
import { renderSamples } from './samples';
import { renderTriggers, toPageName, TRIGGERS } from './triggers';

/** The parts of the pages that derive from the code, by the name of their markers. */
export function renderSections(): Readonly<Record<string, string>> {
  return {
    flows: renderFlows(),
    answers: renderAnswers(),
    triggers: renderTriggers(),
    filters: renderAllFilters(),
    item: renderItem('chatwoot'),
    ...Object.fromEntries(
      TRIGGERS.flatMap((trigger) => [
        ...(trigger.webhook ? [[`item-${toPageName(trigger)}`, renderItem(trigger.provider)]] : []),
        [`events-${toPageName(trigger)}`, renderEvents(trigger)],
        [`flows-${toPageName(trigger)}`, renderDownloads(trigger)],
        [`samples-${toPageName(trigger)}`, renderSamples(trigger)],
        [`filters-${toPageName(trigger)}`, renderFilters(trigger.provider)],
      ]),
    ),
  };
}
