import type { ArendeEvent } from '../arende/arende.events.js';
import type { SammantradeEvent } from '../sammantrade/sammantrade.events.js';
import { avslut, expediering, reservation } from './ordning.avgorande.js';
import { efterOppning, remittering, sekretess, yttrande } from './ordning.beredning.js';
import {
  anslag,
  hallet,
  justering,
  kallelse,
  protokoll,
  slut,
  underSammantradet,
  utdrag,
} from './ordning.sammantrade.js';
import {
  ALLTID,
  kanEjAvgora,
  tillat,
  type Allvar,
  type Regel,
  type Regelfakta,
  type Regelhandelsetyp,
  type Utfall,
} from './regel.js';

/*
 * The legal order of facts: what may not happen before what, within an ärende and within a meeting. Of an ärende's
 * facts, rows that need a meeting, its minutes or the anslagstavla answer `kanEjAvgora`: those stand elsewhere.
 */

const rad = <T extends Regelhandelsetyp>(
  nummer: number,
  text: string,
  galler: readonly T[],
  prova: (fakta: Regelfakta<T>) => Utfall,
  allvar: Allvar = 'A',
): Regel<T> => ({
  id: `O-${nummer}`,
  text,
  kalla: 'ordningen mellan händelserna',
  iKraft: ALLTID,
  allvar,
  galler,
  prova,
});

/**
 * A row that a fact of a meeting is judged by in its own stream. A fact of an ärende cannot be: what `saknas` is not
 * recorded there.
 */
const moteRad = <M extends SammantradeEvent['type'], A extends ArendeEvent['type']>(
  nummer: number,
  text: string,
  arendet: { readonly typer: readonly A[]; readonly saknas: string },
  motet: readonly M[],
  prova: (fakta: Regelfakta<M>) => Utfall,
): Regel<M | A> =>
  rad<M | A>(nummer, text, [...arendet.typer, ...motet], (fakta) => {
    const { type } = fakta.handelse as { readonly type: string };
    return (motet as readonly string[]).includes(type) ? prova(fakta as never) : kanEjAvgora(arendet.saknas);
  });

const AVGORANDEN = ['ArendeBerett', 'ForslagTillBeslutLamnat', 'BeslutFattat'] as const;

const kraverSammantrade = (fakta: Pick<Regelfakta, 'arende'>): Utfall => {
  const oppnat = efterOppning(fakta);
  return oppnat.svar === 'neka' ? oppnat : kanEjAvgora('sammanträdet');
};

