/** A file that cannot be read in as it is. Everything that is wrong with it is in `fel`. */
export class ArkivfilOgiltig extends Error {
  override readonly name = 'ArkivfilOgiltig';
  readonly kod = 'ARKIVFIL_OGILTIG';
  constructor(readonly fel: readonly string[]) {
    super(`Filen går inte att läsa in. Inget har skrivits.\n${fel.map((rad) => `  - ${rad}`).join('\n')}`);
  }
}

/** Something else stands where the ärende is to stand. */
export class ArendetFinns extends Error {
  override readonly name = 'ArendetFinns';
  readonly kod = 'ARENDET_FINNS';
}
