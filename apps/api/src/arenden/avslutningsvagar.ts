import {
  AteroppnaArendeCommand,
  AvslutaArendeCommand,
  MakuleraArendeCommand,
  MakuleraHandelseCommand,
  OverlamnaArendeCommand,
  RattaUppgiftCommand,
  SammanlaggArendeCommand,
} from '#commands';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { TomDto, TomMedSkalDto } from '../http/kommando/skrivning.dto.js';
import { arendevag } from './arendevag.js';
import { MakuleringDto, OverlamningDto, RattelseDto, SammanlaggningDto } from './rattelse.dto.js';

/** How an ärende ends or goes on elsewhere, and how what was wrong is mended. Nothing disappears. */
export const avslutningsvagar: readonly Kommandovag[] = [
  arendevag('rattelser', {
    typ: 'RattaUppgift',
    Kommando: RattaUppgiftCommand,
    kropp: RattelseDto,
    rubrik: 'Rätta en uppgift i en tidigare händelse',
    beskrivning: 'Händelsen står kvar som den skrevs; rättelsen gäller från den dag den rättade händelsen.',
    exempel: {
      avserHandelse: 0,
      falt: '/arendemening',
      till: 'Program för att förebygga våld i nära relationer 2025–2027, revidering',
      skal: 'Ärendemeningen sade inte att programmet revideras.',
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('makuleringar', {
    typ: 'MakuleraHandelse',
    Kommando: MakuleraHandelseCommand,
    kropp: MakuleringDto,
    rubrik: 'Makulera en felregistrerad händelse',
    beskrivning: 'Händelsen står kvar i historiken, märkt, men gäller inte.',
    exempel: { avserHandelse: 3, skal: 'Registrerades i fel ärende.' },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('avslut', {
    typ: 'AvslutaArende',
    Kommando: AvslutaArendeCommand,
    kropp: TomDto,
    rubrik: 'Avsluta ärendet',
    beskrivning: 'Ett avslutat ärende kan återöppnas.',
    exempel: {},
    data: () => ({}),
  }),
  arendevag('ateroppning', {
    typ: 'AteroppnaArende',
    Kommando: AteroppnaArendeCommand,
    kropp: TomDto,
    rubrik: 'Återöppna ärendet',
    beskrivning: 'Ärendet får tillbaka den status det hade före avslutet.',
    exempel: { skal: 'En handling kom in efter avslutet.' },
    data: () => ({}),
  }),
  arendevag('sammanlaggning', {
    typ: 'SammanlaggArende',
    Kommando: SammanlaggArendeCommand,
    kropp: SammanlaggningDto,
    rubrik: 'Lägg samman ärendet med ett annat',
    beskrivning: 'Ärendet fortsätter i det andra, som noterar varifrån det kom.',
    exempel: { till: 'KS-2024-155', skal: 'Samma sak i två ärenden.' },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('overlamning', {
    typ: 'OverlamnaArende',
    Kommando: OverlamnaArendeCommand,
    kropp: OverlamningDto,
    rubrik: 'Överlämna ärendet till en annan nämnd',
    beskrivning:
      'Ärendet öppnas i nämndens serie med nytt nummer (nyttArende), och de hänvisar till varandra.',
    exempelId: 'KS-2024-155',
    exempel: { serie: 'SN', organ: 'Socialnämnden', skal: 'Frågan hör till socialnämndens ansvar.' },
    // the opening over there is known by the id of this command, which the handler sets
    data: (uppgifter) => ({ ...uppgifter, oppning: '' }),
  }),
  arendevag('makulering', {
    typ: 'MakuleraArende',
    Kommando: MakuleraArendeCommand,
    kropp: TomMedSkalDto,
    rubrik: 'Makulera ett felregistrerat ärende',
    beskrivning: 'Numret används aldrig igen. Ärendet och varför det makulerades går att läsa.',
    exempel: { skal: 'Ärendet registrerades två gånger.' },
    data: () => ({}),
  }),
];
