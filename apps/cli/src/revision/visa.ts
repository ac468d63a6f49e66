import { MOTESSTATUSORD, STATUSORD } from '#domain';
import type {
  Jamforelse,
  Kunskap,
  Motesuppspelning,
  Oavgjord,
  Underlag,
  Underlagsregel,
  Uppspelningssteg,
} from '#queries';
import type { Stil } from '../terminal/stil.js';
import { antalAv, hangande, radbruten } from '../terminal/text.js';

/** Lines, once the width and the style of where they go are known. */
export type Rader = (bredd: number, stil: Stil) => readonly string[];

type Medmening = { readonly revision: number; readonly mening: string; readonly sammantrade?: string };

const post = ({ revision, mening, sammantrade }: Medmening, bredd: number): readonly string[] =>
  hangande(`${sammantrade === undefined ? '' : `${sammantrade} `}${revision}  `, mening, bredd);

/** A heading and the events under it. */
export const avsnitt =
  (
    rubrik: string,
    rader: readonly Medmening[],
    tomt = 'Ingenting.',
  ): ((bredd: number, stil: Stil) => readonly string[]) =>
  (bredd, stil) => [
    '',
    stil.stark(rubrik),
    ...(rader.length === 0 ? [tomt] : rader.flatMap((rad) => post(rad, bredd))),
  ];

/** The steps of a replay. */
export const visaUppspelning =
  (steg: readonly Uppspelningssteg[]): Rader =>
  (bredd, stil) =>
    steg.flatMap((ett, n) => [
      ...(n === 0 ? [] : ['']),
      stil.stark(`Steg ${n + 1} av ${steg.length}`),
      ...post(ett, bredd),
      ...ett.andringIOrd.flatMap((text) => hangande('  · ', text, bredd)),
    ]);

export const SVAR = { ja: 'ja', nej: 'nej', kanInteAvgoras: 'kan inte avgöras' } as const;

const oavgjorda = (rader: readonly Oavgjord[]): readonly Medmening[] =>
  rader.map((rad) => ({
    ...rad,
    mening: `${rad.mening} Registrerat då: ${SVAR[rad.registreratDa]}. Hade hänt då: ${SVAR[rad.hantDa]}.`,
  }));

/** What had happened and was not recorded, and what cannot be told. */
export const saknat = ({
  ejRegistrerat,
  kanInteAvgoras,
}: Pick<Kunskap, 'ejRegistrerat' | 'kanInteAvgoras'>): Rader[] => [
  avsnitt('Hade hänt, men var inte registrerat', ejRegistrerat),
  avsnitt('Kan inte avgöras', oavgjorda(kanInteAvgoras)),
];

/** The rules that speak of a decision. */
export const visaRegler =
  (regler: readonly Underlagsregel[]): Rader =>
  (bredd, stil) => [
    '',
    stil.stark('Regler'),
    ...regler.flatMap(({ id, text, kalla, gallde }) =>
      hangande(id.padEnd(6), `${text} (${kalla}) Gällde då: ${SVAR[gallde]}.`, bredd),
    ),
  ];

/** What a decision rested on. */
export const visaUnderlag =
  (underlag: Underlag): Rader =>
  (bredd, stil) => {
    const { diarienummer, arendemening, beslut, ogonblick, registrerat, behandlingen, sammantrade, regler } =
      underlag;
    const delar = [
      avsnitt('Registrerat när beslutet fattades', registrerat),
      ...saknat(underlag),
      avsnitt('Behandlingen', behandlingen),
      ...(sammantrade === null
        ? []
        : [
            avsnitt(`Sammanträdet ${sammantrade.id}, registrerat då`, sammantrade.registrerat),
            ...saknat(sammantrade),
          ]),
    ];
    return [
      ...radbruten(`${diarienummer}  ${arendemening}`, bredd).map(stil.stark),
      ...radbruten(beslut.mening, bredd),
      ...radbruten(ogonblick.text, bredd),
      ...delar.flatMap((del) => del(bredd, stil)),
      ...visaRegler(regler)(bredd, stil),
    ];
  };

/** What differs between two moments. */
export const visaJamforelse =
  ({ id, tid, fran, till, andringIOrd, handelser }: Jamforelse): Rader =>
  (bredd, stil) => [
    stil.stark(`${id}, ${tid === 'giltig' ? 'vad som var sant' : 'vad loggen visste'} ${fran} – ${till}`),
    ...(andringIOrd.length === 0
      ? ['Ingen skillnad.']
      : andringIOrd.flatMap((t) => hangande('· ', t, bredd))),
    ...avsnitt('Händelserna som ligger mellan', handelser)(bredd, stil),
  ];

/** A meeting paragraf by paragraf. */
export const visaMote =
  ({ id, organnamn, status, handelser, paragrafer }: Motesuppspelning): Rader =>
  (bredd, stil) => [
    stil.stark(`${id}${organnamn === null ? '' : `  ${organnamn}`} · ${MOTESSTATUSORD[status]}`),
    ...handelser.flatMap((rad) => post(rad, bredd)),
    ...paragrafer.flatMap(({ nr, rubrik, handelser: egna, arenden }) => [
      '',
      ...radbruten(`§ ${nr}${rubrik === null ? '' : `  ${rubrik}`}`, bredd).map(stil.stark),
      ...egna.flatMap((rad) => post(rad, bredd)),
      ...arenden.flatMap((arende) => [
        ...radbruten(
          `${arende.diarienummer ?? arende.id}  ${arende.arendemening ?? 'finns inte i loggen'}`,
          bredd,
        ),
        ...arende.handelser.flatMap((rad) => post(rad, bredd)),
        ...(arende.kunskap === null
          ? []
          : [
              ...radbruten(
                `${arende.kunskap.ogonblick.text} Registrerat då: ${antalAv(arende.kunskap.registrerat, 'händelse', 'händelser')}.`,
                bredd,
              ),
              ...saknat(arende.kunskap).flatMap((del) => del(bredd, stil)),
            ]),
      ]),
    ]),
  ];

const falt = (varde: unknown): string =>
  typeof varde === 'string'
    ? ((STATUSORD as Readonly<Record<string, string>>)[varde] ?? varde)
    : JSON.stringify(varde);

/** Rows of the register or of a report, member by member. */
export const visaRegister =
  (namn: string, poster: readonly object[]): Rader =>
  (bredd, stil) => [
    stil.stark(`${namn}: ${antalAv(poster.length, 'rad', 'rader')}`),
    ...poster.flatMap((rad) =>
      hangande(
        '· ',
        Object.entries(rad)
          .filter(([, varde]) => varde !== null)
          .map(([nyckel, varde]) => `${nyckel} ${falt(varde)}`)
          .join(' · '),
        bredd,
      ),
    ),
  ];
