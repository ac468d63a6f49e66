import type { Kort } from '#domain';

/** A list so long is kept apart from the rest of its card. */
export const LANG_LISTA = 32;

/** Items to a piece of one. */
const PER_BIT = 16;

/** A piece of a long list: its items as JSON text, with commas between. */
export type Kortbit = { readonly lista: string; readonly nr: number; readonly bit: string };

/** A card taken apart, as it is stored: the lists that are long, and as one object the rest of it. */
export type DelatKort = { readonly huvud: object; readonly listor: ReadonlyMap<string, readonly unknown[]> };

/** One of which nothing is stored. */
export const INGET_KORT: DelatKort = { huvud: {}, listor: new Map() };

/** Nearly every card is all short. What is undefined is no part of the text that it becomes. */
export const dela = (kort: Kort): DelatKort => {
  const listor = new Map<string, readonly unknown[]>();
  for (const [namn, varde] of Object.entries(kort))
    if (Array.isArray(varde) && varde.length >= LANG_LISTA) listor.set(namn, varde);
  const utan = Object.fromEntries([...listor.keys()].map((namn) => [namn, undefined]));
  return { huvud: { ...kort, ...utan, id: undefined, diarienummer: undefined }, listor };
};

const antalBitar = ({ length }: readonly unknown[]): number => Math.ceil(length / PER_BIT);

const bit = (lista: readonly unknown[], nr: number): readonly unknown[] =>
  lista.slice(nr * PER_BIT, (nr + 1) * PER_BIT);

/** The very same items: a state takes over what did not change from the one before it. */
const sammaBit = (a: readonly unknown[], b: readonly unknown[], nr: number): boolean => {
  for (let i = nr * PER_BIT; i < (nr + 1) * PER_BIT; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** The pieces of the card that were not so in the one before it; all of them where there was none. */
export const andradeBitar = (fore: DelatKort | null, efter: DelatKort): readonly Kortbit[] => {
  const andrade: Kortbit[] = [];
  for (const [lista, poster] of efter.listor) {
    const forra = fore?.listor.get(lista);
    if (forra === poster) continue;
    for (let nr = 0; nr < antalBitar(poster); nr++)
      if (forra === undefined || !sammaBit(forra, poster, nr))
        andrade.push({ lista, nr, bit: JSON.stringify(bit(poster, nr)).slice(1, -1) });
  }
  return andrade;
};

/** Where the pieces of a list that it no longer has begin, for each list that has become shorter. */
export const bortfallnaBitar = (
  fore: DelatKort,
  efter: DelatKort,
): readonly { readonly lista: string; readonly fran: number }[] =>
  [...fore.listor].flatMap(([lista, forra]) => {
    const fran = antalBitar(efter.listor.get(lista) ?? []);
    return fran < antalBitar(forra) ? [{ lista, fran }] : [];
  });

/** The members that the pieces make, as JSON text without braces. They come in order. */
export const somMedlemmar = (bitar: readonly Pick<Kortbit, 'lista' | 'bit'>[]): string => {
  const listor = Map.groupBy(bitar, ({ lista }) => lista);
  return [...listor]
    .map(([lista, delar]) => `${JSON.stringify(lista)}:[${delar.map((del) => del.bit).join(',')}]`)
    .join(',');
};
