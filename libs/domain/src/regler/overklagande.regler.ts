import { oavgjordaOverklaganden, type Efterspelspost } from '../efterspel/efterspel.state.js';
import { fristspann } from '../tidsfrister/fristspann.js';
import { forvaltningsbesvar, overklagandetid } from '../tidsfrister/overklagande.js';
import { inomKalendern, type Kalender } from '../tidsfrister/kalender.js';
import type { Overklagandeklocka } from '../samband/overklagandeklocka.js';
import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { nastaDag } from '../shared/stockholm.js';
import { beslutet, efterspelet, type Beslutet } from './beslutet.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  sakertFore,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Regelfakta,
  type Utfall,
} from './regel.js';

/* Appeal, legal force and execution: KL 13 and FL 40–46 §§. */

const FL_IKRAFT = { fran: '2018-07-01', till: null } as const;

/** Whether something certainly was over when something happened: the last day had passed. */
const passerad = (sistaDag: string, skedde: Skedde): boolean => sakertFore(sistaDag, skedde);
/** Whether it certainly was not: the last day had not yet come to its end. */
const loperAn = (sistaDag: string, skedde: Skedde): boolean => {
  const till = tolkaSkedde(skedde)?.till ?? null;
  return till !== null && till < sistaDag;
};
/** A decision holds for good when the last day is over, so not on that day. */
const arSlut = (sistaDag: string, { type, skedde }: Pick<Provad, 'type' | 'skedde'>): boolean =>
  !loperAn(type === 'BeslutVannLagaKraft' ? nastaDag(sistaDag) : sistaDag, skedde);

type Slutgiltigt = 'OverklagandetidUtgangen' | 'BeslutVannLagaKraft';

const UTAN_TID: Readonly<Record<Extract<Overklagandeklocka, { readonly lage: 'ingen' }>['varfor'], Utfall>> =
  {
    forbereder: neka(
      'INGEN_OVERKLAGANDETID',
      'Beslutet bereder bara ärendet och kan inte överklagas. Registrera det för det organ som avgör.',
    ),
    ejOverklagbart: neka(
      'INGEN_OVERKLAGANDETID',
      'Beslutet får inte överklagas och har därför ingen överklagandetid. Är det fel, rätta hur det får överklagas.',
    ),
    parternasTid: neka(
      'INGEN_OVERKLAGANDETID',
      'Beslutet överklagas genom förvaltningsbesvär: tiden räknas för varje part från den dag parten fick del av det. Registrera delgivningen med varje part.',
    ),
  };

const tidenUte = ({ klocka }: Beslutet, handelse: Provad<Slutgiltigt>): Utfall => {
  switch (klocka.lage) {
    case 'okand':
      return kanEjAvgora(klocka.saknas);
    case 'ingen':
      return UTAN_TID[klocka.varfor];
    case 'ejBorjat':
      return handelse.import
        ? kanEjAvgora('anslaget')
        : neka(
            'OVERKLAGANDETIDEN_EJ_BORJAT',
            klocka.avbrutet
              ? 'Anslaget togs ned för tidigt, så tiden löper inte. Sätt upp anslaget igen; tiden räknas om från den dagen.'
              : 'Justeringen är inte tillkännagiven, så överklagandetiden har inte börjat. Registrera anslaget.',
          );
    case 'loper': {
      const { tidigast, senast } = klocka.frist;
      if (!arSlut(tidigast.sistaDag, handelse))
        return neka(
          'OVERKLAGANDETIDEN_LOPER',
          `Beslutet kan överklagas till och med ${tidigast.sistaDag}. Vänta tills tiden gått ut; har anslaget tagits ned, registrera det.`,
        );
      return arSlut(senast.sistaDag, handelse) ? tillat : kanEjAvgora('dagen för anslaget');
    }
  }
};

