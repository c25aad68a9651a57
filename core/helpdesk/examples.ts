/** A payload as the helpdesk sends it, with made-up people. The first of an event is the usual case. */
export interface Example<Payload> {
  /** What is special about it: `usual`, `private note`, `no sender`. */
  readonly variant: string;
  readonly payload: Payload;
}

/** At least one example for each event of a catalogue; the compiler checks them against the payload types. */
export type Examples<Payloads> = {
  readonly [Event in keyof Payloads]: readonly [Example<Payloads[Event]>, ...Example<Payloads[Event]>[]];
};