export const ordningsregler = [
  rad(1, 'En handling kommer in; inget behöver föregå den.', ['HandlingInkommen'], () => tillat),
  rad(
    2,
    'Ett ärende öppnas när en handling kommit in eller på eget initiativ.',
    ['ArendeOppnat'],
    ({ handelse: { data } }) =>
      data.initiativ === 'eget' || data.initiativ === 'forvaltning'
        ? tillat
        : kanEjAvgora('den inkomna handlingen'),
  ),
  rad(
    3,
    'Handlingar registreras i ett öppnat ärende.',
    ['HandlingRegistrerad', 'HandlingUpprattad'],
    efterOppning,
  ),
  rad(
    4,
    'En sekretessmarkering görs på en registrerad handling.',
    ['SekretessMarkerad', 'SekretessHavd'],
    sekretess,
  ),
  rad(
    5,
    'En motion noteras i ett öppnat ärende, och tas tillbaka där.',
    ['MotionVackt', 'MotionAtertagen'],
    efterOppning,
  ),
  rad(6, 'Handläggare tilldelas i ett öppnat ärende.', ['HandlaggareTilldelad'], efterOppning),
  rad(7, 'Relationer noteras i ett öppnat ärende.', ['ArendeRelaterat'], efterOppning),
  rad(8, 'Ett avslutat ärende skickas inte på remiss.', ['ArendeRemitterat'], remittering),
  rad(
    9,
    'Ett yttrande svarar på en remiss, annars är det utan remiss; tillfälle att yttra sig ges i ett öppnat ärende.',
    ['YttrandeInkommet', 'TillfalleAttYttraSigGivet'],
    yttrande,
  ),
  rad(10, 'Samverkan sker i ett öppnat ärende.', ['SamverkanGenomford'], efterOppning),
  rad(11, 'En tjänsteskrivelse upprättas i ett öppnat ärende.', ['TjansteskrivelseUpprattad'], efterOppning),
  rad(12, 'Ett öppnat ärende anmäls till sammanträde.', ['ArendeAnmaltTillSammantrade'], efterOppning),
  moteRad(
    13,
    'Kallelse utfärdas före sammanträdet.',
    { typer: AVGORANDEN, saknas: 'kallelsen' },
    ['KallelseUtfardad', 'KungorelseAnslagen'],
    kallelse,
  ),
  moteRad(
    14,
    'Sammanträdet är öppnat och närvaron fastställd.',
    { typer: AVGORANDEN, saknas: 'sammanträdet' },
    [
      'SammantradeOppnat',
      'NarvaroFaststalld',
      'NarvaroAndrad',
      'ParagrafTilldelad',
      'SammantradeAjournerat',
      'SammantradeAterupptaget',
      'SammantradeInstallt',
    ],
    hallet,
  ),
  rad(15, 'Jäv anmäls på sammanträdet.', ['JavAnmalt'], underSammantradet),
  rad(
    16,
    'Yrkanden framställs, propositioner ställs och omröstningar hålls på sammanträdet.',
    ['YrkandeFramstallt', 'YrkandeAtertaget', 'PropositionStalld', 'OmrostningGenomford'],
    kraverSammantrade,
  ),
  rad(17, 'Ett ärende bordläggs på sammanträdet.', ['ArendeBordlagt'], kraverSammantrade),
  rad(18, 'Ett ärende återremitteras på sammanträdet.', ['ArendeAterremitterat'], kraverSammantrade),
  rad(
    19,
    'Ett organ bereder och lämnar förslag på sammanträdet.',
    ['ArendeBerett', 'ForslagTillBeslutLamnat'],
    kraverSammantrade,
  ),
  rad(
    20,
    'Beslut fattas på sammanträdet, i fullmäktige efter beredning.',
    ['BeslutFattat'],
    kraverSammantrade,
  ),
  rad(
    21,
    'En reservation gäller något som beslutats och anmäls innan sammanträdet avslutas.',
    ['ReservationAnmald'],
    reservation,
  ),
  moteRad(
    22,
    'Sammanträdet avslutas efter besluten.',
    { typer: ['BeslutFattat'], saknas: 'sammanträdet' },
    ['SammantradeAvslutat', 'SammantradeAjournerat', 'SammantradeAterupptaget'],
    slut,
  ),
  moteRad(
    23,
    'Protokollet upprättas efter besluten.',
    { typer: ['BeslutExpedierat'], saknas: 'protokollet' },
    ['ProtokollUpprattat'],
    protokoll,
  ),
  moteRad(
    24,
    'Paragrafen är justerad.',
    { typer: ['BeslutExpedierat'], saknas: 'justeringen' },
    ['ProtokollJusterat', 'JusteringVagrad'],
    justering,
  ),
  moteRad(
    25,
    'Justeringen är tillkännagiven.',
    { typer: ['BeslutExpedierat'], saknas: 'anslaget' },
    ['JusteringTillkannagiven', 'AnslagNedtaget', 'AnslagAvbrutet'],
    anslag,
  ),
  moteRad(
    26,
    'Protokollsutdraget är bestyrkt.',
    { typer: ['BeslutExpedierat'], saknas: 'utdragsbestyrkandet' },
    ['ProtokollsutdragBestyrkt'],
    utdrag,
  ),
  rad(
    27,
    'Ett beslut expedieras efter det fattats; ett förslag bara som överlämnat till fullmäktige.',
    ['BeslutExpedierat'],
    expediering,
  ),
  rad(
    33,
    'Ett ärende avslutas när inget är utestående och återöppnas efter avslut.',
    ['ArendeAvslutat', 'ArendeAteroppnat'],
    avslut,
    'V',
  ),
] as const;
