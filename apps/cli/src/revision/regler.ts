import { datumAv, organkoderEnligtBruk, type Datum } from '#domain';
import type { EventStore } from '#event-store';
import { aktuellKalender, type Installningar } from '#platform';
import { organkoderFor, ReadModelNotReady } from '#projections';
import { reviderarRegler, type Regelkalla, type Regelurval } from '#revision';
import { fragaLasmodell } from '../expediering/lasmodell.js';
import { Klifel } from '../fel/klifel.js';
import { tolkaArende } from '../historik/fraga.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { medLogg, type Gemensamma } from '../sammansattning/logg.js';
import { Matare } from '../terminal/matare.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { antalAv } from '../terminal/text.js';
import { FORMAT, reglerform, type Reglerform } from './reglerform.js';

export type Reglerval = Gemensamma & {
  readonly arende?: string;
  readonly organ?: string;
  readonly fran?: string;
  readonly till?: string;
  readonly regel?: string;
  readonly format?: string;
  readonly strikt?: boolean;
};

const dag = (varde: string | undefined, flagga: string): Datum | undefined => {
  if (varde === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(varde) || datumAv(varde) === null)
    throw new Klifel('ANVANDNING', `${flagga} ska vara en dag, t.ex. 2025-05-01.`);
  return varde;
};

const urvalet = ({ arende, organ, fran, till, regel }: Reglerval): Regelurval => ({
  arende: arende === undefined ? undefined : tolkaArende(arende),
  ...{ organ, regel, fran: dag(fran, '--fran'), till: dag(till, '--till') },
});

const formatet = ({ format = 'text' }: Reglerval): (typeof FORMAT)[number] => {
  const kant = FORMAT.find((f) => f === format);
  if (!kant) throw new Klifel('ANVANDNING', `--format ska vara ${FORMAT.join(', ')}.`);
  return kant;
};

/** The register's names where they have been read in: without it only the bodies that every municipality has are known. */
const koderI = ({ data }: Installningar, namn: string): readonly string[] => {
  const bruket = organkoderEnligtBruk(namn);
  try {
    const registrets = fragaLasmodell(data, 'organ', (query) => organkoderFor(query, namn));
    return [...new Set([...bruket, ...registrets])];
  } catch (error) {
    if (error instanceof ReadModelNotReady) return bruket;
    throw error;
  }
};

const kallan = (store: EventStore, installningar: Installningar): Regelkalla => ({
  store,
  koder: (namn) => Promise.resolve(koderI(installningar, namn)),
  kalender: aktuellKalender,
});

type Korning = {
  readonly kalla: Regelkalla;
  readonly urval: Regelurval;
  readonly form: Reglerform;
  readonly omgivning: Omgivning;
};

const kor = async ({ kalla, urval, form, omgivning }: Korning) => {
  const { ut, fel } = omgivning;
  const matare = new Matare(fel, 'reviderar');
  const borjade = performance.now();
  const revision = reviderarRegler(kalla, urval, {
    avbrott: omgivning.avbrott(),
    framsteg: ({ handelser, fynd }) => {
      const mer = antalAv(fynd, 'avvikelse', 'avvikelser');
      matare.visa({ andel: null, gjort: handelser, enhet: 'händelser', mer });
    },
  });
  try {
    skriv(ut, form.forst);
    for (;;) {
      const steg = await revision.next();
      if (!steg.done) {
        matare.klar();
        skriv(ut, form.rad(steg.value));
        continue;
      }
      matare.klar();
      skriv(ut, form.sist(steg.value, performance.now() - borjade));
      return steg.value;
    }
  } finally {
    matare.klar();
  }
};

/** `arendelogg revision regler`: what the rules of today say of the log as it happened. */
export const korRegler = async (val: Reglerval, omgivning: Omgivning): Promise<Utgang> => {
  const { ut, miljo } = omgivning;
  const urval = urvalet(val);
  const form = reglerform(formatet(val), breddAv(ut), stilFor(ut, miljo));
  return medLogg<Utgang>(omgivning, val, async (store, installningar) => {
    const { heltIgenom, fynd } = await kor({ kalla: kallan(store, installningar), urval, form, omgivning });
    if (!heltIgenom) return 130;
    return val.strikt === true && fynd > 0 ? 1 : 0;
  });
};
