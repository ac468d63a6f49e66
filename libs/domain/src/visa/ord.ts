import type { Beslutsslag } from '../arende/arende.types.js';
import type { Expedierat } from '../expediering/grund/expedierat.types.js';

/** Small words for readable lines. */

/** What a reservation, an expediering or an annulment speaks of. */
export const BESLUTSORD: Readonly<Record<Beslutsslag, string>> = {
  beslut: 'Beslut',
  forslag: 'Förslag',
  aterremiss: 'Återremiss',
  bordlaggning: 'Bordläggning',
};

/** A part of a sentence that is there only when its value is known. */
export const av = (fore: string, varde: string | null, efter = ''): string =>
  varde === null ? '' : `${fore}${varde}${efter}`;

/** `A`, `A och B`, `A, B och C`; null for none. */
export const lista = (delar: readonly string[]): string | null => {
  if (delar.length <= 1) return delar[0] ?? null;
  return `${delar.slice(0, -1).join(', ')} och ${delar.at(-1) ?? ''}`;
};

const LANGST = 160;

/** The beginning of a long text, without the full stop that the line itself ends in. */
export const kort = (text: string | null): string | null => {
  if (text === null) return null;
  const hel = utanPunkt(text);
  return hel.length <= LANGST ? hel : `${hel.slice(0, LANGST - 1).trimEnd()}…`;
};

const utanPunkt = (text: string): string => text.trimEnd().replace(/\.+$/, '');

/** Several sentences as one. */
export const uppraknat = (delar: readonly string[]): string | null =>
  delar.length === 0 ? null : delar.map(utanPunkt).join('; ');

/** ` i KS § 91`, as far as it is said. */
export const paragraf = ({
  organ,
  paragraf: nr,
}: {
  readonly organ: string | null;
  readonly paragraf: string | null;
}): string => `${av(' i ', organ)}${av(' § ', nr)}`;

/** ` expedierades till A och B med e-post, i stället för expediering 1.`, as far as it is said. */
export const expedierades = ({ mottagare, kanal, ersatter }: Expedierat): string => {
  const till = lista(mottagare.map((m) => (m.typ === 'grupp' ? m.grupp : m.namn)));
  const ersatt = ersatter === null ? '' : `, i stället för expediering ${ersatter}`;
  return ` expedierades${av(' till ', till)}${av(' med ', kanal)}${ersatt}.`;
};
