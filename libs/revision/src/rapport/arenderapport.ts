import { rent, rentext, rubrik, stycke, omKand, uppgifter, type Block } from '#dokument';
import { mening, skeddeIOrd, STATUSORD, tidpunktIOrd, type Historikrad, type Kort } from '#domain';
import type { Underlag } from '#queries';
import { beslutets } from './beslutets.js';
import type { Rapport } from './format.js';
import { handelsetabell } from './handelser.js';

/** What a report of an ärende is made of, all of the same history. */
export type Rapportunderlag = {
  readonly kort: Kort;
  readonly rader: readonly Historikrad[];
  readonly underlag: readonly Underlag[];
  /** As it was asked for; null = now. */
  readonly vidTidpunkt: string | null;
  /** What else there is to say where the report is handed over, last. */
  readonly bilaga?: readonly Block[];
};

const sammanfattning = ({ kort, rader, vidTidpunkt }: Rapportunderlag): readonly Block[] => {
  const sista = rader.at(-1);
  const inlasta = rader.filter((rad) => rad.import).length;
  return [
    uppgifter('Ärendet', [
      omKand('Diarienummer', kort.diarienummer),
      omKand('Status', STATUSORD[kort.status]),
      omKand('Organ', kort.organ),
      omKand('Ligger hos', kort.instans),
      omKand('Handläggare', kort.handlaggare),
      ['Öppnat', skeddeIOrd(kort.oppnad) ?? 'okänd dag'],
      ['Händelser', String(rader.length)],
      omKand(
        'Sista händelsen registrerad',
        sista ? `den ${tidpunktIOrd(Date.parse(sista.registrerad))}` : null,
      ),
      ['Position i loggen', kort.position],
      omKand('Rapporten avser', vidTidpunkt === null ? null : `vad loggen visste vid ${vidTidpunkt}`),
    ]),
    ...(inlasta === 0
      ? []
      : [
          stycke(
            `${inlasta} av händelserna är inlästa i efterhand. Loggen säger när de lästes in, inte när de först diariefördes.`,
          ),
        ]),
  ];
};

const avvikelser = ({ avvikelser: noterade }: Kort): readonly Block[] =>
  noterade.length === 0
    ? []
    : [
        rubrik('Noterade avvikelser'),
        {
          slag: 'tabell',
          namn: 'Avvikelser som noterades när händelserna registrerades',
          kolumner: ['Regel', 'Avvikelse', 'Skäl'],
          rader: noterade.map(({ regel, text, skal }) => [
            regel ?? 'ingen regel',
            text,
            skal ?? 'inget angivet',
          ]),
          andelar: [0.14, 0.5, 0.36],
        },
      ];

const rattat = (rader: readonly Historikrad[]): readonly Block[] => {
  const markta = rader.filter((rad) => rad.rattad !== undefined || rad.makulerad !== undefined);
  return markta.length === 0
    ? []
    : [
        rubrik('Rättat och makulerat'),
        {
          slag: 'lista',
          numrerad: false,
          punkter: markta.map((rad) => `Händelse ${rad.revision}: ${mening(rad)}`),
        },
      ];
};

/** The report of an ärende for the working papers: the same history is the same report. */
export const arenderapport = (av: Rapportunderlag): Rapport => {
  const { kort, rader, underlag } = av;
  const block = [
    ...sammanfattning(av),
    ...underlag.flatMap(beslutets),
    ...avvikelser(kort),
    ...rattat(rader),
    rubrik('Händelserna i den ordning de registrerades'),
    handelsetabell(rader),
    ...(av.bilaga ?? []),
  ];
  return {
    dokument: {
      titel: rentext(`Revisionsrapport, ${kort.diarienummer}`),
      ingress: rentext(kort.arendemening),
      sidhuvud: rentext(`Revisionsrapport, ${kort.diarienummer}`),
      fot: 'Rapporten är skapad ur händelseloggen. Samma historia ger samma rapport.',
      block: block.map(rent),
    },
    fil: { upphov: 'Ärendelogg', skapad: rader.at(-1)?.registrerad ?? '1970-01-01T00:00:00Z' },
  };
};
