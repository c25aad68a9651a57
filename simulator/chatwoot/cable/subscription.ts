import type { UserRecord } from '../store/records';

/** What a confirmed subscription listens to: the streams of its token and of its account. */
export interface Subscription {
  readonly user: UserRecord;
  readonly accountId: number;
  /** As it was then: when the user's changes later, this one hears nothing more and is not told. */
  readonly pubsubToken: string;
}
