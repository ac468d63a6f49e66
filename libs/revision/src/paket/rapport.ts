import { rubrik, stycke, type Block } from '#dokument';
import { mening, Okand, type Historikrad } from '#domain';
import type { PlacedEvent } from '#event-store';
import { arendebild, type Diarieformer, type Underlag } from '#queries';
import { arenderapport, type Rapport } from '../rapport/index.js';
import type { Bevishuvud, Beviset, SaknatDokument } from './paket.js';
import type { lasMed } from './skyddat.js';

/** What the report of a package is made of: the events as they are read with the keys of the package, and no others. */
export type Rapportdelar = {
  readonly arende: string;
  readonly bevisen: readonly Beviset[];
  readonly huvud: Bevishuvud;
  readonly saknas: readonly SaknatDokument[];
  /** Documents left out since the keys are. */
  readonly skyddade: number;
  readonly las: ReturnType<typeof lasMed>;
  readonly former?: Diarieformer | undefined;
};

const SKYDDAT = 'skyddat innehåll, nyckeln är inte med i paketet';

/** Where the key is not, nobody can tell whether the content is gone: the line says what is known. */
const medSkyddat = <R extends Historikrad>(rad: R): R => {
  const { gallrad, ...resten } = rad;
  return gallrad === undefined ? rad : ({ ...resten, text: `${rad.text} (${SKYDDAT})` } as R);
};
const omtald = <R extends Historikrad & { readonly mening: string }>(rad: R): R =>
  rad.gallrad === undefined ? rad : { ...medSkyddat(rad), mening: mening(medSkyddat(rad)) };

const underlagMedSkyddat = (underlag: Underlag): Underlag => ({
  ...underlag,
  beslut: omtald(underlag.beslut),
  registrerat: underlag.registrerat.map(medSkyddat),
  ejRegistrerat: underlag.ejRegistrerat.map(medSkyddat),
  kanInteAvgoras: underlag.kanInteAvgoras.map(omtald),
  behandlingen: underlag.behandlingen.map(omtald),
});

const strommarna = (bevisen: readonly Beviset[]): Block => {
  const perStrom = Map.groupBy(bevisen, ({ handelse }) => handelse.stream);
  const sista = (i: readonly Beviset[]): PlacedEvent | undefined => i.at(-1)?.handelse;
  return {
    slag: 'tabell',
    namn: 'Strömmarna i paketet',
    kolumner: ['Ström', 'Händelser', 'Löv i trädet', 'Sista händelsens hash'],
    rader: [...perStrom].map(([strom, i]) => [
      strom,
      String(i.length),
      i.map(({ nr }) => nr).join(', '),
      sista(i)?.hash ?? '',
    ]),
    andelar: [0.26, 0.14, 0.2, 0.4],
  };
};

const dokumenten = ({ saknas, skyddade }: Rapportdelar): readonly Block[] => [
  rubrik('Dokument som saknas'),
  ...(skyddade === 0
    ? []
    : [
        stycke(
          `Händelserna nämner ${skyddade} dokument bara i skyddat innehåll. De följer med när nycklarna gör det.`,
        ),
      ]),
  saknas.length === 0
    ? stycke(skyddade === 0 ? 'Inga.' : 'Inga andra.')
    : {
        slag: 'tabell',
        namn: 'Dokument som händelserna nämner och som inte är med',
        kolumner: ['SHA-256', 'Varför', 'Nämns i'],
        rader: saknas.map((s) => [s.sha256, s.orsak, `${s.strom}, revision ${s.revision}`]),
        andelar: [0.44, 0.26, 0.3],
      },
];

const bilagan = (delar: Rapportdelar): readonly Block[] => [
  rubrik('Bevispaketet'),
  stycke(
    `Rapporten hör till ett bevispaket och är gjord av det som paketet innehåller: ${delar.bevisen.length} händelser så som de lagrades. Paketet visar att de står i loggen som den var när dess trädhuvud hade ${delar.huvud.storlek} löv. Hur det prövas står i LASMIG.md.`,
  ),
  strommarna(delar.bevisen),
  ...dokumenten(delar),
];

/** The report of the working papers, of what the package can prove. */
export const paketrapport = (delar: Rapportdelar): Rapport => {
  const { arende, bevisen, las, former } = delar;
  const bild = arendebild(
    arende,
    bevisen.map(({ handelse }) => las(handelse)),
    former,
  );
  if (!bild) throw new Okand('ARENDE_OKANT', `Ärendet ${arende} är inte öppnat.`);
  const { kort, rader, underlag } = bild;
  return arenderapport({
    kort: { ...kort, arendemening: kort.arendemening === '' ? `(${SKYDDAT})` : kort.arendemening },
    rader: rader.map(medSkyddat),
    underlag: underlag.map(underlagMedSkyddat),
    vidTidpunkt: null,
    bilaga: bilagan(delar),
  });
};