/** Three weeks from the notice are a day that the calendar tells: no other can be recorded as the last. */
const sistaDagen = ({ data }: Provad<'OverklagandetidUtgangen'>, kalender: Kalender | null): Utfall => {
  const frist = kalender && inomKalendern(() => overklagandetid(data.anslagen, kalender));
  if (!frist) return kanEjAvgora('kalendern');
  return frist.sistaDag === data.sistaDag
    ? tillat
    : neka(
        'SISTA_DAG_STAMMER_EJ',
        `Med anslaget uppe från ${data.anslagen} är ${frist.sistaDag} sista dagen att överklaga, inte ${data.sistaDag}. Kontrollera dagarna.`,
      );
};

const overklagatForSent = (sistaDag: string, vad: string): Utfall =>
  varna('OVERKLAGAT_FOR_SENT', `Överklagandet kom in efter ${sistaDag}, då tiden gick ut. ${vad}`);

const laglighetsprovning = ({ klocka }: Beslutet, { skedde }: Provad<'OverklagandeInkommet'>): Utfall => {
  if (klocka.lage === 'okand') return kanEjAvgora(klocka.saknas);
  if (klocka.lage === 'ingen')
    return varna(
      'BESLUTET_EJ_OVERKLAGBART',
      klocka.varfor === 'forbereder'
        ? 'Ett beslut som bara bereder ärendet kan inte laglighetsprövas. Förvaltningsrätten avgör det; lämna över det.'
        : 'Beslutet är inte registrerat som ett som kan laglighetsprövas. Förvaltningsrätten avgör det; lämna över det, och rätta hur beslutet får överklagas om det är fel.',
    );
  if (klocka.lage !== 'loper') return tillat;
  const { sistaDag } = klocka.frist.senast;
  if (!passerad(klocka.frist.tidigast.sistaDag, skedde)) return tillat;
  return passerad(sistaDag, skedde)
    ? overklagatForSent(sistaDag, 'Lämna över det ändå; förvaltningsrätten prövar om det kom i tid.')
    : kanEjAvgora('dagen för anslaget');
};

const oavgjort = ({ efterspel, nr }: Beslutet): Utfall => {
  const [oppet] = oavgjordaOverklaganden(efterspel, nr);
  if (efterspel.upphavanden.some(({ avser }) => avser.slag === 'beslut' && avser.nr === nr))
    return neka(
      'BESLUTET_UPPHAVT',
      'Beslutet är upphävt och kan inte vinna laga kraft. Var upphävandet felregistrerat, makulera det; annars behövs ett nytt beslut.',
    );
  return oppet
    ? neka('OVERKLAGANDE_EJ_AVGJORT', `Överklagande ${oppet.nr} är inte avgjort. Registrera domen först.`)
    : tillat;
};

/** What nobody can appeal holds at once; what is served on its parties has their times instead: R-71. */
const utanAllmanTid = ({ klocka, efterspel, nr }: Beslutet): boolean =>
  (klocka.lage === 'ingen' && klocka.varfor === 'ejOverklagbart') ||
  efterspel.delgivningar.some((d) => d.beslut === nr);

export const R70: Regel<Slutgiltigt | 'OverklagandeInkommet'> = {
  id: 'R-70',
  text: 'Laglighetsprövning begärs inom tre veckor från det att justeringen tillkännagavs på anslagstavlan, och tiden löper bara medan anslaget sitter uppe; ett beslut som bara bereder ärendet har ingen sådan tid.',
  kalla: 'KL 13:1–6, 8:12',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['OverklagandetidUtgangen', 'BeslutVannLagaKraft', 'OverklagandeInkommet'],
  prova: (fakta) => {
    const { handelse } = fakta;
    const beslut = beslutet(fakta, handelse.data.beslut);
    if (!beslut) return kanEjAvgora('beslutet');
    if (handelse.type === 'OverklagandeInkommet')
      return handelse.data.slag === 'laglighetsprovning' ? laglighetsprovning(beslut, handelse) : tillat;
    if (handelse.type === 'BeslutVannLagaKraft') {
      const hinder = oavgjort(beslut);
      if (hinder.svar !== 'tillat' || utanAllmanTid(beslut)) return hinder;
      return tidenUte(beslut, handelse);
    }
    const dagen = sistaDagen(handelse, fakta.omvarld?.kalender ?? null);
    return dagen.svar === 'neka' ? dagen : tidenUte(beslut, handelse);
  },
};

