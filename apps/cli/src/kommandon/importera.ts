import { writeFile } from 'node:fs/promises';
import type { EventStore } from '#event-store';
import type { Installningar } from '#platform';
import { Genomforare } from '../importera/genomforare.js';
import { Import, type Importval } from '../importera/importera.js';
import { nycklarIForvag } from '../importera/nycklar-i-forvag.js';
import { storlekAv, textrader, type Textrad } from '../importera/radlasare.js';
import type { Nekad, Rapport } from '../importera/rapport.js';
import { lasRegister } from '../importera/registerfil.js';
import { tomLogg, TorrLogg } from '../importera/torr-logg.js';
import { skapaUtforare } from '../importera/utforare.js';
import { visaRapport } from '../importera/visa-rapport.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { installningarna, loggFinns, nycklarna, oppnaLogg, type Gemensamma } from '../sammansattning/logg.js';
import { Matare } from '../terminal/matare.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';

export type Importeraval = Gemensamma & {
  readonly torrkor?: boolean;
  readonly rapport?: string;
  readonly aktor?: string;
  /** The file is the register of bodies, as a table or JSON. */
  readonly register?: boolean;
};

/** Opens the log; a dry run decides against the real one, and against none where there is none. */
const oppna = async (installningar: Installningar, torrkor: boolean): Promise<Oppnad> => {
  if (!torrkor) {
    const keys = nycklarna(installningar);
    return { store: await oppnaLogg(installningar, { skriv: true, keys }), forbered: nycklarIForvag(keys) };
  }
  const verklig = loggFinns(installningar) ? await oppnaLogg(installningar, { skriv: false }) : tomLogg;
  return { store: new TorrLogg(verklig), forbered: () => undefined };
};

type Oppnad = Pick<Importval, 'forbered'> & { readonly store: EventStore };
/** What is in the file: lines to carry out, or what is wrong with a register, of which nothing then is. */
type Innehall = {
  readonly rader: Iterable<Textrad> | AsyncIterable<Textrad>;
  readonly felaktiga: readonly Nekad[];
};
type Korning = { readonly rapport: Rapport; readonly stopp: Error | null };

const innehallet = async (fil: string, { register = false }: Importeraval): Promise<Innehall> => {
  if (!register) return { rader: textrader(fil), felaktiga: [] };
  const { rader, felaktiga } = await lasRegister(fil);
  return { rader: rader ?? [], felaktiga: felaktiga ?? [] };
};

const korImport = async (
  { store, forbered }: Oppnad,
  fil: string,
  { rader, felaktiga }: Innehall,
  { torrkor = false, aktor = 'importera' }: Importeraval,
  omgivning: Omgivning,
): Promise<Korning> => {
  const storlek = await storlekAv(fil);
  const matare = new Matare(omgivning.fel, torrkor ? 'torrkör' : 'läser in');
  const borjade = performance.now();
  const utforare = await skapaUtforare(store, omgivning.klocka);
  try {
    const importen = new Import({
      genomforare: new Genomforare(utforare, store, { id: aktor, roll: 'registrator' }),
      huvud: await store.head(),
      avbrott: omgivning.avbrott(),
      forbered,
      framsteg: ({ klara, lasta, byte }) => {
        const andel = storlek === 0 || lasta === 0 ? 1 : (byte / storlek) * (klara / lasta);
        matare.visa({ andel, gjort: klara, enhet: 'rader' });
      },
    });
    importen.rapport.felaktiga.push(...felaktiga);
    const heltIgenom = await importen.kor(rader);
    const ms = performance.now() - borjade;
    const om = { fil, torrkorning: torrkor, heltIgenom, ms: Math.round(ms) };
    return { rapport: importen.rapport.sammanfatta(om), stopp: importen.stopp };
  } finally {
    matare.klar();
    await utforare.stang();
  }
};

const slutkod = ({ heltIgenom, felaktiga, nekade }: Rapport): Utgang => {
  if (!heltIgenom) return 130;
  return felaktiga.length + nekade.length > 0 ? 1 : 0;
};

/** `arendelogg importera <fil>`: history, line by line, through the same commands as everything else. */
export const korImportera = async (fil: string, val: Importeraval, omgivning: Omgivning): Promise<Utgang> => {
  const { ut, miljo } = omgivning;
  await storlekAv(fil); // before the log is touched: the name of the file may be wrong
  const innehall = await innehallet(fil, val);
  const oppnad = await oppna(installningarna(omgivning, val), val.torrkor === true);
  try {
    const { rapport, stopp } = await korImport(oppnad, fil, innehall, val, omgivning);
    if (val.rapport !== undefined)
      await writeFile(val.rapport, `${JSON.stringify(rapport, null, 2)}\n`, { mode: 0o600 });
    skriv(ut, visaRapport(rapport, breddAv(ut), stilFor(ut, miljo)));
    if (innehall.felaktiga.length > 0)
      skriv(ut, ['', 'Inget lästes in, för filen har fel. Rätta dem och läs in den igen.']);
    if (stopp !== null) throw stopp;
    return slutkod(rapport);
  } finally {
    await oppnad.store.close();
  }
};
