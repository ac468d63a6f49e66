/** Something that the command line itself says no to, with a stable code and a Swedish text that says what to do. */
export class Klifel extends Error {
  override readonly name = 'Klifel';
  constructor(
    readonly kod: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
