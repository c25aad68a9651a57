/** A test named something wrongly, or a job came too late. */
export class NotFound extends Error {
  constructor(what: string) {
    super(`This Chatwoot has no ${what}.`);
  }
}
