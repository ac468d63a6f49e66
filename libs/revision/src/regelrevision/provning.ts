import { medRattelser, type Markering, type Provning, type Rattbart, type RecordedEvent } from '#domain';
import { bevisFor } from './bevis.js';
import type { Dom, Domare, Mal, Villkor } from './domare.js';
import type { Fynd, Lakning } from './fynd.js';
import { ALLT, fore } from './kunskap.js';
import { annullering, lakningar, refAv, svaret } from './lakning.js';
import type { Lage } from './lagen.js';

/** What is found of one event, and what could not be told. */
export type Utslag = {
  readonly fynd: readonly Fynd[];
  readonly oavgjort: readonly { readonly regel: string; readonly saknas: readonly string[] }[];
};

/** Something that a rule says is wrong, and under which conditions it said so. */
type Traff = {
  readonly provning: Provning;
  readonly dom: Dom;
  readonly villkor: Villkor;
  readonly kant: Fynd['kant'];
};

const slarTill = ({ utfall }: Provning): boolean => utfall.svar === 'neka' || utfall.svar === 'varna';

const saknas = ({ regel, utfall }: Provning): Utslag['oavgjort'] =>
  utfall.svar === 'kanEjAvgora' ? [{ regel: regel.id, saknas: utfall.saknas }] : [];

const daDet = ({ handelse }: Mal): Villkor => ({ kunskap: fore(handelse), fore: 'alla' });
const IDAG: Villkor = { kunskap: ALLT, fore: 'ordning' };

type Svar = { readonly traffar: readonly Traff[]; readonly oavgjort: Utslag['oavgjort'] };

const EN_GALLRAD = ['det som har gallrats'];

/** As it was registered: what the log held then is what was known. */
const somRegistrerad = (dom: Dom, mal: Mal): Svar => ({
  traffar: dom.provningar
    .filter(slarTill)
    .map((provning) => ({ provning, dom, villkor: daDet(mal), kant: 'daDetRegistrerades' as const })),
  oavgjort: dom.provningar.flatMap(saknas),
});

/**
 * Imported history was recorded in whatever order it was found: what counts is what is known today to have come before
 * it. What the sources leave open of the order is read both ways, and is held against nobody unless both say so.
 */
const somHistoria = async (da: Dom, idag: Dom, mal: Mal, domare: Domare): Promise<Svar> => {
  const traffar: Traff[] = [];
  const oavgjort: Utslag['oavgjort'][number][] = [];
  for (const provning of idag.provningar) {
    const { regel, utfall } = provning;
    const forut = da.provningar.find((p) => p.regel === regel);
    const slogTill = forut !== undefined && slarTill(forut);
    oavgjort.push(...saknas(provning));
    if (utfall.svar === 'tillat' && slogTill)
      traffar.push({ provning: forut, dom: da, villkor: daDet(mal), kant: 'daDetRegistrerades' });
    if (!slarTill(provning)) continue;
    const annars = await svaret({ mal, regel: regel.id, domare }, { ...IDAG, fore: 'kanske' });
    if (annars !== 'neka' && annars !== 'varna')
      oavgjort.push({ regel: regel.id, saknas: ['i vilken ordning det hände'] });
    else
      traffar.push({
        ...{ provning, dom: idag, villkor: IDAG },
        kant: slogTill ? 'daDetRegistrerades' : 'idag',
      });
  }
  return { traffar, oavgjort };
};

/** A stream is asked once for each of its events. */
const redanMarkta = new WeakMap<readonly RecordedEvent[], ReadonlyMap<number, Markering>>();

const markta = (strom: readonly RecordedEvent[]): ReadonlyMap<number, Markering> => {
  const redan = redanMarkta.get(strom);
  if (redan) return redan;
  const { markeringar } = medRattelser(strom as readonly (RecordedEvent & Rattbart)[], () => true);
  redanMarkta.set(strom, markeringar);
  return markeringar;
};

const makuleringar = (strom: readonly RecordedEvent[]) => {
  const markeringar = markta(strom);
  return ({ revision }: RecordedEvent): number | null => markeringar.get(revision)?.makulerad ?? null;
};

const notering = ({ noterat }: Mal, regel: string): Fynd['redanNoterad'] => {
  const redan = noterat.get(regel);
  return redan
    ? { revision: redan.revision, id: redan.id, kvitterad: redan.metadata.skal !== undefined }
    : null;
};

const fyndet = async (
  { provning, dom, villkor, kant }: Traff,
  mal: Mal,
  annullerad: Lakning | undefined,
  domare: Domare,
): Promise<Fynd> => {
  const { regel, utfall } = provning;
  if (utfall.svar !== 'neka' && utfall.svar !== 'varna') throw new Error(`${regel.id} slog inte till.`);
  const { handelse } = mal;
  const sokt = { mal, regel: regel.id, domare };
  const bevis = await bevisFor({ ...sokt, kod: utfall.kod }, villkor, dom);
  const strommar = [mal.strom, ...(await Promise.all([...dom.sedda.keys()].map((s) => domare.strom(s))))];
  return {
    ...{ regel: regel.id, kalla: regel.kalla, allvar: regel.allvar },
    ...{ utfall: utfall.svar, kod: utfall.kod, text: utfall.text },
    handelse: {
      ...refAv(handelse),
      position: handelse.position,
      import: handelse.metadata.import === true,
    },
    kant,
    bevis,
    redanNoterad: notering(mal, regel.id),
    lakt: annullerad ? [annullerad] : await lakningar(sokt, strommar),
  };
};

const svarAv = async (
  mal: Mal,
  lage: Lage,
  annullerad: Lakning | undefined,
  domare: Domare,
): Promise<Svar> => {
  const da = await domare.doms(lage, mal, fore(mal.handelse));
  if (mal.handelse.metadata.import !== true || annullerad) return somRegistrerad(da, mal);
  return somHistoria(da, await domare.domsUnder(mal, IDAG, lage), mal, domare);
};

/** Puts one event before every rule; `lage` is its stream up to it, `bara` the only rule that is asked about. */
export const provaHandelse = async (mal: Mal, lage: Lage, domare: Domare, bara?: string): Promise<Utslag> => {
  const annullerad = annullering(mal, makuleringar(mal.strom));
  const { traffar, oavgjort } = await svarAv(mal, lage, annullerad, domare);
  const galler = (regel: string): boolean => bara === undefined || regel === bara;
  const valda = traffar.filter((t) => galler(t.provning.regel.id));
  const oklara = oavgjort.filter((o) => galler(o.regel));
  if (mal.handelse.gallrad) {
    const borta = valda.map((t) => ({ regel: t.provning.regel.id, saknas: EN_GALLRAD }));
    return { fynd: [], oavgjort: [...oklara, ...borta] };
  }
  const fynd: Fynd[] = [];
  for (const traff of valda) fynd.push(await fyndet(traff, mal, annullerad, domare));
  return { fynd, oavgjort: oklara };
};
