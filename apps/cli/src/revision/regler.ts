import { datumAv, organkoderEnligtBruk, type Datum } from '#domain';
import type { EventStore } from '#event-store';
import { aktuellKalender, type Installningar } from '#platform';
import { organkoderFor, ReadModelNotReady } from '#projections';
import { reviderarRegler, type Regelkalla, type Regelurval, type Sammanfattning } from '#revision';
import { fragaLasmodell } from '../expediering/lasmodell.js';
import { Klifel } from '../fel/klifel.js';
import { tolkaArende } from '../historik/fraga.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { Matare } from '../terminal/matare.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { installningarna } from '../sammansattning/logg.js';
import { antalAv } from '../terminal/text.js';
import { lasLoggat } from './las-loggat.js';
import type { Lasval } from './las-val.js';
import { FORMAT, reglerform, type Reglerform } from './reglerform.js';

export type Reglerval = Lasval & {
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

/** The first finding is looked for, so that a question that cannot be answered was not asked; then the rest as they come. */
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
  const nasta = async () => {
    try {
      return await revision.next();
    } finally {
      matare.klar();
    }
  };
  const forsta = await nasta();
  return async (): Promise<Sammanfattning> => {
    skriv(ut, form.forst);
    for (let steg = forsta; ; steg = await nasta()) {
      if (steg.done) {
        skriv(ut, form.sist(steg.value, performance.now() - borjade));
        return steg.value;
      }
      skriv(ut, form.rad(steg.value));
    }
  };
};

/** `arendelogg revision regler`: what the rules of today say of the log as it happened. */
export const korRegler = async (val: Reglerval, omgivning: Omgivning): Promise<Utgang> => {
  const { ut, miljo } = omgivning;
  const urval = urvalet(val);
  const form = reglerform(formatet(val), breddAv(ut), stilFor(ut, miljo));
  const [organ] = val.organ === undefined ? [] : koderI(installningarna(omgivning, val), val.organ);
  const { arende, fran, till } = urval;
  const vad = { vy: 'revision regler', arende, organ, fran, till };
  return lasLoggat(omgivning, val, vad, {
    las: (store, installningar) => kor({ kalla: kallan(store, installningar), urval, form, omgivning }),
    visa: async (resten): Promise<Utgang> => {
      const { heltIgenom, fynd } = await resten();
      if (!heltIgenom) return 130;
      return val.strikt === true && fynd > 0 ? 1 : 0;
    },
  });
};
