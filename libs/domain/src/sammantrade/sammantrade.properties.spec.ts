import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { OgiltigBegaran, Okand, RuleViolation } from '../shared/fel.js';
import type { Decided } from '../shared/decider.js';
import type { Json } from '../shared/json.js';
import { KF_I_MARS, moteskommando, motesexempel, NU, skeddeUr } from '../testing/index.js';
import { beskrivSammantrade } from '../visa/beskriv-sammantrade.js';
import { anslagAv, justeringAv, paragraflage } from './justering.js';
import type { SammantradeCommand } from './sammantrade.commands.js';
import { sammantradeDecider } from './sammantrade.decider.js';
import type { Sammantradesfaktum } from './sammantrade.evolve.js';
import type { SammantradeStromEvent } from './sammantrade.events.js';
import { foldSammantrade, type Sammantradeslage } from './sammantrade.fold.js';
import { passarFalt } from './sammantrade.katalog.js';

type Steg = {
  readonly typ: number;
  readonly n: number;
  readonly skedde: number;
  readonly import: boolean;
  readonly kvitterar: boolean;
};
const steg: fc.Arbitrary<Steg> = fc.record({
  typ: fc.nat(1000),
  n: fc.nat(5000),
  skedde: fc.nat(5000),
  import: fc.boolean(),
  kvitterar: fc.boolean(),
});
const foljd = fc.array(steg, { minLength: 1, maxLength: 40 });

const decider = sammantradeDecider(KF_I_MARS);
const TYPER = Object.keys(motesexempel) as SammantradeCommand['type'][];
/** The road of a meeting, so that most sequences come further than its beginning. */
const VAGEN: readonly SammantradeCommand['type'][] = [
  'OppnaSammantrade',
  'FaststallNarvaro',
  'TilldelaParagraf',
  'UpprattaProtokoll',
  'AvslutaSammantrade',
  'JusteraProtokoll',
  'TillkannageJustering',
];
const REGLER = ['O-13', 'O-14', 'O-15', 'O-22', 'O-23', 'O-24', 'O-25', 'O-26', 'O-27', 'R-52b'];
const ur = <T>(lista: readonly T[], n: number): T => lista[n % lista.length] as T;

/** Few paragrafer and persons, so that facts meet; some of it is not lawful. */
const data = (typ: SammantradeCommand['type'], n: number, { handelser }: Sammantradeslage): object => {
  const nr = 11 + (n % 3);
  const paragrafer = ur([[11], [12], [11, 12], [11, 12, 13], []], n);
  const avserHandelse = n % (handelser.length + 1);
  switch (typ) {
    case 'TilldelaParagraf':
      return {
        nr,
        slag: ur(['beslut', 'val', 'information'], n >> 2),
        arenden: ur([['KS-2026-17'], []], n >> 4),
      };
    case 'FaststallNarvaro':
      return { antalLedamoter: ur([3, 5, 7, null], n), franParagraf: ur([null, 12], n >> 2) };
    case 'AndraNarvaro':
      return { franParagraf: ur([null, nr], n >> 2), gick: [ur(['p-ek', 'p-lind'], n)] };
    case 'AnmalJav':
      return {
        person: ur(['p-ek', 'p-lind', 'p-berg'], n),
        paragraf: ur([null, nr], n >> 2),
        godtaget: ur([true, false, null], n >> 3),
      };
    case 'UpprattaProtokoll':
    case 'VagraJustering':
    case 'TillkannageJustering':
      return { paragrafer };
    case 'JusteraProtokoll':
      return { paragrafer, omedelbar: n % 2 === 0 };
    case 'BestyrkProtokollsutdrag':
      return { paragraf: nr };
    case 'ExpedieraParagraf':
      return { paragraf: nr, ersatter: ur([null, null, 1], n >> 2) };
    case 'TaNedAnslag':
    case 'AvbrytAnslag':
      return { anslag: 1 + (n % 3) };
    case 'MakuleraHandelse':
      return { avserHandelse };
    case 'RattaUppgift': {
      const [falt, till] = ur<readonly [string, Json]>(
        [
          ['/skedde', skeddeUr(n >> 3)],
          ['/paragrafer', [13]],
          ['/franParagraf', null],
          ['/gick/0', 'p-berg'],
          ['/godtaget', false],
          ['/nedtasTidigast', null],
        ],
        n >> 2,
      );
      return { avserHandelse, falt, till, fran: undefined };
    }
    default:
      return {};
  }
};

