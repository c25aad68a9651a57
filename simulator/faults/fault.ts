/** A fault that was turned on. */
export interface ActiveFault {
  /** Resolves when it is over: by itself, or by `end`. */
  readonly over: Promise<void>;
  /** Things work again afterwards; may be called twice. */
  end(): Promise<void>;
}

/** One thing that goes wrong at a helpdesk's side. */
export interface Fault<Simulation, Options> {
  /** For people: what the helpdesk does. */
  readonly does: string;
  /** Lasts until it is ended; the others happen once. */
  readonly lasts: boolean;
  /** Resolves when it is in force; gives back what mends it. */
  readonly start: (simulation: Simulation, options: Options) => Promise<Mend | undefined>;
}

/** What mends a fault; `over` where it also ends by itself. */
export interface Mend {
  readonly end: () => void | Promise<void>;
  readonly over?: Promise<void>;
}
