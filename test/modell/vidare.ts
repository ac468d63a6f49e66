import type { DataAv, RecordedEvent } from '#domain';
import { majoritet, minoritet } from '#domain/testing';
import { arendet, motesdag, motet, nastaParagraf, oppetMote, ur, type Bild, type Val } from './bild.js';
import { arKf, avTyp, motesstrommen, paragrafen } from './lasning.js';
import { arendeorder, motesorder, oppningsorder, type Uppgifter } from './order.js';
import type { Order } from './varld.js';

/*
 * What a registrator would do next with an ärende: the road from the opening to laga kraft, mostly lawful, so that
 * random sequences get all the way.
 */

/** Something to ask for, seconds to wait, or a look at the clock. */
export type Nasta = Order | number | 'klockan';

const DYGN = 24 * 3600;
export const ORGAN: Readonly<Record<string, string>> = {
  KF: 'Kommunfullmäktige',
  KS: 'Kommunstyrelsen',
  KSAU: 'KSAU',
};

const UPPDRAG = { uppdrag: 'ledamot', tjanstgor: true, ersatter: null, distans: false } as const;
/** So many of nine members. */
export const narvarande = (antal: number) =>
  Array.from({ length: antal }, (_, i) => ({ person: `p-${i + 1}`, ...UPPDRAG }));

export const oppning = ({ n }: Val, nu: string): Order =>
  oppningsorder(
    {
      slag: ur(['motion', 'motion', 'motion', 'ovrigt', 'val'] as const, n >> 8),
      initiativ: 'ledamot',
      organ: 'Kommunstyrelsen',
    },
    { nu },
  );

type Plats = { readonly organ: string; readonly paragraf: string };
type Dar = { readonly plats: Plats; readonly uppgifter: Uppgifter };

export const HISTORIA = 13;
/** Now and then it is told afterwards, as history. */
const ibland = (m: number): { readonly import?: true } => (m % 14 === HISTORIA ? { import: true } : {});

/** To the paragraf of an ärende at an open meeting of a body: what is left to do before, or where it is. */
const tillParagrafen = (bild: Bild, kod: string, id: string, { n, m }: Val): Nasta | Dar => {
  const { nu, idag } = bild;
  const organ = ORGAN[kod] ?? kod;
  const mote = oppetMote(bild, kod);
  if (mote === null)
    return bild.moten.includes(`${kod}-${idag}`)
      ? DYGN
      : motesorder('OppnaSammantrade', `${kod}-${idag}`, { organ, ordforande: 'p-1' }, { nu });
  const dag = motesdag(mote);
  const uppgifter = { nu, ...(dag !== idag && { skedde: dag }), ...ibland(m) };
  const star = motet(bild, mote);
  if ((avTyp(star, 'NarvaroFaststalld').at(-1)?.data.narvarande.length ?? 0) < 5)
    return motesorder(
      'FaststallNarvaro',
      mote,
      {
        narvarande: narvarande(ur([9, 9, 8, 9, 7, 9, 5, 9, 9, 9, 9, 4], n)),
        antalLedamoter: 9,
        franParagraf: null,
      },
      uppgifter,
    );
  const nr = paragrafen(star, id, { organ, paragraf: null, skedde: dag });
  if (nr === null)
    return motesorder(
      'TilldelaParagraf',
      mote,
      { nr: nastaParagraf(bild, kod), arenden: [id], slag: 'beslut', bradskandeEnhalligt: true },
      uppgifter,
    );
  if (m % 16 === 15)
    return motesorder(
      'AnmalJav',
      mote,
      { person: `p-${1 + (n % 9)}`, paragraf: nr, godtaget: true, lamnadeRummet: true },
      uppgifter,
    );
  return { plats: { organ, paragraf: String(nr) }, uppgifter };
};

const arPlats = (nasta: Nasta | Dar): nasta is Dar => typeof nasta === 'object' && 'plats' in nasta;

/** Whether the year of a motion has passed, and nobody has noticed. */
const ettArGammal = ({ nu }: Bild, star: readonly RecordedEvent[]): boolean => {
  const vackt = avTyp(star, 'MotionVackt')[0]?.metadata.registrerad ?? nu;
  return (
    Date.parse(nu) - Date.parse(vackt) > 366 * DYGN * 1000 && avTyp(star, 'MotionsfristPasserad').length === 0
  );
};

