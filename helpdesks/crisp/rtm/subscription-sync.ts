import type { LinkContext } from '../../../core/streams/link';
import { createBinder } from './bind';

/** Tells Crisp what the users of one socket want to hear. */
export interface SubscriptionSync {
  /** The names, which Crisp gets to know now. */
  readonly announce: () => readonly string[];
  /** Asks for the channels of new workspaces. */
  readonly bind: () => void;
  /** Keeps the subscriptions of a live socket up to date. */
  readonly follow: (isLive: boolean) => void;
  readonly cancel: () => void;
}

export function createSubscriptionSync({
  environment,
  subscriptions,
  send,
}: Pick<LinkContext, 'environment' | 'subscriptions' | 'send'>): SubscriptionSync {
  /** Which version of the subscriptions Crisp knows. */
  let announced = -1;
  const isCurrent = () => announced === subscriptions.version;
  const announce = () => {
    announced = subscriptions.version;
    return subscriptions.names;
  };

  // With `events` it also changes what is sent, without a second socket (go-crisp-api, `BindSocket`); should
  // Crisp not, the next authentication does.
  const binder = createBinder(environment, () =>
    send('socket:bind', isCurrent() ? {} : { events: announce() }),
  );

  return {
    announce,
    bind: binder.request,
    follow: (isLive) => {
      if (!isLive) binder.cancel();
      else if (!isCurrent()) binder.request();
    },
    cancel: binder.cancel,
  };
}
