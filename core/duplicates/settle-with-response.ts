import type { Reservation } from './duplicates';

/** The part of Node's ServerResponse that tells how an answer ended. */
export interface ResponseLike {
  readonly statusCode: number;
  once(event: 'finish' | 'close', listener: () => void): unknown;
}

/**
 * Settles a reservation by what the sender really got: 2xx commits the key, anything else (a failing host,
 * a dropped connection) releases it, so that the retry becomes an item instead of a "duplicate".
 */
export function settleWithResponse(reservation: Reservation, response: ResponseLike): void {
  response.once('finish', () => {
    if (response.statusCode >= 200 && response.statusCode < 300) reservation.commit();
    else reservation.release();
  });
  // It may follow `finish`, and then finds a committed key as it is.
  response.once('close', () => reservation.release());
}
