import { AterrapporteraUppdragCommand, RattaVerkstallighetCommand, VerkstallBeslutCommand } from '#commands';
import {
  AterrapporteringDto,
  iArende,
  VerkstallandeDto,
  VerkstallighetsrattelseDto,
} from './efterspel.dto.js';
import { efterspelsvag } from './efterspelsvag.js';

/** What a decision becomes in the world, and its undoing: row 32 of the legal order. */
export const verkstallandet = [
  efterspelsvag('verkstallanden', {
    typ: 'VerkstallBeslut',
    Kommando: VerkstallBeslutCommand,
    kropp: VerkstallandeDto,
    iArende: iArende(VerkstallandeDto, 'VerkstallBeslut'),
    pekar: 'beslut',
    rubrik: 'Beslutet verkställdes',
    beskrivning: 'Får ske före laga kraft (KL 13:14); det som inte kan göras ogjort kräver en skälprövning.',
    exempel: {
      skedde: '2026-01-15',
      beslut: 1,
      av: 'Socialförvaltningen',
      resultat: 'Programmet är infört.',
      gorAttAterstalla: true,
    },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('aterrapporteringar', {
    typ: 'AterrapporteraUppdrag',
    Kommando: AterrapporteraUppdragCommand,
    kropp: AterrapporteringDto,
    iArende: iArende(AterrapporteringDto, 'AterrapporteraUppdrag'),
    pekar: 'beslut',
    rubrik: 'Ett uppdrag återrapporterades',
    beskrivning: 'Hur det gick, och om uppdraget därmed är klart.',
    exempel: {
      skedde: '2026-02-01',
      beslut: 1,
      uppdrag: 1,
      av: 'Socialnämnden',
      resultat: 'Första uppföljningen är gjord.',
      slutfort: false,
    },
    exempelForSig: { skedde: '2026-02-01', av: 'Socialnämnden', resultat: 'Utbetalt.', slutfort: true },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('verkstallighetsrattelser', {
    typ: 'RattaVerkstallighet',
    Kommando: RattaVerkstallighetCommand,
    kropp: VerkstallighetsrattelseDto,
    iArende: iArende(VerkstallighetsrattelseDto, 'RattaVerkstallighet'),
    pekar: 'beslut',
    rubrik: 'Verkställigheten av ett upphävt beslut rättades',
    beskrivning: 'Så långt det går och utan onödigt dröjsmål (KL 13:15).',
    exempel: { skedde: '2026-03-20', beslut: 1, resultat: 'Utbildningarna ställdes in.' },
    data: (uppgifter) => uppgifter,
  }),
];
