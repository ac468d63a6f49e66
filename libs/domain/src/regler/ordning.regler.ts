import { expediering, reservation } from './ordning.avgorande.js';
import { efterOppning, remittering, sekretess, yttrande } from './ordning.beredning.js';
import {
  ALLTID,
  kanEjAvgora,
  neka,
  tillat,
  varna,
  type Allvar,
  type Regel,
  type Regelfakta,
  type Regelhandelsetyp,
  type Utfall,
} from './regel.js';

/*
 * The legal order of an ärende's own facts: what may not happen before what. Rows that need a meeting, its
 * minutes or the anslagstavla answer `kanEjAvgora`, since those are not recorded in the ärende.
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
  kalla: 'ordningen mellan ett ärendes händelser',
  iKraft: ALLTID,
  allvar,
  galler,
  prova,
});

const kraverSammantrade = (fakta: Pick<Regelfakta, 'arende'>): Utfall => {
  const oppnat = efterOppning(fakta);
  return oppnat.svar === 'neka' ? oppnat : kanEjAvgora('sammanträdet');
};

const avslut = ({ arende, handelse }: Regelfakta<'ArendeAvslutat' | 'ArendeAteroppnat'>): Utfall => {
  if (!arende) return efterOppning({ arende });
  if (handelse.type === 'ArendeAteroppnat')
    return arende.status === 'avslutat'
      ? tillat
      : neka('ARENDE_EJ_AVSLUTAT', 'Ärendet är inte avslutat och behöver inte återöppnas.');
  const obesvarade = arende.remisser.filter((r) => r.obesvarad).length;
  return obesvarade > 0
    ? varna(
        'OBESVARAD_REMISS',
        `Ärendet avslutas med ${obesvarade} obesvarad remiss. Notera svaret eller varför det inte behövs.`,
      )
    : kanEjAvgora('kvittenser på expedieringen');
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
  rad(
    13,
    'Kallelse utfärdas före sammanträdet.',
    ['ArendeBerett', 'ForslagTillBeslutLamnat', 'BeslutFattat'],
    () => kanEjAvgora('kallelsen'),
  ),
  rad(
    14,
    'Sammanträdet är öppnat och närvaron fastställd.',
    ['ArendeBerett', 'ForslagTillBeslutLamnat', 'BeslutFattat'],
    () => kanEjAvgora('sammanträdet'),
  ),
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
  rad(22, 'Sammanträdet avslutas efter besluten.', ['BeslutFattat'], () => kanEjAvgora('sammanträdet')),
  rad(23, 'Protokollet upprättas efter besluten.', ['BeslutExpedierat'], () => kanEjAvgora('protokollet')),
  rad(24, 'Paragrafen är justerad.', ['BeslutExpedierat'], () => kanEjAvgora('justeringen')),
  rad(25, 'Justeringen är tillkännagiven.', ['BeslutExpedierat'], () => kanEjAvgora('anslaget')),
  rad(26, 'Protokollsutdraget är bestyrkt.', ['BeslutExpedierat'], () => kanEjAvgora('utdragsbestyrkandet')),
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
