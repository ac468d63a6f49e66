import {
  AnmalDelegationsbeslutCommand,
  AvbrytDelegationsbeslutsanslagCommand,
  ExpedieraDelegationsbeslutCommand,
  MakuleraDelegationsbeslutCommand,
  MakuleraDelegationsbeslutshandelseCommand,
  ProtokollforDelegationsbeslutCommand,
  RattaDelegationsbeslutsuppgiftCommand,
  TaNedDelegationsbeslutsanslagCommand,
  TillkannageDelegationsbeslutCommand,
} from '#commands';
import type { DelegationsbeslutCommand } from '#domain';
import { delegationsefterspelsvagar } from '../arenden/efterspelsvagar.js';
import { MakuleringDto, RattelseDto } from '../arenden/rattelse.dto.js';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { TomDto, TomMedSkalDto } from '../http/kommando/skrivning.dto.js';
import { vagarTill } from '../http/kommando/vagar-till.js';
import {
  AnmalanDto,
  DelegationsanslagDto,
  DelegationsexpedieringDto,
  ProtokollforingDto,
} from './delegationsbeslut.dto.js';
import { fattandevag } from './fattandevag.js';

const beslutsvag = vagarTill<DelegationsbeslutCommand>();

/** Every write of decisions outside meetings. */
export const delegationsbeslutsvagar: readonly Kommandovag[] = [
  fattandevag,
  beslutsvag('anmalan', {
    typ: 'AnmalDelegationsbeslut',
    Kommando: AnmalDelegationsbeslutCommand,
    kropp: AnmalanDto,
    rubrik: 'Beslutet anmäldes till nämnden',
    beskrivning:
      'Ett brådskande beslut vid nämndens nästa sammanträde. Tiden för överklagande räknas från anslaget om justeringen av det protokollet.',
    exempel: { skedde: '2025-03-03', sammantrade: 'SN-2025-03-03', paragraf: 12 },
    data: (uppgifter) => uppgifter,
  }),
  beslutsvag('protokollforing', {
    typ: 'ProtokollforDelegationsbeslut',
    Kommando: ProtokollforDelegationsbeslutCommand,
    kropp: ProtokollforingDto,
    rubrik: 'Beslutet protokollfördes särskilt',
    beskrivning: 'Det ska ske när det inte anmäls och får överklagas enligt KL 13 kap. (KL 6:40, 7:8).',
    exempel: { skedde: '2025-02-04', protokoll: 'SN delegation 2025:1', av: 'p-41' },
    data: (uppgifter) => uppgifter,
  }),
  beslutsvag('anslag', {
    typ: 'TillkannageDelegationsbeslut',
    Kommando: TillkannageDelegationsbeslutCommand,
    kropp: DelegationsanslagDto,
    rubrik: 'Beslutet tillkännagavs',
    beskrivning: 'Ett beslut som inte anmäls (KL 8:10 p. 3). Därifrån räknas tiden för överklagande.',
    exempel: { skedde: '2025-02-04', tavlor: ['kommunens webbplats'], nedtasTidigast: '2025-02-26' },
    data: (uppgifter) => uppgifter,
  }),
  beslutsvag('anslag/:nr/nedtagning', {
    typ: 'TaNedDelegationsbeslutsanslag',
    Kommando: TaNedDelegationsbeslutsanslagCommand,
    kropp: TomDto,
    rubrik: 'Anslaget om beslutet togs ned',
    beskrivning: 'Före tiden är det ett avbrott, som kvitteras med R-61b; då räknas tiden om.',
    exempel: { skedde: '2025-02-26' },
    data: (_uppgifter, { nr }) => ({ anslag: Number(nr) }),
  }),
  beslutsvag('anslag/:nr/avbrott', {
    typ: 'AvbrytDelegationsbeslutsanslag',
    Kommando: AvbrytDelegationsbeslutsanslagCommand,
    kropp: TomDto,
    rubrik: 'Anslaget om beslutet satt inte uppe hela tiden',
    beskrivning: 'Det kan sättas upp igen, som ett nytt anslag.',
    exempel: { skedde: '2025-02-10' },
    exempelId: 'SN-2025-2',
    data: (_uppgifter, { nr }) => ({ anslag: Number(nr) }),
  }),
  beslutsvag('expedieringar', {
    typ: 'ExpedieraDelegationsbeslut',
    Kommando: ExpedieraDelegationsbeslutCommand,
    kropp: DelegationsexpedieringDto,
    rubrik: 'Beslutet expedierades',
    beskrivning: 'Ingen justering behövs före.',
    exempel: {
      skedde: '2025-02-03',
      mottagare: [{ typ: 'person', namn: 'Sökanden' }],
      kanal: 'post',
      sekretesskontroll: true,
    },
    data: (uppgifter) => uppgifter,
  }),
  ...delegationsefterspelsvagar,
  beslutsvag('makulering', {
    typ: 'MakuleraDelegationsbeslut',
    Kommando: MakuleraDelegationsbeslutCommand,
    kropp: TomMedSkalDto,
    rubrik: 'Beslutet var felregistrerat',
    beskrivning: 'Det står kvar, makulerat, och numret används aldrig igen.',
    exempel: { skal: 'Registrerat två gånger.' },
    exempelId: 'SN-2025-2',
    data: () => ({}),
  }),
  beslutsvag(
    'rattelser',
    {
      typ: 'RattaUppgift',
      Kommando: RattaDelegationsbeslutsuppgiftCommand,
      kropp: RattelseDto,
      rubrik: 'Rätta en uppgift i en tidigare händelse',
      beskrivning: 'Händelsen står kvar som den skrevs; rättelsen gäller från den dag den rättade händelsen.',
      exempel: { avserHandelse: 0, falt: '/utfall', till: 'delvisBifall', skal: 'Fel avskrivet.' },
      data: (uppgifter) => uppgifter,
    },
    'rattaDelegationsbeslutsuppgift',
  ),
  beslutsvag(
    'makuleringar',
    {
      typ: 'MakuleraHandelse',
      Kommando: MakuleraDelegationsbeslutshandelseCommand,
      kropp: MakuleringDto,
      rubrik: 'Makulera en felregistrerad händelse',
      beskrivning: 'Händelsen står kvar i historiken, märkt, men gäller inte.',
      exempel: { avserHandelse: 1, skal: 'Hörde till ett annat beslut.' },
      data: (uppgifter) => uppgifter,
    },
    'makuleraDelegationsbeslutshandelse',
  ),
];
