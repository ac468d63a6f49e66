import {
  FaststallDelegationsordningCommand,
  LaggTillDelegationspunktCommand,
  MakuleraDelegationsordningshandelseCommand,
  RattaDelegationsordningsuppgiftCommand,
  UpphavDelegationspunktCommand,
} from '#commands';
import type { DelegationsordningCommand } from '#domain';
import { MakuleringDto, RattelseDto } from '../arenden/rattelse.dto.js';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { vagarTill } from '../http/kommando/vagar-till.js';
import { FaststallandeDto, PunkttillaggDto, UpphavandeDto } from './delegationsordning.dto.js';

const ordningsvag = vagarTill<DelegationsordningCommand>();

const BISTAND = {
  punkt: '3.2',
  text: 'Ekonomiskt bistånd enligt riksnorm',
  delegater: ['Socialsekreterare', 'Förvaltningschef'],
  vidaredelegation: false,
  anmalan: 'anmals',
};
const AVTAL = {
  punkt: '1.4',
  text: 'Avtal upp till tio prisbasbelopp',
  delegater: ['Förvaltningschef'],
  vidaredelegation: true,
  anmalan: 'protokollfors',
};

/** Every write to a delegation order. */
export const delegationsordningsvagar: readonly Kommandovag[] = [
  ordningsvag('faststallande', {
    typ: 'FaststallDelegationsordning',
    Kommando: FaststallDelegationsordningCommand,
    kropp: FaststallandeDto,
    rubrik: 'Delegationsordningen fastställdes',
    beskrivning: 'Den ersätter den förra från och med skedde, som får ligga framåt (KL 6:37, 7:5–6).',
    exempel: {
      skedde: '2025-01-01',
      beteckning: 'Socialnämndens delegationsordning',
      sammantrade: 'SN-2024-12-16',
      paragraf: 141,
      punkter: [BISTAND, AVTAL],
    },
    data: (uppgifter) => uppgifter,
  }),
  ordningsvag('punkter', {
    typ: 'LaggTillDelegationspunkt',
    Kommando: LaggTillDelegationspunktCommand,
    kropp: PunkttillaggDto,
    rubrik: 'En punkt lades till',
    beskrivning: 'Från och med skedde. Finns numret redan får punkten ny lydelse.',
    exempel: {
      skedde: '2025-01-01',
      punkt: '0.1',
      text: 'Beslut som är så brådskande att nämndens avgörande inte kan avvaktas',
      lagrum: 'KL 6:39',
      delegater: ['Ordföranden'],
      vidaredelegation: false,
      anmalan: 'anmals',
    },
    data: (uppgifter) => uppgifter,
  }),
  ordningsvag('upphavanden', {
    typ: 'UpphavDelegationspunkt',
    Kommando: UpphavDelegationspunktCommand,
    kropp: UpphavandeDto,
    rubrik: 'En punkt upphävdes',
    beskrivning: 'skedde är första dagen utan den.',
    exempel: { skedde: '2025-09-01', punkt: '1.4' },
    data: (uppgifter) => uppgifter,
  }),
  ordningsvag(
    'rattelser',
    {
      typ: 'RattaUppgift',
      Kommando: RattaDelegationsordningsuppgiftCommand,
      kropp: RattelseDto,
      rubrik: 'Rätta en uppgift i en tidigare händelse',
      beskrivning: 'Händelsen står kvar som den skrevs; rättelsen gäller från den dag den rättade händelsen.',
      exempel: { avserHandelse: 0, falt: '/paragraf', till: 142, skal: 'Paragrafen var fel avskriven.' },
      data: (uppgifter) => uppgifter,
    },
    'rattaDelegationsordningsuppgift',
  ),
  ordningsvag(
    'makuleringar',
    {
      typ: 'MakuleraHandelse',
      Kommando: MakuleraDelegationsordningshandelseCommand,
      kropp: MakuleringDto,
      rubrik: 'Makulera en felregistrerad händelse',
      beskrivning: 'Händelsen står kvar i historiken, märkt, men gäller inte.',
      exempel: { avserHandelse: 2, skal: 'Nämnden hade inte beslutat det.' },
      data: (uppgifter) => uppgifter,
    },
    'makuleraDelegationsordningshandelse',
  ),
];
