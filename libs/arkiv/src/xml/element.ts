/** An XML element as a value: what is pure builds these, and the folder `xml` alone knows how they are written. */
export type Element = {
  readonly namn: string;
  readonly attribut: Readonly<Record<string, string>>;
  /** Either text or elements: nothing here has both. */
  readonly innehall: string | readonly Element[];
  /** Of this element and those within it, until one says otherwise; absent: that of the element around it. */
  readonly namnrymd?: string;
};

/** Something that may be left out where an element stands. */
export type Kanske = Element | null | readonly Element[];
type Attribut = Readonly<Record<string, string | null>>;

const angivna = (attribut: Attribut): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attribut).filter((post): post is [string, string] => post[1] !== null));

/** An element of elements, those that are not there left out. An attribute that is null is not written. */
export const element = (namn: string, attribut: Attribut, innehall: readonly Kanske[] = []): Element => ({
  namn,
  attribut: angivna(attribut),
  innehall: innehall.flat().filter((del) => del !== null),
});

/** An element of text. */
export const text = (namn: string, innehall: string, attribut: Attribut = {}): Element => ({
  namn,
  attribut: angivna(attribut),
  innehall,
});

/** An element of text, or nothing where there is none. */
export const kanske = (namn: string, innehall: string | null, attribut: Attribut = {}): Element | null =>
  innehall === null || innehall === '' ? null : text(namn, innehall, attribut);

/** An element around others, or nothing where there are none. */
export const omNagra = (namn: string, innehall: readonly Kanske[]): Element | null => {
  const hel = element(namn, {}, innehall);
  return hel.innehall.length === 0 ? null : hel;
};

/** The element, in a namespace of its own. */
export const iNamnrymd = (namnrymd: string, del: Element): Element => ({ ...del, namnrymd });
