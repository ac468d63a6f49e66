import type { Arende } from '../../arende/arende.state.js';
import type { Beslutsslag, Mottagare, Uppdrag } from '../../arende/arende.types.js';
import { organnyckel, sammaOrgan } from '../../arende/organ.js';

/** Whom lists of recipients reach. */
export type Nadda = {
  /** By `organnyckel`, groups as they were written out. */
  readonly nycklar: ReadonlySet<string>;
  /** No: there is a group among them that nobody has written out, so somebody more may be reached. */
  readonly alla: boolean;
};

/** Whom some lists of recipients reach together. */
export const nadda = (mottagare: readonly Mottagare[]): Nadda => ({
  nycklar: new Set(
    mottagare.flatMap((m) => (m.typ === 'grupp' ? (m.expanderad ?? []) : [m.namn])).map(organnyckel),
  ),
  alla: mottagare.every((m) => m.typ !== 'grupp' || m.expanderad !== null),
});

/**
 * The recipients of what has been sent of something in an ärende. What another has taken the place of counts no more, nor
 * what `ersatter` is about to; what does not say what it sent may have sent this.
 */
export const redanTillsagda = (
  { expedieringar }: Pick<Arende, 'expedieringar'>,
  avser: { readonly slag: Beslutsslag; readonly nr: number },
  ersatter: number | null = null,
): readonly Mottagare[] => {
  const ersatta = new Set([ersatter, ...expedieringar.map((e) => e.ersatter)]);
  return expedieringar
    .filter((e) => !ersatta.has(e.nr))
    .filter((e) => e.avser === null || (e.avser.slag === avser.slag && e.avser.nr === avser.nr))
    .flatMap((e) => e.mottagare);
};

/** Those whom a decision gives tasks to, each once and with all of them; who decided it knows already. */
export const uppdragstagare = ({
  organ,
  uppdrag,
}: {
  readonly organ: string;
  readonly uppdrag: readonly Uppdrag[];
}): readonly { readonly namn: string; readonly texter: readonly string[] }[] => {
  const andras = uppdrag.filter(({ till }) => !sammaOrgan(till, organ));
  const forsta = andras.filter((u, i) => andras.findIndex(({ till }) => sammaOrgan(till, u.till)) === i);
  return forsta.map(({ till: namn }) => ({
    namn,
    texter: andras.filter(({ till }) => sammaOrgan(till, namn)).map(({ text }) => text),
  }));
};
