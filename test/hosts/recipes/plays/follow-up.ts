import type { ProviderId } from '../../../../library';
import { SESSION_ID, WEBSITE_ID } from '../../../../helpdesks/crisp/examples/base';
import { createDelivery } from '../../../../simulator/senders';
import { until } from '../../../simulator/until';
import { deliverTo, sample } from '../events';
import type { Stage } from '../stage';

const DAY = 86_400_000;

interface Scene {
  readonly provider: ProviderId;
  readonly event: string;
  readonly variant?: string;
  readonly payload?: object;
  /** What the note says after the name, and the task's priority; left out: nothing comes of it. */
  readonly leads?: { readonly note: string; readonly priority: 'HIGH' | 'LOW' };
}

const badly = {
  ...sample('chatwoot', 'message_updated', 'rating'),
  content_attributes: {
    submitted_values: { csat_survey_response: { rating: 1, feedback_message: 'Too slow & <rude>' } },
  },
};

const SCENES: readonly Scene[] = [
  // Good ratings, other states, other updates.
  { provider: 'crisp', event: 'session:sync:rating' },
  { provider: 'crisp', event: 'session:set_state', variant: 'unresolved' },
  { provider: 'chatwoot', event: 'message_updated', variant: 'rating' },
  { provider: 'chatwoot', event: 'message_updated', variant: 'usual' },
  { provider: 'chatwoot', event: 'conversation_updated', variant: 'reopened' },
  { provider: 'helpcrunch', event: 'chat.rated', variant: 'usual' },
  {
    provider: 'helpcrunch',
    event: 'chat.closed',
    payload: { ...sample('helpcrunch', 'chat.closed'), customer: { id: 9, name: 'No Address', email: null } },
  },
  {
    provider: 'crisp',
    event: 'session:set_state',
    leads: { note: 'had a conversation resolved in Crisp.', priority: 'LOW' },
  },
  {
    provider: 'crisp',
    event: 'session:sync:rating',
    variant: 'no comment',
    leads: { note: 'rated the conversation 2 of 5 in Crisp.', priority: 'HIGH' },
  },
  {
    provider: 'chatwoot',
    event: 'conversation_updated',
    variant: 'resolved',
    leads: { note: 'had a conversation resolved in Chatwoot.', priority: 'LOW' },
  },
  {
    provider: 'chatwoot',
    event: 'message_updated',
    payload: badly,
    leads: {
      note: 'rated the conversation 1 of 5 in Chatwoot.<br>Too slow &amp; &lt;rude&gt;',
      priority: 'HIGH',
    },
  },
  {
    provider: 'helpcrunch',
    event: 'chat.closed',
    leads: { note: 'had a conversation resolved in HelpCrunch.', priority: 'LOW' },
  },
  {
    provider: 'helpcrunch',
    event: 'chat.rated',
    variant: 'poor',
    leads: { note: 'rated the conversation "poor" in HelpCrunch.', priority: 'HIGH' },
  },
  {
    provider: 'intercom',
    event: 'conversation.rating.added',
    leads: { note: 'rated the conversation 2 of 5 in Intercom.<br>Took too long', priority: 'HIGH' },
  },
];

/** Each scene in turn: a contact, a note and a task for those that matter, and nothing for all others. */
export async function playFollowUp(stage: Stage): Promise<void> {
  const { crisp, hubspot } = stage.services;
  crisp.emit('session:set_email', {
    website_id: WEBSITE_ID,
    session_id: SESSION_ID,
    inbox_id: null,
    email: 'nadia@example.org',
  });
  for (const { provider, event, variant, payload, leads } of SCENES) {
    const before = hubspot.accepted.length;
    const choice = { ...(variant !== undefined && { variant }), ...(payload !== undefined && { payload }) };
    await deliverTo(stage, (secret) =>
      createDelivery(provider, event, { secret, now: Date.now(), fresh: true, ...choice }),
    );
    if (leads !== undefined) await until(() => hubspot.accepted.length >= before + 3, 30_000);
    await stage.settle();
    const changes = hubspot.accepted.slice(before);
    if (leads === undefined) expect(changes).toEqual([]);
    else expectChanges(changes, leads);
  }
  // Nothing came late of those that lead to nothing.
  expect(hubspot.accepted).toHaveLength(3 * SCENES.filter(({ leads }) => leads !== undefined).length);
}

function expectChanges(
  changes: Stage['services']['hubspot']['accepted'],
  { note, priority }: Required<Scene>['leads'],
) {
  expect(changes.map(({ type }) => type).sort()).toEqual(['contacts', 'notes', 'tasks']);
  const written = changes.find(({ type }) => type === 'notes');
  const task = changes.find(({ type }) => type === 'tasks');
  expect(written).toMatchObject({ properties: { hs_note_body: expect.stringContaining(`</b> ${note}`) } });
  expect(task).toMatchObject({
    properties: { hs_task_priority: priority, hs_task_status: 'NOT_STARTED', hs_task_type: 'TODO' },
  });
  const due = task?.type === 'tasks' ? Date.parse(task.properties.hs_timestamp ?? '') : NaN;
  const days = priority === 'HIGH' ? 1 : 3;
  expect(Math.abs(due - Date.now() - days * DAY)).toBeLessThan(120_000);
}