const kommandoUr = (s: Steg, lage: Sammantradeslage): SammantradeCommand => {
  const typ = s.typ % 2 === 0 ? ur(VAGEN, s.typ >> 1) : ur(TYPER, s.typ >> 1);
  return moteskommando(typ, data(typ, s.n, lage) as never, {
    nu: new Date(Date.parse(NU) + lage.handelser.length * 3_600_000).toISOString(),
    ...(s.skedde % 3 === 0 && { skedde: skeddeUr(s.skedde) }),
    import: s.import,
    avvikelser: s.kvitterar ? REGLER.map((regel) => ({ regel, skal: 'Ändå' })) : [],
    ...(s.n % 4 > 0 && { skal: 'Därför' }),
  });
};

const inspelad = (
  { skal, ...handelse }: Decided<SammantradeStromEvent>,
  { nu, skedde, import: importerad }: SammantradeCommand,
  revision: number,
): Sammantradesfaktum => ({
  ...handelse,
  id: `h-${revision}`,
  revision,
  metadata: {
    commandId: `c-${revision}`,
    aktor: { id: 'sekreterare', roll: 'sekreterare' },
    skedde,
    registrerad: nu,
    ...(importerad && { import: true as const }),
    ...(skal !== undefined && { skal }),
  },
});

const spelaIn = (
  lage: Sammantradeslage,
  command: SammantradeCommand,
  beslutade: readonly Decided<SammantradeStromEvent>[],
): Sammantradeslage =>
  beslutade.reduce((l, h) => decider.evolve(l, inspelad(h, command, l.handelser.length)), lage);

const arNej = (error: unknown): boolean =>
  error instanceof RuleViolation || error instanceof Okand || error instanceof OgiltigBegaran;

type Forsok = {
  readonly command: SammantradeCommand;
  readonly fore: Sammantradeslage;
  readonly beslutade: readonly Decided<SammantradeStromEvent>[];
  readonly efter: Sammantradeslage;
  readonly nej: unknown;
};

/** Runs a sequence of commands. Refusals leave nothing; anything else thrown is a fault. */
const kor = (stegen: readonly Steg[], andra: (s: Steg) => Steg = (s) => s): readonly Forsok[] => {
  let lage = decider.initialState;
  return stegen.map((s) => {
    const command = kommandoUr(andra(s), lage);
    const fore = lage;
    let beslutade: readonly Decided<SammantradeStromEvent>[] = [];
    let nej: unknown = null;
    try {
      beslutade = decider.decide(command, fore);
    } catch (error) {
      if (!arNej(error)) throw error;
      nej = error;
    }
    lage = spelaIn(fore, command, beslutade);
    return { command, fore, beslutade, efter: lage, nej };
  });
};

const slutet = (forsok: readonly Forsok[]): Sammantradeslage => forsok.at(-1)?.efter ?? decider.initialState;

