import {
  AngeAnsvarsomradeCommand,
  AngeBrevladaCommand,
  AngeExpedieringsregelCommand,
  AngeGruppCommand,
  AngePersonCommand,
  AvslutaUppdragCommand,
  BestamAntalCommand,
  DopOmOrganCommand,
  InrattaOrganCommand,
  MakuleraOrganhandelseCommand,
  RattaOrganuppgiftCommand,
  SlaSammanOrganCommand,
  TilldelaUppdragCommand,
  UpphorOrganCommand,
} from '#commands';
import { MakuleringDto, RattelseDto } from '../arenden/rattelse.dto.js';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { TomDto } from '../http/kommando/skrivning.dto.js';
import {
  AnsvarsomradeDto,
  AntalDto,
  BrevladaDto,
  ExpedieringsregelDto,
  GruppDto,
  InrattandeDto,
  NamnDto,
  OrganuppdragDto,
  PersonangivelseDto,
  SammanslagningDto,
  UppdragsavslutDto,
} from './organ.dto.js';
import { organvag } from './organvag.js';

/** Every write to a body of the register. */
export const organvagar: readonly Kommandovag[] = [
  organvag('inrattande', {
    typ: 'InrattaOrgan',
    Kommando: InrattaOrganCommand,
    kropp: InrattandeDto,
    rubrik: 'Ett organ inrättades',
    beskrivning:
      'Koden i adressen är organets för alltid. skedde är första dagen det finns, och får ligga framåt.',
    exempel: {
      skedde: '2019-01-01',
      namn: 'Vård- och omsorgsnämnden',
      typ: 'namnd',
      overordnat: 'KF',
      antalLedamoter: 9,
      antalErsattare: 9,
    },

    data: (uppgifter, { id }) => ({ organ: id, ...uppgifter }),
  }),
  organvag('namn', {
    typ: 'DopOmOrgan',
    Kommando: DopOmOrganCommand,
    kropp: NamnDto,
    rubrik: 'Organet döptes om',
    beskrivning: 'Det är samma organ; alla namn det haft finns kvar.',
    exempel: { skedde: '2023-01-01', namn: 'Socialnämnden' },

    data: (uppgifter) => uppgifter,
  }),
  organvag('antal', {
    typ: 'BestamAntal',
    Kommando: BestamAntalCommand,
    kropp: AntalDto,
    rubrik: 'Antalet ledamöter bestämdes',
    beskrivning: 'Från och med skedde. Beslutsförhet räknas på det (KL 5:45, 6:27).',
    exempel: { skedde: '2023-01-01', antalLedamoter: 11, antalErsattare: 11 },

    data: (uppgifter) => uppgifter,
  }),
  organvag('personer', {
    typ: 'AngePerson',
    Kommando: AngePersonCommand,
    kropp: PersonangivelseDto,
    rubrik: 'En persons namn angavs',
    beskrivning: 'Namnet står bara här, skyddat; överallt annars står id.',
    exempel: { skedde: '2023-01-01', person: 'p-11', namn: 'Kim Exempel' },

    data: (uppgifter) => uppgifter,
  }),
  organvag('uppdrag', {
    typ: 'TilldelaUppdrag',
    Kommando: TilldelaUppdragCommand,
    kropp: OrganuppdragDto,
    rubrik: 'En person fick ett uppdrag',
    beskrivning: 'skedde är första dagen och får ligga framåt; till är sista dagen, om den är känd.',
    exempel: { skedde: '2023-01-01', person: 'p-11', roll: 'ordforande', parti: 'X', till: '2026-12-31' },

    data: (uppgifter) => uppgifter,
  }),
  organvag('uppdragsavslut', {
    typ: 'AvslutaUppdrag',
    Kommando: AvslutaUppdragCommand,
    kropp: UppdragsavslutDto,
    rubrik: 'Ett uppdrag upphörde',
    beskrivning: 'skedde är första dagen utan det.',
    exempel: { skedde: '2025-06-17', person: 'p-11', roll: 'ordforande', grund: 'avsagelse' },

    data: (uppgifter) => uppgifter,
  }),
  organvag('brevlada', {
    typ: 'AngeBrevlada',
    Kommando: AngeBrevladaCommand,
    kropp: BrevladaDto,
    rubrik: 'Brevlådan angavs',
    beskrivning: 'En funktion, inte en person.',
    exempel: { skedde: '2023-01-01', kanal: 'e-post', adress: 'socialnamnden@kommun.example' },

    data: (uppgifter) => uppgifter,
  }),
  organvag('expedieringsregel', {
    typ: 'AngeExpedieringsregel',
    Kommando: AngeExpedieringsregelCommand,
    kropp: ExpedieringsregelDto,
    rubrik: 'Hur det som expedieras följs upp angavs',
    beskrivning:
      'Från och med skedde. Det som utelämnas görs som annars: påminnelse efter 3 arbetsdagar, vidare efter 7.',
    exempel: {
      skedde: '2023-01-01',
      paminnelseEfter: 2,
      eskaleringEfter: 5,
      sekreterare: 'sekreterare@kommun.example',
      kvitterar: true,
    },

    data: (uppgifter) => uppgifter,
  }),
  organvag('ansvarsomrade', {
    typ: 'AngeAnsvarsomrade',
    Kommando: AngeAnsvarsomradeCommand,
    kropp: AnsvarsomradeDto,
    rubrik: 'Ansvarsområdet angavs',
    beskrivning: 'Med reglementets ord.',
    exempel: { skedde: '2023-01-01', text: 'Individ- och familjeomsorg.' },

    data: (uppgifter) => uppgifter,
  }),
  organvag('grupper', {
    typ: 'AngeGrupp',
    Kommando: AngeGruppCommand,
    kropp: GruppDto,
    rubrik: 'En grupp angavs',
    beskrivning:
      'Vad ett namn på flera organ betyder från och med skedde: alla av vissa slag, eller en lista.',
    exempel: { skedde: '2023-01-01', grupp: 'Samtliga nämnder', typer: ['namnd', 'styrelse'] },

    data: (uppgifter) => uppgifter,
  }),
  organvag('sammanslagning', {
    typ: 'SlaSammanOrgan',
    Kommando: SlaSammanOrganCommand,
    kropp: SammanslagningDto,
    rubrik: 'Organet uppgick i ett annat',
    beskrivning: 'skedde är första dagen utan det.',
    exempel: { skedde: '2027-01-01', uppgickI: 'BUN' },

    data: (uppgifter) => uppgifter,
  }),
  organvag('upphorande', {
    typ: 'UpphorOrgan',
    Kommando: UpphorOrganCommand,
    kropp: TomDto,
    rubrik: 'Organet upphörde',
    beskrivning: 'skedde är första dagen utan det.',
    exempel: { skedde: '2027-01-01' },
    exempelId: 'KFN',
    data: () => ({}),
  }),
  organvag(
    'rattelser',
    {
      typ: 'RattaUppgift',
      Kommando: RattaOrganuppgiftCommand,
      kropp: RattelseDto,
      rubrik: 'Rätta en uppgift i en tidigare händelse',
      beskrivning: 'Händelsen står kvar som den skrevs; rättelsen gäller från den dag den rättade händelsen.',
      exempel: { avserHandelse: 0, falt: '/namn', till: 'Omsorgsnämnden', skal: 'Namnet var fel avskrivet.' },

      data: (uppgifter) => uppgifter,
    },
    'rattaOrganuppgift',
  ),
  organvag(
    'makuleringar',
    {
      typ: 'MakuleraHandelse',
      Kommando: MakuleraOrganhandelseCommand,
      kropp: MakuleringDto,
      rubrik: 'Makulera en felregistrerad händelse',
      beskrivning: 'Händelsen står kvar i historiken, märkt, men gäller inte.',
      exempel: { avserHandelse: 2, skal: 'Gällde ett annat organ.' },

      data: (uppgifter) => uppgifter,
    },
    'makuleraOrganhandelse',
  ),
];
