/** What is wrong with one field, header or parameter of a request. */
export type Faltfel = { readonly falt: string; readonly fel: string };

/** The request has the wrong shape (HTTP 400): every fault of it, in Swedish. */
export class OgiltigForfragan extends Error {
  override readonly name = 'OgiltigForfragan';
  constructor(
    readonly kod: 'OGILTIG_KROPP' | 'OGILTIG_RUBRIK' | 'OGILTIG_PARAMETER',
    readonly falt: readonly Faltfel[],
  ) {
    super(falt.map((f) => `${f.falt === '' ? 'Kroppen' : f.falt} ${f.fel}.`).join(' '));
  }
}
