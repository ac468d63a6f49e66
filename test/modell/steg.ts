import fc from 'fast-check';
import { bildAv, ur, type Bild, type Val } from './bild.js';
import { nagotAv, slumpad } from './slumpad.js';
import { HISTORIA, vidare } from './vidare.js';
import { arBorta, felet, Varld, type Order, type Sant, type Svar, type Vem } from './varld.js';

/* The steps of a sequence: what may happen in two processes over one log. */

const DYGN = 24 * 3600;

/** Looked at after every step. Throws where something is wrong. */
export type Kontroll = (varld: Varld) => Promise<void>;

const visaSvar = (svar: Svar): string =>
  'fel' in svar ? (arBorta(svar.fel) ? 'inget svar' : `nekat ${felet(svar.fel)}`) : `gjort`;
const visa = (vem: Vem, { order, svar }: Sant): string =>
  `process ${vem}: ${order.text} → ${svar.map(visaSvar).join(', sedan ')}`;

const bild = async (varld: Varld): Promise<Bild> => bildAv(await varld.handelser(), varld.klocka.nu());

const vemAv = ({ k }: Val): Vem => ((k >> 1) % 2 === 0 ? 0 : 1);
const andra = (vem: Vem): Vem => (vem === 0 ? 1 : 0);

/** What somebody may come to ask for next, to see what they would be answered. */
export const prov = async (varld: Varld, val: Val): Promise<Pick<Sant, 'order' | 'kontext'>> =>
  val.n % 2 === 0
    ? (tidigare(varld, val) ?? varld.framstalld(await nagon(varld, val)))
    : varld.framstalld(await nagon(varld, val));

/** An order, one that an ärende is waiting for or just any. */
const nagon = async (varld: Varld, val: Val): Promise<Order> => {
  const nu = await bild(varld);
  const nasta = val.m % 3 > 0 ? vidare(nu, val) : null;
  return typeof nasta === 'object' && nasta !== null ? nasta : slumpad(nu, val);
};

/** A few steps on the road. */
const gaVidare = async (varld: Varld, val: Val): Promise<string> => {
  const gjort: string[] = [];
  for (let i = 0; i <= (val.m >> 4) % 4; i++)
    gjort.push(await ettSteg(varld, { ...val, m: val.m + 5 * i, k: val.k + 3 * i }));
  return gjort.join('\n');
};

const ettSteg = async (varld: Varld, val: Val): Promise<string> => {
  const nasta = vidare(await bild(varld), val);
  if (nasta === 'klockan') return klockan(varld, val);
  if (typeof nasta === 'number') return tiden(varld, nasta);
  const vem = vemAv(val);
  return visa(vem, await varld.skicka(vem, nasta));
};

const tiden = async (varld: Varld, sekunder: number): Promise<string> => {
  varld.klocka.flytta(sekunder);
  return `klockan är ${varld.klocka.nu()}`;
};

const klockan = async (varld: Varld, { k }: Val): Promise<string> => {
  const vilka: readonly Vem[] = k % 3 === 0 ? [0, 1] : [k % 2 === 0 ? 0 : 1];
  await Promise.all(vilka.map(async (vem) => varld.vakna(vem)));
  return `tiduret i process ${vilka.join(' och ')} vaknar`;
};

/** Two orders at once, or the same order twice: in either process. */
const samtidigt = async (varld: Varld, val: Val): Promise<string> => {
  const en = await nagon(varld, val);
  const annan = await nagon(varld, { ...val, n: val.n >> 3, k: val.k + 7, m: val.m + 1 });
  const [a, b] = [varld.skicka(0, en), varld.skicka(val.k % 4 === 0 ? 0 : 1, annan)];
  return `samtidigt\n  ${visa(0, await a)}\n  ${visa(1, await b)}`;
};

/** One command, the same id and the same body, to both processes at once. */
const iBada = async (varld: Varld, val: Val): Promise<string> => {
  const order = await nagon(varld, val);
  const [sant, tva] = await varld.skickaTillBada(order);
  return `till båda ${visa(0, sant)}, och process 1 ${visaSvar(tva)}`;
};

const tidigare = (varld: Varld, { n }: Val): Sant | null =>
  varld.sanda.length === 0 ? null : (varld.sanda.at(-1 - (n % Math.min(varld.sanda.length, 20))) ?? null);

const upprepa = async (varld: Varld, val: Val): Promise<string> => {
  const sant = tidigare(varld, val);
  if (!sant) return 'inget att upprepa';
  const vem = vemAv(val);
  return `igen till process ${vem}: ${sant.order.text} → ${visaSvar(await varld.igen(vem, sant))}`;
};

/** A key that has been used, for something else. */
const annanKropp = async (varld: Varld, val: Val): Promise<string> => {
  const forra = tidigare(varld, val);
  if (!forra) return 'ingen nyckel att återanvända';
  const sant = await varld.skicka(vemAv(val), await nagon(varld, val), forra.kontext.commandId);
  return `med nyckeln för ”${forra.order.text}” ${visa(vemAv(val), sant)}`;
};

const omstart = async (varld: Varld, val: Val): Promise<string> => {
  await varld.startaOm(vemAv(val));
  return `process ${vemAv(val)} startas om`;
};

