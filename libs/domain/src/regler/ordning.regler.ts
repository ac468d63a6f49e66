import { beslutande, avslut, expediering, omAvgorandet } from './ordning.avgorande.js';
import { delgivning, overklagande, slutgiltigt, verkstallande } from './ordning.efterspel.js';
import {
  efterJustering,
  efterProtokoll,
  efterUtdrag,
  oberoendeAvAnslag,
  paragrafexpediering,
} from './ordning.expediering.js';
import { foreSlutet, kallat, paSammantradet } from './ordning.mote.js';
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
import { moteRad, rad } from './ordning.rad.js';
import { kanEjAvgora, tillat } from './regel.js';

/*
 * The legal order of facts: what may not happen before what, within an ärende, within a meeting, and between them.
 */

const EXPEDIERAT = ['BeslutExpedierat', 'ParagrafExpedierad'] as const;
const AVGORANDEN = ['ArendeBerett', 'ForslagTillBeslutLamnat', 'BeslutFattat'] as const;

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
  rad(
    8,
    'Ett avslutat ärende skickas inte på remiss; svarstiden förlängs och påminns om efter remissen.',
    ['ArendeRemitterat', 'RemissSvarstidForlangd', 'RemissPamind'],
    remittering,
  ),
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
    { typer: AVGORANDEN, prova: kallat },
    ['KallelseUtfardad', 'KungorelseAnslagen'],
    kallelse,
  ),
  moteRad(
    14,
    'Sammanträdet är öppnat och närvaron fastställd.',
    { typer: AVGORANDEN, prova: paSammantradet },
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
    ({ handelse, ...fakta }) =>
      handelse.type === 'YrkandeAtertaget' ? efterOppning(fakta) : paSammantradet({ ...fakta, handelse }),
  ),
  rad(17, 'Ett ärende bordläggs på sammanträdet.', ['ArendeBordlagt'], paSammantradet),
  rad(18, 'Ett ärende återremitteras på sammanträdet.', ['ArendeAterremitterat'], paSammantradet),
  rad(
    19,
    'Ett organ bereder och lämnar förslag på sammanträdet.',
    ['ArendeBerett', 'ForslagTillBeslutLamnat'],
    paSammantradet,
  ),
  rad(
    20,
    'Beslut fattas på sammanträdet, i fullmäktige efter beredning; en motion avgörs när den är väckt.',
    ['BeslutFattat'],
    beslutande,
  ),
  rad(
    21,
    'En reservation, ett särskilt yttrande och den som inte deltar gäller något som beslutats, och sägs innan sammanträdet avslutas.',
    ['ReservationAnmald', 'SarskiltYttrandeAntecknat', 'DeltogInteIBeslut'],
    omAvgorandet,
  ),
  moteRad(
    22,
    'Sammanträdet avslutas efter besluten.',
    { typer: ['BeslutFattat'], prova: foreSlutet },
    ['SammantradeAvslutat', 'SammantradeAjournerat', 'SammantradeAterupptaget'],
    slut,
  ),
  moteRad(
    23,
    'Protokollet upprättas efter besluten.',
    { typer: EXPEDIERAT, prova: efterProtokoll },
    ['ProtokollUpprattat'],
    protokoll,
  ),
  moteRad(
    24,
    'Paragrafen är justerad.',
    { typer: EXPEDIERAT, prova: efterJustering },
    ['ProtokollJusterat', 'JusteringVagrad'],
    justering,
  ),
  moteRad(
    25,
    'Justeringen är tillkännagiven.',
    { typer: EXPEDIERAT, prova: oberoendeAvAnslag },
    ['JusteringTillkannagiven', 'AnslagNedtaget', 'AnslagAvbrutet'],
    anslag,
  ),
  moteRad(
    26,
    'Protokollsutdraget är bestyrkt.',
    { typer: EXPEDIERAT, prova: efterUtdrag },
    ['ProtokollsutdragBestyrkt'],
    utdrag,
  ),
  moteRad(
    27,
    'Ett beslut expedieras efter det fattats; ett förslag bara som överlämnat till fullmäktige, och en paragraf för sig när den inte hör till något ärende.',
    { typer: ['BeslutExpedierat'], prova: expediering },
    ['ParagrafExpedierad'],
    paragrafexpediering,
  ),
  rad(29, 'En part får del av ett beslut som expedierats.', ['DelgivningVerkstalld'], delgivning),
  rad(
    30,
    'Ett beslut som fattats kan överklagas, stoppas, prövas och upphävas.',
    ['OverklagandeInkommet', 'OverklagandeOverlamnat', 'InhibitionBeslutad', 'DomMeddelad', 'BeslutUpphavt'],
    overklagande,
  ),
  rad(
    31,
    'Överklagandetiden går ut, och beslutet vinner laga kraft, efter beslutet.',
    ['OverklagandetidUtgangen', 'BeslutVannLagaKraft'],
    slutgiltigt,
  ),
  rad(
    32,
    'Ett beslut verkställs, återrapporteras och rättas efter det fattats.',
    ['UppdragAterrapporterat', 'BeslutVerkstallt', 'VerkstallighetRattad', 'BeslutRattat'],
    verkstallande,
  ),
  rad(
    33,
    'Ett ärende avslutas när inget är utestående och återöppnas efter avslut.',
    ['ArendeAvslutat', 'ArendeAteroppnat'],
    avslut,
    'V',
  ),
] as const;
