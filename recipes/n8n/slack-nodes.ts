import type { SlackEventsStep, SlackMessageStep } from '../slack-steps';
import type { NodeParts } from './nodes';

/** n8n's own trigger, in every channel that the app is in: which thread is meant is looked up. */
export function slackEventsNode(_step: SlackEventsStep): NodeParts {
  return {
    type: 'n8n-nodes-base.slackTrigger',
    typeVersion: 1,
    parameters: { trigger: ['message'], watchWorkspace: true, options: {} },
  };
}

/** Its operation is "Send a message" by default. */
export function slackMessageNode({ channel, text }: SlackMessageStep): NodeParts {
  return {
    type: 'n8n-nodes-base.slack',
    typeVersion: 2.3,
    parameters: {
      select: 'channel',
      channelId: { __rl: true, mode: 'name', value: channel },
      text,
      otherOptions: { includeLinkToWorkflow: false },
    },
  };
}
