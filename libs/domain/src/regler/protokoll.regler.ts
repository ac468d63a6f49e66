import { anslagAv, anslaget, justeringAv, sistaSammantradesdag } from '../sammantrade/justering.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import type { Kalender } from '../tidsfrister/kalender.js';
import { justerasSenast, tillkannagesSenast } from '../tidsfrister/protokoll.js';
import { farTasNed, tidigastNedtagning } from '../tidsfrister/nedtagning.js';
import { efterFristen } from './dagar.js';
import { allasTavlor } from './gemensam-namnd.js';
import {
  ALLTID,
  kanEjAvgora,
  KL_IKRAFT,
  kanVaraFore,
  neka,
  sakertFore,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Utfall,
} from './regel.js';

/* What the law asks of the minutes: what they show, who approves them and when, and how that is announced. */

/** `§ 12`, `§§ 12, 13`. */
export const visaParagrafer = (nummer: readonly number[]): string =>
  `${nummer.length === 1 ? '§' : '§§'} ${nummer.join(', ')}`;

const brister = ({ data }: Provad<'ProtokollUpprattat'>, { upprop }: Sammantrade): readonly string[] => [
  ...new Set([
    ...(upprop.length === 0 ? ['närvaro'] : []),
    ...(data.saknas ?? []).map(({ paragraf, uppgift }) =>
      paragraf === null ? UPPGIFT[uppgift] : `${UPPGIFT[uppgift]} i § ${paragraf}`,
    ),
  ]),
];

const UPPGIFT = {
  narvaro: 'närvaro',
  arenden: 'vilka ärenden som handlagts',
  yrkanden: 'yrkanden',
  propositionsordning: 'propositionsordning',
  omrostning: 'omröstning',
  beslut: 'beslut',
  deltagande: 'vilka som deltog i beslutet',
  reservationer: 'reservationer',
} as const;

export const R50: Regel<'ProtokollUpprattat'> = {
  id: 'R-50',
  text: 'Protokollet visar vilka som tjänstgjort och vilka ärenden som handlagts, och för varje ärende yrkanden som inte återtagits, propositionsordning, omröstningar, beslut, deltagande och reservationer.',
  kalla: 'KL 5:65–67, 6:35',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['ProtokollUpprattat'],
  prova: ({ handelse, sammantrade }) => {
    if (!sammantrade) return kanEjAvgora('sammanträdet');
    const saknas = handelse.import && handelse.data.saknas === null ? [] : brister(handelse, sammantrade);
    if (saknas.length > 0)
      return varna(
        'PROTOKOLL_OFULLSTANDIGT',
        `Protokollet saknar ${saknas.join(', ')}. Komplettera det innan det justeras.`,
      );
    return handelse.data.saknas === null ? kanEjAvgora('om protokollet är fullständigt') : tillat;
  },
};

export const R51: Regel<'ProtokollJusterat'> = {
  id: 'R-51',
  text: 'Protokollet justeras senast 14 dagar efter sammanträdet.',
  kalla: 'KL 5:69, 6:35',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['ProtokollJusterat'],
  prova: ({ handelse, sammantrade, omvarld }) => {
    const sent =
      sammantrade &&
      efterFristen(handelse.skedde, sistaSammantradesdag(sammantrade), omvarld?.kalender, {
        dagar: 14,
        frist: justerasSenast,
      });
    if (sent == null) return kanEjAvgora('dagen för justeringen eller för sammanträdets slut');
    return sent
      ? varna(
          'JUSTERAT_FOR_SENT',
          'Protokollet justerades mer än 14 dagar efter sammanträdet. Justeringen gäller; kontrollera dagen och tillkännage den genast.',
        )
      : tillat;
  },
};

/** Put up again on the same board: that it is late is what the break says, not this. */
const sattsUppIgen = (
  { data }: Provad<'JusteringTillkannagiven'>,
  s: Sammantrade,
  paragraf: number,
): boolean => anslagAv(s, paragraf).some((a) => a.tavlor.some((t) => data.tavlor.includes(t)));

const forSent = (
  handelse: Provad<'JusteringTillkannagiven'>,
  s: Sammantrade,
  kalender: Kalender | null | undefined,
): Utfall => {
  const sent = handelse.data.paragrafer
    .filter((p) => !sattsUppIgen(handelse, s, p))
    .map((p) =>
      efterFristen(handelse.skedde, justeringAv(s, p)?.datum ?? null, kalender, {
        dagar: 2,
        frist: tillkannagesSenast,
      }),
    );
  if (sent.includes(true))
    return varna(
      'TILLKANNAGIVET_FOR_SENT',
      'Justeringen ska tillkännages senast andra dagen efter den. Anslaget gäller: överklagandetiden räknas från dagen då det kom upp. Kontrollera dagen.',
    );
  return sent.includes(null) ? kanEjAvgora('dagen för justeringen eller anslaget') : tillat;
};

