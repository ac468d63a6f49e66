import {
  AvbrytAnslagCommand,
  BestyrkProtokollsutdragCommand,
  ExpedieraParagrafCommand,
  GorProtokollsanteckningCommand,
  JusteraProtokollCommand,
  MakuleraSammantradeshandelseCommand,
  RattaSammantradesuppgiftCommand,
  TaNedAnslagCommand,
  TillkannageJusteringCommand,
  UpprattaProtokollCommand,
  VagraJusteringCommand,
} from '#commands';
import { MakuleringDto, RattelseDto } from '../arenden/rattelse.dto.js';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { TomDto } from '../http/kommando/skrivning.dto.js';
import { ParagrafexpedieringDto } from './expediering.dto.js';
import {
  AnslagDto,
  JusteringDto,
  JusteringsvagranDto,
  ProtokollDto,
  ProtokollsanteckningDto,
  UtdragDto,
} from './protokoll.dto.js';
import { sammantradevag } from './sammantradevag.js';

/** The minutes, their approval and its notice, and what is sent: rows 23 to 27 of the legal order; and what was registered wrong. */
export const protokollsvagar: readonly Kommandovag[] = [
  sammantradevag('protokoll', {
    typ: 'UpprattaProtokoll',
    Kommando: UpprattaProtokollCommand,
    kropp: ProtokollDto,
    rubrik: 'Protokollet upprättades',
    beskrivning: 'saknas är vad som fattas av det som ett protokoll ska visa (KL 5:65–67, 6:35).',
    exempel: { skedde: '2025-10-24', paragrafer: [170], saknas: [] },
    data: (uppgifter) => uppgifter,
  }),
  sammantradevag('justeringar', {
    typ: 'JusteraProtokoll',
    Kommando: JusteraProtokollCommand,
    kropp: JusteringDto,
    rubrik: 'Paragrafer justerades',
    beskrivning:
      'Senast fjorton dagar efter sammanträdet (KL 5:69); en paragraf justeras en gång. Anslag, överklagande och expediering följer justeringen.',
    exempel: {
      skedde: '2025-10-27',
      paragrafer: [170],
      ordforande: 'p-11',
      justerare: ['p-13'],
      metod: 'eunderskrift',
    },
    data: (uppgifter) => uppgifter,
  }),
  sammantradevag('justeringsvagran', {
    typ: 'VagraJustering',
    Kommando: VagraJusteringCommand,
    kropp: JusteringsvagranDto,
    rubrik: 'Någon vägrade att justera',
    beskrivning: 'Det antecknas; paragrafen är inte justerad därmed.',
    exempel: {
      skedde: '2025-10-27',
      paragrafer: [170],
      person: 'p-12',
      motivering: 'Omröstningen är inte återgiven.',
    },
    data: (uppgifter) => uppgifter,
  }),
  sammantradevag('anslag', {
    typ: 'TillkannageJustering',
    Kommando: TillkannageJusteringCommand,
    kropp: AnslagDto,
    rubrik: 'Justeringen tillkännagavs',
    beskrivning: 'Senast andra dagen efter justeringen (KL 8:12). Därifrån räknas tiden för överklagande.',
    exempel: {
      skedde: '2025-10-28',
      paragrafer: [170],
      tavlor: ['kommunens webbplats'],
      forvaringsplats: 'Kommunkansliet',
      nedtasTidigast: '2025-11-19',
    },
    data: (uppgifter) => uppgifter,
  }),
  sammantradevag('anslag/:nr/nedtagning', {
    typ: 'TaNedAnslag',
    Kommando: TaNedAnslagCommand,
    kropp: TomDto,
    rubrik: 'Anslaget togs ned',
    beskrivning: 'Före tiden är det ett avbrott, som kvitteras med R-52b; då räknas tiden om.',
    exempel: { skedde: '2025-11-20' },
    data: (_uppgifter, { nr }) => ({ anslag: Number(nr) }),
  }),
  sammantradevag('anslag/:nr/avbrott', {
    typ: 'AvbrytAnslag',
    Kommando: AvbrytAnslagCommand,
    kropp: TomDto,
    rubrik: 'Anslaget satt inte uppe hela tiden',
    beskrivning: 'Det kan sättas upp igen, som ett nytt anslag.',
    exempel: { skedde: '2025-11-02' },
    exempelId: 'KSAU-2025-10-08',
    data: (_uppgifter, { nr }) => ({ anslag: Number(nr) }),
  }),
  sammantradevag('utdrag', {
    typ: 'BestyrkProtokollsutdrag',
    Kommando: BestyrkProtokollsutdragCommand,
    kropp: UtdragDto,
    rubrik: 'Ett utdrag bestyrktes',
    beskrivning: 'Ur en justerad paragraf.',
    exempel: { skedde: '2025-10-28', paragraf: 170, av: 'p-31' },
    data: (uppgifter) => uppgifter,
  }),
  sammantradevag('anteckningar', {
    typ: 'GorProtokollsanteckning',
    Kommando: GorProtokollsanteckningCommand,
    kropp: ProtokollsanteckningDto,
    rubrik: 'En anteckning fördes till protokollet',
    beskrivning: 'Vid en paragraf, eller för hela sammanträdet.',
    exempel: { skedde: '2025-10-22', paragraf: 170, text: 'Gruppen lämnar ett särskilt yttrande.' },
    data: (uppgifter) => uppgifter,
  }),
  sammantradevag('expedieringar', {
    typ: 'ExpedieraParagraf',
    Kommando: ExpedieraParagrafCommand,
    kropp: ParagrafexpedieringDto,
    rubrik: 'En paragraf utan ärende expedierades',
    beskrivning:
      'När den är justerad. Hör paragrafen till ett ärende expedieras beslutet i ärendet. En grupp skrivs ut som den var sammanträdets dag; utan känt register lämnas den oexpanderad.',
    exempel: {
      skedde: '2025-10-15',
      paragraf: 161,
      mottagare: [{ typ: 'organ', namn: 'Socialnämnden' }],
      kanal: 'e-post',
      sekretesskontroll: true,
    },
    exempelId: 'KSAU-2025-10-08',
    data: (uppgifter) => uppgifter,
  }),
  sammantradevag(
    'rattelser',
    {
      typ: 'RattaUppgift',
      Kommando: RattaSammantradesuppgiftCommand,
      kropp: RattelseDto,
      rubrik: 'Rätta en uppgift i en tidigare händelse',
      beskrivning: 'Händelsen står kvar som den skrevs; rättelsen gäller från den dag den rättade händelsen.',
      exempel: { avserHandelse: 0, falt: '/plats', till: 'Stadshuset', skal: 'Lokalen byttes.' },
      data: (uppgifter) => uppgifter,
    },
    'rattaSammantradesuppgift',
  ),
  sammantradevag(
    'makuleringar',
    {
      typ: 'MakuleraHandelse',
      Kommando: MakuleraSammantradeshandelseCommand,
      kropp: MakuleringDto,
      rubrik: 'Makulera en felregistrerad händelse',
      beskrivning: 'Händelsen står kvar i historiken, märkt, men gäller inte.',
      exempel: { avserHandelse: 1, skal: 'Hörde till ett annat sammanträde.' },
      data: (uppgifter) => uppgifter,
    },
    'makuleraSammantradeshandelse',
  ),
];
