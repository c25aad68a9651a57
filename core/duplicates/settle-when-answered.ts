import type { Reservation } from './duplicates';

/** The part of Node's ServerResponse that tells what a host answered, also when nobody listens any more. */
export interface AnsweredLike {
  readonly statusCode: number;
  once(event: 'prefinish' | 'finish', listener: () => void): unknown;
}

/**
 * For a host that was handed the item and answers once it has stored it: what it answers settles the reservation,
 * whether or not the sender has waited for it. A sender that hung up meanwhile sends again, and that is a copy.
 */
export function settleWhenAnswered(reservation: Reservation, response: AnsweredLike): void {
  reservation.hold();
  const settle = () => {
    if (response.statusCode >= 200 && response.statusCode < 300) reservation.commit();
    else reservation.release();
  };
  // A response whose connection is gone never finishes; that its end was called still shows.
  response.once('prefinish', settle);
  response.once('finish', settle);
}
