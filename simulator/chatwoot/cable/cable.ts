import type { Happening } from '../happening';

/** ActionCable at `/cable`. */
export interface Cable {
  broadcast(news: NonNullable<Happening['cable']>): void;
}