const beredning = (bild: Bild, id: string, val: Val): Nasta => {
  const { nu } = bild;
  if (ettArGammal(bild, arendet(bild, id)) && val.m % 2 === 0) return 'klockan';
  if (val.m % 11 === 10) return 367 * DYGN;
  if (val.m % 7 === 6)
    return arendeorder('RemitteraArende', id, { till: ['Tekniska nämnden'], svarSenast: null }, { nu });
  if (val.m % 7 === 5)
    return arendeorder('TaEmotYttrande', id, { fran: 'Tekniska nämnden', remissId: null }, { nu });
  const dar = tillParagrafen(bild, 'KS', id, val);
  if (!arPlats(dar)) return dar;
  return val.m % 5 === 4
    ? arendeorder('BeredArende', id, dar.plats, dar.uppgifter)
    : arendeorder('LamnaForslag', id, { ...dar.plats, till: 'Kommunfullmäktige' }, dar.uppgifter);
};

/** A minority of some of those present, which the roll call may have to tell. */
export const minoriteten = ({ k }: Val): Partial<DataAv<'ArendeAterremitterat'>> =>
  minoritet(ur([3, 3, 4, 2, 1, 9], k >> 1), ur([9, 9, null, 8, 10], k >> 3));

const avgorande = (bild: Bild, id: string, val: Val): Nasta => {
  const dar = tillParagrafen(bild, 'KF', id, val);
  if (!arPlats(dar)) return dar;
  const { plats, uppgifter } = dar;
  const till = 'Kommunstyrelsen';
  switch (ur(['beslut', 'beslut', 'aterremiss', 'beslut', 'bordlaggning', 'majoritet', 'reserv'], val.k)) {
    case 'aterremiss':
      return arendeorder('AterremitteraArende', id, { ...plats, till, ...minoriteten(val) }, uppgifter);
    case 'bordlaggning':
      return arendeorder('BordlaggArende', id, { ...plats, ...minoriteten(val) }, uppgifter);
    case 'majoritet':
      return arendeorder('AterremitteraArende', id, { ...plats, till, ...majoritet(5, 4) }, uppgifter);
    default:
      return arendeorder('FattaBeslut', id, { ...plats, slutligt: true }, uppgifter);
  }
};

type Fattat = { readonly nr: number; readonly mote: string; readonly paragraf: number };

/** Until the paragraf of a decision is approved and announced. */
const protokollet = (bild: Bild, { mote, paragraf, nr }: Fattat, id: string, { m }: Val): Nasta | null => {
  const { nu } = bild;
  const star = motet(bild, mote);
  const harParagrafen = (h: RecordedEvent): boolean =>
    (h.data as { readonly paragrafer: readonly number[] }).paragrafer.includes(paragraf);
  const paragrafer = [paragraf];
  if (m % 9 === 8) return arendeorder('ExpedieraBeslut', id, { avser: { slag: 'beslut', nr } }, { nu });
  if (avTyp(star, 'SammantradeAvslutat').length === 0)
    return motesorder('AvslutaSammantrade', mote, {}, { nu });
  if (!avTyp(star, 'ProtokollUpprattat').some(harParagrafen))
    return motesorder('UpprattaProtokoll', mote, { paragrafer, saknas: [] }, { nu });
  if (!avTyp(star, 'ProtokollJusterat').some(harParagrafen))
    return motesorder(
      'JusteraProtokoll',
      mote,
      { paragrafer, underskrifter: [], justerare: ['p-2'] },
      { nu },
    );
  const nere = [...avTyp(star, 'AnslagAvbrutet'), ...avTyp(star, 'AnslagNedtaget')].map((a) => a.data.anslag);
  const uppe = avTyp(star, 'JusteringTillkannagiven').filter(harParagrafen);
  const sitter = uppe.find((a) => !nere.includes(a.data.nr));
  if (sitter && m % 8 === 7) return motesorder('AvbrytAnslag', mote, { anslag: sitter.data.nr }, { nu });
  return sitter || (uppe.length > 0 && m % 3 === 0)
    ? null
    : motesorder('TillkannageJustering', mote, { paragrafer, nedtasTidigast: null }, { nu, ...ibland(m) });
};

