/** A rule or the state said no: nothing was written and the same command will be refused again (HTTP 409). */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';
  constructor(
    /** Stable, upper case, ASCII. */
    readonly kod: string,
    /** Swedish text: what was refused and what one can do instead. */
    message: string,
    /** The rule that refused, null when the state itself did. */
    readonly regel: string | null = null,
  ) {
    super(message);
  }
}

/** What the command names does not exist (HTTP 404). */
export class Okand extends Error {
  override readonly name = 'Okand';
  constructor(
    readonly kod: string,
    message: string,
  ) {
    super(message);
  }
}

/** The request itself is wrong in a way that only the domain can see (HTTP 400). */
export class OgiltigBegaran extends Error {
  override readonly name = 'OgiltigBegaran';
  constructor(
    readonly kod: string,
    message: string,
    readonly falt: string,
  ) {
    super(message);
  }
}