describe('any sequence of commands to a meeting', () => {
  it('gives a state that is the fold of its events, and the same from JSON', () =>
    fc.assert(
      fc.property(foljd, (stegen) => {
        const { handelser, sammantrade } = slutet(kor(stegen));
        expect(sammantrade).toStrictEqual(foldSammantrade(KF_I_MARS, handelser).sammantrade);
        const lasta = JSON.parse(JSON.stringify(handelser)) as typeof handelser;
        expect(foldSammantrade(KF_I_MARS, lasta).sammantrade).toStrictEqual(sammantrade);
      }),
    ));

  it('gives events that fit the catalogue, with a line for each, and answers of every paragraf', () =>
    fc.assert(
      fc.property(foljd, (stegen) => {
        const { handelser, sammantrade } = slutet(kor(stegen));
        for (const { type, data: falt } of handelser) {
          for (const [namn, varde] of Object.entries(falt) as [string, Json][])
            if (!passarFalt(type, namn, varde)) throw new Error(`${type}.${namn}: ${JSON.stringify(varde)}`);
        }
        for (const h of handelser) expect(beskrivSammantrade(h)).toMatch(/\.$/);
        for (const nr of [11, 12, 13]) expect(paragraflage(sammantrade, nr)).toBeDefined();
      }),
    ));

  it('changes nothing when the last of it is said once more', () =>
    fc.assert(
      fc.property(foljd, (stegen) => {
        const { command, beslutade, efter } = kor(stegen).at(-1)!;
        if (command.type === 'ExpedieraParagraf') return; // what is sent twice has been sent twice
        const vaxlar = ['AjourneraSammantrade', 'AterupptaSammantrade'].includes(command.type);
        if (beslutade.length === 0 || (command.import && vaxlar)) return; // history may lack what came between
        expect(decider.decide(command, efter)).toStrictEqual([]);
      }),
    ));

  it('sends no paragraf before it has been approved, unless somebody answers for it', () => {
    let skickade = 0;
    fc.assert(
      fc.property(foljd, (stegen) => {
        for (const { command, fore, beslutade } of kor(stegen)) {
          if (command.type !== 'ExpedieraParagraf' || command.import || beslutade.length === 0) continue;
          skickade += 1;
          const justerad = justeringAv(fore.sammantrade, command.data.paragraf) !== null;
          const ansvarad = beslutade.some((h) => h.type === 'AvvikelseNoterad' && h.data.regel === 'O-24');
          expect(justerad || ansvarad).toBe(true);
        }
      }),
      { seed: 27, numRuns: 300 },
    );
    expect(skickade).toBeGreaterThan(0);
  });

  it('is never refused by a rule or the state when it is history', () =>
    fc.assert(
      fc.property(foljd, (stegen) => {
        for (const { nej } of kor(stegen, (s) => ({ ...s, import: true })))
          if (nej instanceof RuleViolation) expect(nej.kod).toBe('FALT_RATTAS_EJ');
      }),
    ));
});

describe('what people do, one after the other, with nothing set aside or put right', () => {
  const rent = (s: Steg): Steg => {
    const typ = s.typ % 2 === 0 ? ur(VAGEN, s.typ >> 1) : ur(TYPER, s.typ >> 1);
    const rattar = typ === 'RattaUppgift' || typ === 'MakuleraHandelse';
    return { ...s, import: false, kvitterar: false, ...(rattar && { typ: 0 }) };
  };

  it('approves each paragraf at most once, and announces none that is not approved', () =>
    fc.assert(
      fc.property(foljd, (stegen) => {
        const { sammantrade } = slutet(kor(stegen, rent));
        const justerade = sammantrade.justeringar.flatMap((j) => [...new Set(j.paragrafer)]);
        expect(new Set(justerade).size).toBe(justerade.length);
        for (const nr of sammantrade.anslag.flatMap((a) => a.paragrafer)) {
          expect(justeringAv(sammantrade, nr)).not.toBeNull();
          expect(anslagAv(sammantrade, nr).length).toBeGreaterThan(0);
        }
      }),
    ));

  it('numbers each paragraf once', () =>
    fc.assert(
      fc.property(foljd, (stegen) => {
        const nummer = slutet(kor(stegen, rent)).sammantrade.paragrafer.map((p) => p.nr);
        expect(new Set(nummer).size).toBe(nummer.length);
      }),
    ));
});