const utanSvar = async (varld: Varld, val: Val): Promise<string> => {
  const vem = vemAv(val);
  const order = await nagon(varld, val);
  const dor = val.m % 4 < 2;
  const sant = dor
    ? await varld.dodas(vem, val.m % 4 === 0 ? 'fore' : 'efter', order)
    : await varld.tappar(vem, order);
  await varld.igen(val.n % 2 === 0 ? vem : andra(vem), sant);
  return `${dor ? 'dödad' : 'utan svar'} ${visa(vem, sant)}`;
};

/** The order of one step, sent. */
const en = async (varld: Varld, val: Val, order: (nu: Bild) => Order): Promise<string> => {
  const vem = vemAv(val);
  return visa(vem, await varld.skicka(vem, order(await bild(varld))));
};

/** Hours, days, months or a year; now and then the clock is put back. */
const spann = ({ n, m }: Val): number =>
  ur(
    [n % 90_000, (n % 9) * DYGN, n % 90_000, (n % 120) * DYGN, (n % 30) * DYGN, 366 * DYGN, -(n % 40_000)],
    m,
  );

const SLAG = {
  vidare: gaVidare,
  nagot: async (varld, val) => en(varld, val, (nu) => slumpad(nu, val)),
  samtidigt,
  iBada,
  upprepa,
  annanKropp,
  omstart,
  utanSvar,
  klockan,
  tiden: async (varld, val) => tiden(varld, spann(val)),
} as const satisfies Readonly<Record<string, (varld: Varld, val: Val) => Promise<string>>>;

/** One step: its words are those of what it came to. */
class Steg implements fc.AsyncCommand<object, Varld> {
  private text: string;

  constructor(
    private readonly slag: keyof typeof SLAG | readonly string[],
    private readonly val: Val,
    private readonly kontroll: Kontroll,
  ) {
    this.text = String(slag);
  }

  check(): boolean {
    return true;
  }

  async run(_modell: object, varld: Varld): Promise<void> {
    const { slag, val } = this;
    this.text =
      typeof slag === 'string'
        ? await SLAG[slag](varld, val)
        : await en(varld, val, (nu) => nagotAv(nu, val, slag));
    await this.kontroll(varld);
  }

  toString(): string {
    return `\n${this.text}`;
  }

  /** Every run has words of its own, also when the sequence is shrunk. */
  [fc.cloneMethod](): Steg {
    return new Steg(this.slag, this.val, this.kontroll);
  }
}

export const val: fc.Arbitrary<Val> = fc.record(
  { n: fc.nat(0xfffff), m: fc.nat(4095), k: fc.nat(4095), skedde: fc.nat(2047) },
  { noNullPrototype: true },
);

/** How often each kind of step comes. */
const VIKTER: Readonly<Record<keyof typeof SLAG, number>> = {
  vidare: 24,
  nagot: 12,
  samtidigt: 2,
  iBada: 2,
  upprepa: 2,
  annanKropp: 3,
  omstart: 1,
  utanSvar: 2,
  klockan: 3,
  tiden: 3,
};

export type Foljdval = {
  readonly kontroll: Kontroll;
  readonly maxCommands: number;
  /** Names of commands that come more often than others. */
  readonly ofta?: readonly string[];
  /** How much more often time goes, and the clock looks. */
  readonly tid?: number;
};

/** Random sequences of steps: each kind stands in the list as often as it is to come. */
export const foljd = ({ kontroll, maxCommands, ofta = [], tid = 1 }: Foljdval) => {
  const slag = Object.entries(VIKTER) as [keyof typeof SLAG, number][];
  const steg = (vad: keyof typeof SLAG | readonly string[]) => val.map((v) => new Steg(vad, v, kontroll));
  return fc.commands(
    [
      ...slag.flatMap(([namn, vikt]) =>
        Array.from({ length: namn === 'tiden' || namn === 'klockan' ? tid * vikt : vikt }, () => steg(namn)),
      ),
      ...(ofta.length > 0 ? Array.from({ length: 40 }, () => steg(ofta)) : []),
    ],
    { maxCommands, size: 'max' },
  );
};

/** What a world begins with: a day, and how far its first ärende, of some kind, has come on its road by lawful steps. */
export type Borjan = {
  readonly dag: string;
  readonly steg: number;
  readonly slag: number;
  /** Which of the steps is told as history. */
  readonly historia: number;
};

/** Ordinary days, and days from which three weeks end on a day off: Easter, the first of May, midsummer, Christmas. */
export const dag = fc.constantFrom(
  ...[
    '2026-01-12',
    '2026-03-13',
    '2026-04-10',
    '2026-05-29',
    '2026-06-30',
    '2026-12-03',
    '2026-12-11',
    '2026-12-16',
  ],
);

export const varldEfter = async ({ dag: forsta, steg, slag, historia }: Borjan): Promise<Varld> => {
  const varld = await Varld.ny(forsta);
  for (let i = 0; i < steg; i++)
    await ettSteg(varld, { n: slag << 8, m: i === historia ? HISTORIA : 0, k: 0, skedde: 0 });
  return varld;
};