const fristenFor = ({ datum }: Efterspelspost<'DelgivningVerkstalld'>, kalender: Kalender) =>
  inomKalendern(() => fristspann(datum, (dag) => forvaltningsbesvar(dag, kalender)));

const lagakraftForParter = (
  { efterspel, nr }: Beslutet,
  kalender: Kalender,
  handelse: Provad<'BeslutVannLagaKraft'>,
): Utfall => {
  const frister = efterspel.delgivningar.filter((d) => d.beslut === nr).map((d) => fristenFor(d, kalender));
  const loper = frister.find((f) => f && !arSlut(f.tidigast.sistaDag, handelse));
  if (loper)
    return neka(
      'OVERKLAGANDETIDEN_LOPER',
      `En part kan överklaga till och med ${loper.tidigast.sistaDag}. Vänta tills tiden gått ut för alla som fått del av beslutet.`,
    );
  return frister.some((f) => f === null || !arSlut(f.senast.sistaDag, handelse))
    ? kanEjAvgora('dagen för delgivningen')
    : tillat;
};

const partensOverklagande = (
  { efterspel }: Beslutet,
  kalender: Kalender,
  { data, skedde }: Provad<'OverklagandeInkommet'>,
): Utfall => {
  if (data.slag !== 'forvaltningsbesvar') return tillat;
  const delgivning = efterspel.delgivningar.find((d) => d.nr === data.delgivning);
  const frist = delgivning ? fristenFor(delgivning, kalender) : null;
  if (!frist) return kanEjAvgora('när den som överklagar fick del av beslutet');
  if (!passerad(frist.tidigast.sistaDag, skedde)) return tillat;
  return passerad(frist.senast.sistaDag, skedde)
    ? overklagatForSent(
        frist.senast.sistaDag,
        'Avvisa det, om förseningen inte beror på felaktig underrättelse om hur man överklagar (FL 45 §).',
      )
    : kanEjAvgora('dagen för delgivningen');
};

type MedParter = 'OverklagandeInkommet' | 'OverklagandeOverlamnat' | 'BeslutVannLagaKraft';

const overlamnat = (fakta: Regelfakta<'OverklagandeOverlamnat'>): Utfall => {
  const { handelse } = fakta;
  const overklagandet = efterspelet(fakta).overklaganden.find((o) => o.nr === handelse.data.overklagande);
  if (!overklagandet) return kanEjAvgora('överklagandet');
  return overklagandet.slag === 'forvaltningsbesvar' && handelse.data.iTid === null
    ? varna(
        'RATTIDSPROVNING_SAKNAS',
        'Den som har beslutat prövar om ett förvaltningsbesvär kom in i tid innan det lämnas över. Ange vad prövningen gav.',
      )
    : tillat;
};

export const R71: Regel<MedParter> = {
  id: 'R-71',
  text: 'Förvaltningsbesvär lämnas till den som beslutat inom tre veckor från det att parten fick del av beslutet; den prövar om det kom i tid och lämnar över det.',
  kalla: 'KL 13:3; FL 40–46 §§',
  iKraft: FL_IKRAFT,
  allvar: 'H',
  galler: ['OverklagandeInkommet', 'OverklagandeOverlamnat', 'BeslutVannLagaKraft'],
  prova: (fakta) => {
    const { handelse, ...resten } = fakta;
    if (handelse.type === 'OverklagandeOverlamnat') return overlamnat({ ...resten, handelse });
    const beslut = beslutet(fakta, handelse.data.beslut);
    const kalender = fakta.omvarld?.kalender ?? null;
    if (!beslut || !kalender) return kanEjAvgora(beslut ? 'kalendern' : 'beslutet');
    return handelse.type === 'BeslutVannLagaKraft'
      ? lagakraftForParter(beslut, kalender, handelse)
      : partensOverklagande(beslut, kalender, handelse);
  },
};
