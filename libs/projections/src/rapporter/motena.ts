import {
  motesposter,
  sammantradeIdAv,
  sammantradesperioder,
  tolkaSammantradeId,
  tomtSammantradeslage,
  utokaSammantrade,
  type Rapportpost,
  type RecordedEvent,
  type SammantradeId,
  type Sammantradesfaktum,
  type Sammantradeslage,
} from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModelTx, Strommar } from '../engine/read-model.js';
import type { Moteshandelser, Moteslagen } from '../sammantraden/moteslagen.js';
import { lagrade, skrivOmnamnda, skrivPoster, type Lagrade, type Postlage } from './postlinjer.js';

type Motet = {
  readonly lagen: Moteslagen;
  readonly egna: Moteshandelser;
  readonly strommar: Strommar;
};
type Moteshandelse = RecordedEvent & Sammantradesfaktum;

/** What one event did: the meeting after it, and the moment that became true if it only added to what was known. */
type Steg = {
  readonly lage: Sammantradeslage;
  readonly registrerad: number;
  readonly fran: number | null;
  readonly poster: readonly Rapportpost[];
  readonly lagrade: Lagrade;
};

/** The meeting before the first of some events: remembered, or out of its stream. */
const fore = (
  id: SammantradeId,
  { lagen, egna: [forsta], strommar }: Motet,
  strom: StreamName,
): Sammantradeslage => {
  const kant = lagen.fore(forsta);
  if (kant !== null || forsta.revision === 0) return kant ?? tomtSammantradeslage(id);
  return (strommar.las(strom, forsta) as readonly Moteshandelse[])
    .filter((h) => h.revision < forsta.revision)
    .reduce(utokaSammantrade, tomtSammantradeslage(id));
};

const steg = (lage: Sammantradeslage, handelse: Moteshandelse): Steg => {
  const blir = utokaSammantrade(lage, handelse);
  const sista = blir.fakta.at(-1);
  const vaxte = sista?.faktum === handelse && blir.fakta.length === lage.fakta.length + 1;
  const poster = motesposter(blir.sammantrade);
  return {
    ...{ lage: blir, poster, lagrade: lagrade(poster) },
    registrerad: Date.parse(handelse.metadata.registrerad),
    fran: vaxte ? sista.raknas.moment : null,
  };
};

const giltiga = (
  id: SammantradeId,
  alla: readonly Steg[],
): { readonly lagen: readonly Postlage[]; readonly vaxer: boolean } => {
  const sista = alla.at(-1);
  if (sista && alla.some(({ fran }) => fran === null))
    return {
      lagen: sammantradesperioder(id, sista.lage.fakta).map(({ fran, sammantrade }) => ({
        fran,
        poster: lagrade(motesposter(sammantrade)),
      })),
      vaxer: false,
    };
  return { lagen: alla.map((s) => ({ fran: s.fran ?? 0, poster: s.lagrade })), vaxer: true };
};

/** Writes what is learnt of one meeting. */
export const motenasPoster = (tx: ReadModelTx, strom: StreamName, motet: Motet): void => {
  const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
  if (id === null) return;
  const alla: Steg[] = [];
  let lage = fore(id, motet, strom);
  for (const handelse of motet.egna) {
    const ett = steg(lage, handelse);
    alla.push(ett);
    ({ lage } = ett);
  }
  motet.lagen.minns(motet.egna.at(-1) ?? motet.egna[0], lage);
  const vid = alla.map((s) => ({ fran: s.registrerad, poster: s.lagrade }));
  skrivPoster(tx, 'post_vid', strom, { lagen: vid, vaxer: true });
  skrivPoster(tx, 'post_giltig', strom, giltiga(id, alla));
  for (const { poster } of alla) skrivOmnamnda(tx, strom, poster);
};