const varnande = (utfall: Utfall): Utfall | null => (utfall.svar === 'varna' ? utfall : null);

/** The day that the notice says it may come down. */
const nedtasForTidigt = (
  { data, skedde }: Provad<'JusteringTillkannagiven'>,
  kalender: Kalender | null | undefined,
): Utfall | null => {
  const tidigast = tidigastNedtagning(skedde, kalender ?? null);
  return data.nedtasTidigast === null || tidigast === null || data.nedtasTidigast >= tidigast
    ? null
    : varna(
        'NEDTAS_FOR_TIDIGT',
        `Anslaget ska sitta till dess överklagandetiden har gått ut och får tas ned tidigast ${tidigast}, inte ${data.nedtasTidigast}. Rätta dagen i händelsen.`,
      );
};

export const R52: Regel<'JusteringTillkannagiven'> = {
  id: 'R-52',
  text: 'En justering tillkännages på anslagstavlan senast andra dagen efter den, med uppgift om var protokollet finns.',
  kalla: 'KL 8:12',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['JusteringTillkannagiven'],
  prova: ({ handelse, sammantrade, omvarld }) => {
    if (!sammantrade) return kanEjAvgora('sammanträdet');
    const ojusterade = handelse.data.paragrafer.filter((p) => !justeringAv(sammantrade, p));
    if (ojusterade.length === 0)
      return (
        nedtasForTidigt(handelse, omvarld?.kalender) ??
        varnande(allasTavlor(handelse, sammantrade, omvarld)) ??
        forSent(handelse, sammantrade, omvarld?.kalender)
      );
    return handelse.import
      ? kanEjAvgora('justeringen')
      : neka(
          'EJ_JUSTERAT',
          `Inte justerat: ${visaParagrafer(ojusterade)}, och det är justeringen som tillkännages. Justera först, eller tillkännage bara de paragrafer som är justerade.`,
        );
  },
};

/** The other half of R-52, with its own severity: it may be set aside, and is then a break of the notice. */
export const R52b: Regel<'AnslagNedtaget'> = {
  id: 'R-52b',
  text: 'Anslaget tas inte ned före överklagandetidens slut; tas det ned tidigare är det avbrutet.',
  kalla: 'KL 8:12, 13:5',
  iKraft: KL_IKRAFT,
  allvar: 'A',
  galler: ['AnslagNedtaget'],
  prova: ({ handelse, sammantrade, omvarld }) => {
    const anslag = sammantrade && anslaget(sammantrade, handelse.data.anslag);
    if (anslag?.avbrutet) return tillat;
    const tidigast = farTasNed(anslag, omvarld?.kalender);
    if (tidigast === null || !kanVaraFore(handelse.skedde, tidigast))
      return tidigast === null ? kanEjAvgora('när anslaget tidigast får tas ned') : tillat;
    return sakertFore(handelse.skedde, tidigast)
      ? neka(
          'ANSLAG_NEDTAGET_FOR_TIDIGT',
          `Anslaget får tas ned tidigast ${tidigast}. Låt det sitta till dess. Är det redan nere är det avbrutet (AvbrytAnslag): sätt upp det igen, tiden räknas om från den dagen.`,
        )
      : kanEjAvgora('dagen då anslaget togs ned');
  },
};

export const R54: Regel<'ProtokollJusterat'> = {
  id: 'R-54',
  text: 'Paragrafer justeras var för sig eller tillsammans, omedelbart eller senare, men varje paragraf en gång.',
  kalla: 'arbetsordningar; KL 5:69',
  iKraft: ALLTID,
  allvar: 'H',
  galler: ['ProtokollJusterat'],
  prova: ({ handelse: { data }, sammantrade }) => {
    if (!sammantrade) return kanEjAvgora('sammanträdet');
    const redan = data.paragrafer.filter((p) => justeringAv(sammantrade, p));
    return redan.length === 0
      ? tillat
      : neka(
          'REDAN_JUSTERAT',
          `Redan justerat: ${visaParagrafer(redan)}. Justera bara de övriga; var den förra justeringen felregistrerad, makulera den först.`,
        );
  },
};

export const R54b: Regel<'ParagrafTilldelad'> = {
  id: 'R-54b',
  text: 'En paragraf har ett nummer som organet inte använder mer än en gång samma år.',
  kalla: 'praxis; KL 5:65',
  iKraft: ALLTID,
  allvar: 'H',
  galler: ['ParagrafTilldelad'],
  prova: ({ handelse: { data }, sammantrade, paragraferIAr }) => {
    if (sammantrade?.paragrafer.some((p) => p.nr === data.nr) || paragraferIAr?.has(data.nr))
      return neka(
        'PARAGRAFNUMMER_UPPTAGET',
        `§ ${data.nr} finns redan i organets protokoll detta år. Ge paragrafen nästa lediga nummer; är den andra felregistrerad, makulera den.`,
      );
    return paragraferIAr == null ? kanEjAvgora('organets övriga paragrafer samma år') : tillat;
  },
};
