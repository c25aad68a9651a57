/** Servers send heartbeats every 3 to 25 s. */
const LONG_SILENCE_MS = 60_000;

/** When a line was last heard. All times are milliseconds by this machine's clock. */
export class SignsOfLife {
  private latest: number | null = null;
  /** A silence so long that only the time after it shows whether the line outlived it. */
  private doubt: { readonly since: number; readonly until: number } | undefined;
  /** Nothing can be heard while paused, so that no silence is counted from before. */
  private resumedAt = -Infinity;

  /** Up to when everything is known to have come; null before the line was live. */
  get last(): number | null {
    const { doubt, latest } = this;
    return doubt !== undefined && latest !== null && latest < doubt.until ? doubt.since : latest;
  }

  /** The line is live. */
  begin(now: number): void {
    this.latest = now;
  }

  resume(now: number): void {
    this.resumedAt = now;
  }

  /** A machine that wakes up may read one late heartbeat of a line that is long dead. */
  note(now: number): void {
    if (this.latest !== null && now - this.latest > LONG_SILENCE_MS) {
      this.doubt = { since: this.last ?? this.latest, until: now + LONG_SILENCE_MS };
    }
    this.latest = now;
  }

  /** @returns for how long nothing came, though it could be heard; Infinity before the line was live */
  findSilence(now: number): number {
    if (this.latest === null) return Infinity;
    // A clock that was set back would make a dead line live for as long.
    this.latest = Math.min(this.latest, now);
    return now - Math.max(this.latest, this.resumedAt);
  }
}