/** The notice stays up for three weeks, and then the clock looks. */
const tillsTidenGatt = (bild: Bild, mote: string, { n, k }: Val): Nasta => {
  const anslaget =
    avTyp(motet(bild, mote), 'JusteringTillkannagiven').at(-1)?.metadata.registrerad ?? bild.nu;
  const gatt = Date.parse(bild.nu) - Date.parse(anslaget) >= 22 * DYGN * 1000;
  return gatt
    ? ur<Nasta>(['klockan', 'klockan', (1 + (n % 5)) * DYGN], k)
    : ur<Nasta>([22 * DYGN, 'klockan', (1 + (n % 26)) * DYGN], k);
};

const efterBeslutet = (bild: Bild, id: string, { nr, mote }: Fattat, val: Val): Nasta => {
  const { m } = val;
  const { nu } = bild;
  const star = arendet(bild, id);
  if (avTyp(star, 'BeslutExpedierat').length === 0)
    return arendeorder('ExpedieraBeslut', id, { avser: { slag: 'beslut', nr } }, { nu });
  if (m % 11 === 10)
    return arendeorder('TaEmotOverklagande', id, { beslut: nr, handlingNr: null, delgivning: null }, { nu });
  if (avTyp(star, 'OverklagandeInkommet').length > avTyp(star, 'DomMeddelad').length && m % 2 === 0)
    return arendeorder('NoteraDom', id, { beslut: nr, overklagande: null, utgang: 'avslas' }, { nu });
  if (val.k % 5 === 4) return arendeorder('NoteraLagaKraft', id, { beslut: nr }, { nu });
  if (avTyp(star, 'OverklagandetidUtgangen').length === 0) return tillsTidenGatt(bild, mote, val);
  return avTyp(star, 'BeslutVannLagaKraft').length === 0
    ? arendeorder('NoteraLagaKraft', id, { beslut: nr }, { nu })
    : arendeorder('AvslutaArende', id, {}, { nu });
};

const fattat = (bild: Bild, id: string): Fattat | null | undefined => {
  const beslut = avTyp(arendet(bild, id), 'BeslutFattat').findLast(
    (b) => arKf(b.data.organ) && b.data.slutligt,
  );
  if (!beslut) return undefined;
  const behandlat = { ...beslut.data, skedde: beslut.metadata.skedde };
  const mote = motesstrommen(behandlat)?.slice('sammantrade-'.length);
  const paragraf = mote === undefined ? null : paragrafen(motet(bild, mote), id, behandlat);
  return mote === undefined || paragraf === null ? null : { nr: beslut.data.nr, mote, paragraf };
};

/** Whether a body has proposed something since fullmäktige last sent the ärende back. */
const berett = (star: readonly RecordedEvent[]): boolean => {
  const sist = star.findLastIndex((h) => h.type === 'ArendeAterremitterat');
  return star.slice(sist + 1).some((h) => h.type === 'ForslagTillBeslutLamnat' || h.type === 'ArendeBerett');
};

const nastaMed = (bild: Bild, id: string, val: Val): Nasta => {
  const star = arendet(bild, id);
  const motion = avTyp(star, 'ArendeOppnat')[0]?.data.slag === 'motion';
  if (motion && avTyp(star, 'MotionVackt').length === 0)
    return arendeorder('VackMotion', id, { organ: 'Kommunfullmäktige' }, { nu: bild.nu, ...ibland(val.m) });
  const beslut = fattat(bild, id);
  if (beslut === null) return oppning(val, bild.nu); // decided on a day or at a place that nobody knows
  if (beslut) return protokollet(bild, beslut, id, val) ?? efterBeslutet(bild, id, beslut, val);
  return berett(star) ? avgorande(bild, id, val) : beredning(bild, id, val);
};

/** The next step on its road for an ärende, or a new ärende. */
export const vidare = (bild: Bild, val: Val): Nasta => {
  const [forsta, ...andra] = bild.arenden;
  if (forsta === undefined || (andra.length < 2 && val.n % 16 === 15)) return oppning(val, bild.nu);
  return nastaMed(bild, ur([forsta, ...andra], val.n >> 4), val);
};
