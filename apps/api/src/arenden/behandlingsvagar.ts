import {
  AnmalReservationCommand,
  AntecknaSarskiltYttrandeCommand,
  AterremitteraArendeCommand,
  AvstaFranBeslutCommand,
  AtertaYrkandeCommand,
  BordlaggArendeCommand,
  ExpedieraBeslutCommand,
  FattaBeslutCommand,
  FramstallYrkandeCommand,
} from '#commands';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { TomDto } from '../http/kommando/skrivning.dto.js';
import { arendevag } from './arendevag.js';
import { EjDeltagandeDto, ReservationDto, SarskiltYttrandeDto } from './avvikande.dto.js';
import { AterremissDto, BeslutDto, BordlaggningDto, YrkandeDto } from './behandling.dto.js';
import { ExpedieringDto } from './expediering.dto.js';

/** What bodies do with an ärende: rows 16 to 27 of the legal order. */
export const behandlingsvagar: readonly Kommandovag[] = [
  arendevag('yrkanden', {
    typ: 'FramstallYrkande',
    Kommando: FramstallYrkandeCommand,
    kropp: YrkandeDto,
    rubrik: 'Ett yrkande framställdes',
    beskrivning: 'Före beslutet, av en eller flera ledamöter.',
    exempel: {
      skedde: '2025-10-22',
      organ: 'Kommunstyrelsens arbetsutskott',
      paragraf: '170',
      typ: 'tillagg',
      text: 'Fackliga parter erbjuds basutbildning.',
      av: [{ namn: 'Kim Exempel', parti: 'X' }],
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('yrkanden/:nr/atertagande', {
    typ: 'AtertaYrkande',
    Kommando: AtertaYrkandeCommand,
    kropp: TomDto,
    rubrik: 'Ett yrkande togs tillbaka',
    beskrivning: 'Yrkandet står kvar, märkt som återtaget.',
    exempel: { skedde: '2025-10-22' },
    data: (_, { nr }) => ({ nr: Number(nr) }),
  }),
  arendevag('bordlaggning', {
    typ: 'BordlaggArende',
    Kommando: BordlaggArendeCommand,
    kropp: BordlaggningDto,
    rubrik: 'Ärendet bordlades',
    beskrivning:
      'Sköts upp utan att något tillförs. En minoritet kan begära det bara i fullmäktige (KL 5:50).',
    exempel: {
      skedde: '2025-03-26',
      organ: 'Kommunstyrelsens arbetsutskott',
      paragraf: '41',
      tillDatum: '2025-04-23',
      skal: ['Handlingarna kom för sent.'],
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('aterremiss', {
    typ: 'AterremitteraArende',
    Kommando: AterremitteraArendeCommand,
    kropp: AterremissDto,
    rubrik: 'Ärendet återremitterades',
    beskrivning:
      'skal är skälen, vart och ett för sig. En minoritet kan begära det bara i fullmäktige (KL 5:50).',
    exempel: {
      skedde: '2025-04-23',
      organ: 'Kommunstyrelsens arbetsutskott',
      paragraf: '58',
      grund: 'majoritet',
      skal: ['Kostnader', 'Uppföljning till politiken', 'Samverkan med fackliga parter'],
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('beslut', {
    typ: 'FattaBeslut',
    Kommando: FattaBeslutCommand,
    kropp: BeslutDto,
    rubrik: 'Ett organ fattade beslut',
    beskrivning:
      'slutligt säger om det avgör ärendet. Ett förslag till nästa organ är inget beslut: använd forslag.',
    exempel: {
      skedde: '2025-11-26',
      organ: 'Kommunfullmäktige',
      paragraf: '201',
      beslutssatser: ['Programmet antas.'],
      utfall: 'antas',
      slutligt: true,
      uppdrag: [{ till: 'Socialnämnden', text: 'Följa upp programmet årligen.' }],
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('reservationer', {
    typ: 'AnmalReservation',
    Kommando: AnmalReservationCommand,
    kropp: ReservationDto,
    rubrik: 'En reservation anmäldes',
    beskrivning: 'Innan sammanträdet avslutas (KL 4:27). avser pekar ut beslutet.',
    exempel: {
      skedde: '2025-11-26',
      avser: { slag: 'beslut', nr: 1 },
      organ: 'Kommunfullmäktige',
      av: [{ namn: 'Kim Exempel', parti: 'X' }],
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('sarskilda-yttranden', {
    typ: 'AntecknaSarskiltYttrande',
    Kommando: AntecknaSarskiltYttrandeCommand,
    kropp: SarskiltYttrandeDto,
    rubrik: 'Ett särskilt yttrande antecknades',
    beskrivning: 'Innan sammanträdet avslutas. Det är ingen reservation.',
    exempel: {
      skedde: '2025-11-26',
      avser: { slag: 'beslut', nr: 1 },
      organ: 'Kommunfullmäktige',
      av: [{ namn: 'Robin Exempel', parti: 'Y' }],
      text: 'Vi hade gärna sett en tidigare uppföljning.',
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('avstaenden', {
    typ: 'AvstaFranBeslut',
    Kommando: AvstaFranBeslutCommand,
    kropp: EjDeltagandeDto,
    rubrik: 'Någon deltog inte i beslutet',
    beskrivning: 'Den som är med i en nämnds ärende om myndighetsutövning ska delta (KL 4:26).',
    exempel: {
      skedde: '2025-11-26',
      avser: { slag: 'beslut', nr: 1 },
      organ: 'Kommunfullmäktige',
      av: [{ namn: 'Sam Exempel', parti: 'Z' }],
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('expedieringar', {
    typ: 'ExpedieraBeslut',
    Kommando: ExpedieraBeslutCommand,
    kropp: ExpedieringDto,
    rubrik: 'Beslutet expedierades',
    beskrivning: 'Mottagare som de nämns i beslutet; en grupp utan känt register lämnas oexpanderad.',
    exempel: {
      skedde: '2025-12-01',
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [
        { typ: 'organ', namn: 'Socialnämnden' },
        { typ: 'grupp', grupp: 'Samtliga nämnder' },
      ],
      kanal: 'e-post',
    },
    data: (uppgifter) => uppgifter,
  }),
];
