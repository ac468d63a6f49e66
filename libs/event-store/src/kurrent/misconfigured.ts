export type LogMisconfiguredKod =
  | 'LOGGEN_FEL_ADRESS'
  | 'LOGGEN_FEL_LOSENORD'
  | 'LOGGEN_SAKNAR_BEHORIGHET'
  | 'LOGGEN_FEL_CERTIFIKAT'
  | 'LOGGEN_FEL_TLS'
  | 'LOGGEN_INTE_KURRENTDB';

/** The log is there but we are set up wrongly: no try will help, a person must change a setting. */
export class LogMisconfigured extends Error {
  override readonly name = 'LogMisconfigured';
  constructor(
    readonly kod: LogMisconfiguredKod,
    message: string,
  ) {
    super(message);
  }
}
