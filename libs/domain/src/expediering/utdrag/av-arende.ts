import { arendeId } from '../../diarieserie/diarienummer.js';
import { upphavt } from '../../efterspel/efterspel.state.js';
import type { Arende } from '../../arende/arende.state.js';
import type { Beslutsslag, Person } from '../../arende/arende.types.js';
import { organkoderEnligtBruk } from '../../arende/organ.js';
import { motespunkt, type Behandlat, type Motespunkt } from '../../samband/motespunkt.js';
import type { Sammantrade } from '../../sammantrade/sammantrade.state.js';
import { allaAvgoranden, avgorandet, type Avgorandepost } from './avgorande.js';
import { franMotet, okantMote } from './fran-motet.js';
import type { Egetstallningstagande, Protokollsutdrag, Utdragskunskap } from './protokollsutdrag.types.js';
import { underlagFor } from './underlag.js';
import { vidSammaParagraf, varDarFore } from './vid-paragrafen.js';

/** Something in an ärende that was decided, by kind and number, as in `BeslutExpedierat.avser`. */
export type Avsett = { readonly slag: Beslutsslag; readonly nr: number };

/** The thing meant: the latest where none is named, null where the ärende has no such thing. */
const avsedd = (arende: Arende, avser: Avsett | null): Avgorandepost | null => {
  const alla = allaAvgoranden(arende);
  if (avser !== null) return alla.find((p) => p.slag === avser.slag && p.post.nr === avser.nr) ?? null;
  return alla.reduce<Avgorandepost | null>(
    (sist, p) => (sist === null || varDarFore(sist.post, p.post) ? p : sist),
    null,
  );
};

const skrivna = (personer: readonly Person[]): readonly string[] =>
  personer.map(({ namn, parti }) => (parti === null ? namn : `${namn} (${parti})`));

type OmAvgorandet = Behandlat & { readonly avser: Avsett | null; readonly av: readonly Person[] };

/** What was said about this, and by whom: it is named, or it was said at the same paragraf. */
const omDetta =
  <P extends OmAvgorandet>({ slag, post }: Avgorandepost, text: (p: P) => string | null) =>
  (poster: readonly P[]): readonly Egetstallningstagande[] =>
    poster
      .filter(({ avser, ...p }) =>
        avser === null ? vidSammaParagraf(p, post) : avser.slag === slag && avser.nr === post.nr,
      )
      .map((p) => ({ av: skrivna(p.av), text: text(p) }));

const yrkanden = ({ yrkanden: alla }: Arende, post: Behandlat): Protokollsutdrag['yrkanden'] =>
  alla
    .filter((y) => y.atertaget === null && vidSammaParagraf(y, post))
    .map(({ typ, text, av }) => ({ typ, text, av: skrivna(av) }));

const omrostningar = ({ omrostningar: alla }: Arende, post: Behandlat): Protokollsutdrag['omrostningar'] =>
  alla
    .filter((o) => vidSammaParagraf(o, post))
    .map(
      ({ nr, fraga, jaProposition, nejProposition, ja, nej, avstar, franvarande, utslag, utfall, ...o }) => ({
        ...{ nr, fraga, jaProposition, nejProposition, ja, nej, avstar, franvarande, utslag, utfall },
        roster: o.oppen ? o.roster : [],
      }),
    );

const ovriga = (
  { sammantrade, paragraf }: Motespunkt,
  id: string,
  { diarienummer }: Utdragskunskap,
): readonly string[] =>
  (sammantrade.paragrafer.find((p) => p.nr === paragraf)?.arenden ?? [])
    .filter((a) => a !== id)
    .map(diarienummer);

/** A body by what it is called in the ärende, and by its meeting where that is known. */
const organet = (
  organ: string,
  mote: Sammantrade | null,
  { organnamn }: Utdragskunskap,
): Protokollsutdrag['organ'] => {
  const kod = mote?.organ ?? organkoderEnligtBruk(organ)[0] ?? null;
  return { kod, namn: (kod === null ? null : organnamn(kod)) ?? mote?.organnamn ?? organ };
};

/** What was said and done when it was decided. */
const vidAvgorandet = (arende: Arende, avsett: Avgorandepost) => ({
  avgorande: avgorandet(avsett),
  yrkanden: yrkanden(arende, avsett.post),
  propositioner: arende.propositioner
    .filter((p) => vidSammaParagraf(p, avsett.post))
    .map(({ ordning, utfall }) => ({ ordning, utfall })),
  omrostningar: omrostningar(arende, avsett.post),
  reservationer: omDetta<Arende['reservationer'][number]>(avsett, (r) => r.motivering)(arende.reservationer),
  sarskildaYttranden: omDetta<Arende['sarskildaYttranden'][number]>(
    avsett,
    (y) => y.text,
  )(arende.sarskildaYttranden),
  ejDeltagande: omDetta<Arende['ejDeltagande'][number]>(avsett, (d) => d.motivering)(arende.ejDeltagande),
  underlag: underlagFor(arende, avsett.post),
});

/** What became of it afterwards. */
const efterat = ({ efterspel }: Arende, { slag, post: { nr } }: Avgorandepost) => ({
  upphavt: upphavt(efterspel, { slag, nr }),
  rattelser: efterspel.beslutsrattelser
    .filter((r) => slag === 'beslut' && r.beslut === nr)
    .map(({ datum, fran, till }) => ({ datum, fran, till })),
});

const paragrafen = (post: Behandlat, punkt: Motespunkt | null): string | null => {
  const motets = punkt?.paragraf ?? null;
  return post.paragraf ?? (motets === null ? null : String(motets));
};

/**
 * The extract of what was decided in an ärende; null where it has no such thing. `mote` is the meeting where it was
 * taken, null when it is not known; another body's, or another day's, tells nothing.
 */
export const utdragAvArende = (
  arende: Arende,
  avser: Avsett | null,
  mote: Sammantrade | null,
  kunskap: Utdragskunskap,
): Protokollsutdrag | null => {
  const avsett = avsedd(arende, avser);
  if (avsett === null) return null;
  const { post } = avsett;
  const id = arendeId(arende);
  const punkt = mote && motespunkt(arende, post, [mote]);
  return {
    slag: 'arende',
    organ: organet(post.organ, punkt?.sammantrade ?? null, kunskap),
    datum: post.datum,
    paragraf: paragrafen(post, punkt),
    diarienummer: kunskap.diarienummer(id),
    rubrik: arende.arendemening,
    ...vidAvgorandet(arende, avsett),
    ovrigaArenden: punkt ? ovriga(punkt, id, kunskap) : [],
    ...(punkt ? franMotet(punkt.sammantrade, punkt.paragraf, kunskap) : okantMote),
    ...efterat(arende, avsett),
    delegation: null,
    gallrad: arende.gallrad || punkt?.sammantrade.gallrad === true,
  };
};
