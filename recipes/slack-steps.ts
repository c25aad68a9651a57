import type { Placed } from './placed';

/** Begins with what happens in the channels that a Slack app is in: docs.slack.dev/apis/events-api */
export interface SlackEventsStep extends Placed {
  readonly kind: 'slack-events';
}

/** Proves that it is Slack who tells, and says what to answer; n8n's trigger does that by itself. */
export interface SlackProofStep extends Placed {
  readonly kind: 'slack-proof';
  readonly only: 'node-red';
}

/** Answers the request that the flow began with. */
export interface HttpAnswerStep extends Placed {
  readonly kind: 'http-answer';
  readonly only: 'node-red';
}

/** Posts by n8n's own node for Slack, which needs no code. */
export interface SlackMessageStep extends Placed {
  readonly kind: 'slack-message';
  readonly only: 'n8n';
  readonly channel: string;
  /** With n8n's expressions. */
  readonly text: string;
}

export type SlackStep = SlackEventsStep | SlackProofStep | HttpAnswerStep | SlackMessageStep;
