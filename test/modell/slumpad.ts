import { motesdag, motet, ur, type Bild, type Val } from './bild.js';
import { paragrafen } from './lasning.js';
import { arendeorder, motesorder } from './order.js';
import { ARENDEFALL } from './slumpad.arende.js';
import { MOTESFALL } from './slumpad.mote.js';
import { uppgifter } from './slumpad.uppgifter.js';
import { oppning, ORGAN } from './vidare.js';
import type { Order } from './varld.js';

/* Anything that can be asked, lawful or not, about what there is and what there is not. */

/** Where a body did deal with an ärende, or may yet: every other order is about that. */
const verkligPlats = (bild: Bild, id: string, data: object, { k }: Val) => {
  const moten = bild.moten.filter((m) => m.startsWith(k % 8 === 0 ? 'KS-' : 'KF-'));
  const mote = moten.at(-1 - ((k >> 3) % Math.max(1, Math.min(2, moten.length))));
  if (mote === undefined || !('organ' in data) || k % 2 === 1) return null;
  const organ = ORGAN[mote.slice(0, 2)] ?? 'KSAU';
  const dag = motesdag(mote);
  const nr = paragrafen(motet(bild, mote), id, { organ, paragraf: null, skedde: dag });
  if (nr === null) return null;
  return { plats: { organ, paragraf: String(nr) }, tid: dag === bild.idag ? {} : { skedde: dag } };
};

const arendets = (bild: Bild, val: Val, [typ, data]: (typeof ARENDEFALL)[number]): Order => {
  const id = ur(['KS-2026-1', ...bild.arenden, ...bild.arenden, 'KS-2026-99', 'KS 1'], val.k >> 4);
  const sagt = data(bild, val, id);
  const verklig = verkligPlats(bild, id, sagt, val);
  const ovrigt = { ...uppgifter(bild, val), ...verklig?.tid };
  return arendeorder(typ, id, { ...sagt, ...verklig?.plats }, ovrigt);
};

const motets = (bild: Bild, val: Val, [typ, data]: (typeof MOTESFALL)[number]): Order => {
  const kod = ur(['KF', 'KS', 'KSAU'], val.n);
  const kf = bild.moten.filter((m) => m.startsWith('KF-'));
  const id = ur([`${kod}-${bild.idag}`, ...kf, ...kf, ...kf, ...bild.moten, 'KF-2026-02-30'], val.k >> 4);
  const organ =
    typ === 'OppnaSammantrade' || typ === 'AnslaKungorelse'
      ? { organ: ORGAN[id.split('-')[0] ?? ''] ?? kod }
      : {};
  return motesorder(typ, id, { ...data(bild, val, id), ...organ }, uppgifter(bild, val));
};

/** One of several, and the numbers that are left to say more of it with. */
const valj = <T>(lista: readonly [T, ...T[]], val: Val): readonly [T, Val] => [
  ur(lista, val.n),
  { ...val, n: Math.floor(val.n / lista.length) },
];

/** Anything at all. */
export const slumpad = (bild: Bild, alla: Val): Order => {
  const [slag, val] = valj(['arende', 'mote', 'arende', 'mote', 'arende', 'mote', 'arende', 'oppning'], alla);
  if (slag === 'oppning') return oppning(val, bild.nu);
  if (slag === 'mote') {
    const [fall, resten] = valj(MOTESFALL, val);
    return motets(bild, resten, fall);
  }
  const [fall, resten] = valj(ARENDEFALL, val);
  return arendets(bild, resten, fall);
};

/** Anything of some kinds, by the names of their commands. */
export const nagotAv = (bild: Bild, alla: Val, typer: readonly string[]): Order => {
  const val = { ...alla, n: Math.floor(alla.n / typer.length) };
  const typ = typer[alla.n % typer.length];
  const fall = [
    ...ARENDEFALL.filter((f) => f[0] === typ).map((f) => (v: Val) => arendets(bild, v, f)),
    ...MOTESFALL.filter((f) => f[0] === typ).map((f) => (v: Val) => motets(bild, v, f)),
  ];
  const resten = { ...val, n: Math.floor(val.n / Math.max(1, fall.length)) };
  return fall[val.n % fall.length]?.(resten) ?? slumpad(bild, val);
};
