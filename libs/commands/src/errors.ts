/** The same `Idempotency-Key` came with another body: nothing was written (HTTP 422). */
export class NyckelAteranvand extends Error {
  override readonly name = 'NyckelAteranvand';
  readonly kod = 'NYCKEL_ATERANVAND';
  constructor(readonly commandId: string) {
    super(
      `Nyckeln ${commandId} har redan använts för en annan begäran. Skicka en ny Idempotency-Key, eller upprepa den första begäran oförändrad.`,
    );
  }
}

/** Others were first every time it was tried: nothing was written (HTTP 503 with Retry-After). */
export class ForsokenTogSlut extends Error {
  override readonly name = 'ForsokenTogSlut';
  readonly kod = 'FORSOKEN_TOG_SLUT';
  /** Seconds until it is worth another try. */
  readonly retryAfter = 1;
  constructor(
    readonly stream: string,
    readonly forsok: number,
    options?: ErrorOptions,
  ) {
    super(
      `${stream}: andra skrev före vid alla ${forsok} försök. Inget har ändrats; försök igen om en stund.`,
      options,
    );
  }
}
