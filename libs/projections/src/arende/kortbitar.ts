/** A list of a card that is so long is kept apart from the rest of it. */
export const LANG_LISTA = 32;

/** Items to a piece of one. */
const PER_BIT = 16;

/** A piece of a long list: its items as JSON text, with commas between. */
export type Kortbit = { readonly lista: string; readonly nr: number; readonly bit: string };

/** The long lists of a card, by name. */
export type LangaListor = ReadonlyMap<string, readonly unknown[]>;

/** Those among the members of some objects. Nearly every card has none. */
export const langaListor = (...delar: readonly object[]): LangaListor => {
  const langa = new Map<string, readonly unknown[]>();
  for (const del of delar)
    for (const namn in del) {
      const varde: unknown = del[namn as keyof typeof del];
      if (Array.isArray(varde) && varde.length >= LANG_LISTA) langa.set(namn, varde);
    }
  return langa;
};

const antalBitar = ({ length }: readonly unknown[]): number => Math.ceil(length / PER_BIT);

const bit = (lista: readonly unknown[], nr: number): readonly unknown[] =>
  lista.slice(nr * PER_BIT, (nr + 1) * PER_BIT);

/** The very same items: a state takes over what did not change from the one before it. */
const sammaBit = (a: readonly unknown[], b: readonly unknown[], nr: number): boolean => {
  for (let i = nr * PER_BIT; i < (nr + 1) * PER_BIT; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** The pieces that were not so before; all of them where that is not known. */
export const andradeBitar = (fore: LangaListor | null, efter: LangaListor): readonly Kortbit[] => {
  const andrade: Kortbit[] = [];
  for (const [lista, poster] of efter) {
    const forra = fore?.get(lista);
    if (forra === poster) continue;
    for (let nr = 0; nr < antalBitar(poster); nr++)
      if (forra === undefined || !sammaBit(forra, poster, nr))
        andrade.push({ lista, nr, bit: JSON.stringify(bit(poster, nr)).slice(1, -1) });
  }
  return andrade;
};

/** Where the pieces of a list that it no longer has begin, for each list that has become shorter. */
export const bortfallnaBitar = (
  fore: LangaListor,
  efter: LangaListor,
): readonly { readonly lista: string; readonly fran: number }[] =>
  [...fore].flatMap(([lista, forra]) => {
    const fran = antalBitar(efter.get(lista) ?? []);
    return fran < antalBitar(forra) ? [{ lista, fran }] : [];
  });

/** The members that the pieces make, as JSON text without braces. They come in order. */
export const somMedlemmar = (bitar: readonly Pick<Kortbit, 'lista' | 'bit'>[]): string => {
  const listor = Map.groupBy(bitar, ({ lista }) => lista);
  return [...listor]
    .map(([lista, delar]) => `${JSON.stringify(lista)}:[${delar.map((del) => del.bit).join(',')}]`)
    .join(',');
};
