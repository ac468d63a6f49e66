import { punkter, rent, rentext, rubrik, stycke, omKand, uppgifter, type Block } from '#dokument';
import { dagIOrd, MOTESSTATUSORD, tidpunktIOrd, type Historikrad } from '#domain';
import type { Behandlatarende, Motesuppspelning, Paragrafuppspelning } from '#queries';
import { narvaro, oavgjord } from './beslutets.js';
import type { Rapport } from './format.js';
import { handelsetabell } from './handelser.js';

/** What a report of a meeting is made of. */
export type Motesrapportunderlag = {
  readonly mote: Motesuppspelning;
  /** As it was asked for; null = now. */
  readonly vidTidpunkt: string | null;
};

const tabellEller = (rader: readonly Historikrad[], annars = 'Ingenting.'): Block =>
  rader.length === 0 ? stycke(annars) : handelsetabell(rader);

/** Every line that is told of, whichever stream it stands in. */
const allaRader = ({ handelser, paragrafer }: Motesuppspelning): readonly Historikrad[] => [
  ...handelser,
  ...paragrafer.flatMap(({ handelser: egna, arenden }) => [
    ...egna,
    ...arenden.flatMap(({ handelser: arendets, kunskap }) => [
      ...arendets,
      ...(kunskap?.ejRegistrerat ?? []),
      ...(kunskap?.kanInteAvgoras ?? []),
    ]),
  ]),
];

const sistRegistrerad = (rader: readonly Historikrad[]): string | null =>
  rader.reduce<string | null>(
    (sist, { registrerad }) =>
      sist === null || Date.parse(registrerad) > Date.parse(sist) ? registrerad : sist,
    null,
  );

const sammanfattning = ({ mote, vidTidpunkt }: Motesrapportunderlag): Block => {
  const { organ, organnamn, datum, status, paragrafer } = mote;
  const rader = allaRader(mote);
  const sist = sistRegistrerad(rader);
  const arenden = new Set(paragrafer.flatMap((p) => p.arenden.map(({ id }) => id)));
  return uppgifter('Sammanträdet', [
    ['Organ', organnamn === null ? organ : `${organnamn} (${organ})`],
    ['Dag', dagIOrd(datum)],
    ['Läge', MOTESSTATUSORD[status]],
    ['Paragrafer', String(paragrafer.length)],
    ['Ärenden', String(arenden.size)],
    omKand('Sista händelsen registrerad', sist && `den ${tidpunktIOrd(Date.parse(sist))}`),
    omKand('Rapporten avser', vidTidpunkt === null ? null : `vad loggen visste vid ${vidTidpunkt}`),
  ]);
};

const kunskapen = (kunskap: Behandlatarende['kunskap']): readonly Block[] => {
  if (kunskap === null) return [];
  const { ogonblick, registrerat, ejRegistrerat, kanInteAvgoras } = kunskap;
  return [
    stycke(`${ogonblick.text} Händelser i ärendet som var registrerade då: ${registrerat}.`),
    stycke(
      ejRegistrerat.length === 0
        ? 'Inget hade hänt som inte var registrerat.'
        : 'Hade hänt, men var inte registrerat:',
    ),
    ...(ejRegistrerat.length === 0 ? [] : [handelsetabell(ejRegistrerat)]),
    ...(kanInteAvgoras.length === 0 ? [] : [stycke('Kan inte avgöras:')]),
    ...punkter(kanInteAvgoras.map(oavgjord)),
  ];
};

const arendet = ({
  id,
  diarienummer,
  arendemening,
  handelser,
  kunskap,
}: Behandlatarende): readonly Block[] => [
  rubrik(`${diarienummer ?? id} ${arendemening ?? ''}`, 3),
  diarienummer === null
    ? stycke('Ärendet finns inte i loggen.')
    : tabellEller(handelser, 'Inget är registrerat om vad som gjordes med ärendet.'),
  ...kunskapen(kunskap),
];

const paragrafen = ({
  nr,
  rubrik: om,
  narvaro: bild,
  handelser,
  arenden,
}: Paragrafuppspelning): readonly Block[] => [
  rubrik(`§ ${nr}${om === null ? '' : ` ${om}`}`),
  uppgifter(`Paragraf ${nr}`, [['Närvaro', narvaro(bild)]]),
  tabellEller(handelser),
  ...arenden.flatMap(arendet),
];

/** The report of a whole meeting for the working papers: the same history is the same report. */
export const motesrapport = (av: Motesrapportunderlag): Rapport => {
  const { mote } = av;
  const { id, organ, organnamn, datum } = mote;
  const block = [
    sammanfattning(av),
    rubrik('Det som rör hela sammanträdet'),
    tabellEller(mote.handelser),
    ...mote.paragrafer.flatMap(paragrafen),
  ];
  return {
    dokument: {
      titel: rentext(`Revisionsrapport, sammanträdet ${id}`),
      ingress: rentext(`${organnamn ?? organ}, ${dagIOrd(datum)}`),
      sidhuvud: rentext(`Revisionsrapport, ${id}`),
      fot: 'Rapporten är skapad ur händelseloggen. Samma historia ger samma rapport.',
      block: block.map(rent),
    },
    fil: { upphov: 'Ärendelogg', skapad: sistRegistrerad(allaRader(mote)) ?? '1970-01-01T00:00:00Z' },
  };
};
