import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '#event-store';
import {
  eventsBetween,
  lasmodeller,
  LASMODELLVERSIONER,
  SqliteReadModelFiles,
  startProjectionsHere,
  type Projections,
} from '#projections';
import { Klifel } from '../fel/klifel.js';
import { felrad } from '../fel/felrad.js';
import { lasmodellstatus, visaLasmodeller } from '../lasmodell/status.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { medLogg, type Gemensamma } from '../sammansattning/logg.js';
import { Matare } from '../terminal/matare.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { antal } from '../terminal/text.js';
import { visaTid } from '../terminal/tid.js';

const NAMN = Object.keys(LASMODELLVERSIONER);

const kravNamn = (namn: readonly string[]): readonly string[] => {
  const okant = namn.find((n) => !NAMN.includes(n));
  if (okant !== undefined)
    throw new Klifel(
      'LASMODELL_OKAND',
      `Läsmodellen ${okant} finns inte. De som finns är ${NAMN.join(', ')}.`,
    );
  return namn.length === 0 ? NAMN : [...new Set(namn)];
};

/** How much has been read, where that can be counted. */
const hurMycket = (motor: Projections, namn: string): string => {
  const { position = null } = motor.status().find((m) => m.namn === namn) ?? {};
  const lasta = eventsBetween(null, position);
  return lasta === null ? '' : `${antal(lasta)} händelser på `;
};

const byggEn = async (
  namn: string,
  store: EventStore,
  data: string,
  omgivning: Omgivning,
): Promise<boolean> => {
  const { ut, fel, miljo } = omgivning;
  const stil = stilFor(ut, miljo);
  const matare = new Matare(fel, `bygger om ${namn}`);
  const files = SqliteReadModelFiles.open({ dataDir: data });
  const motor = startProjectionsHere({ store, files, models: lasmodeller(), lage: 'bygge' });
  const borjade = performance.now();
  try {
    await motor.byggOm(namn, (bygge) => {
      matare.visa({
        andel: bygge.andel,
        gjort: bygge.handelser,
        enhet: 'händelser',
        perSekund: bygge.handelserPerSekund,
        mer: `position ${bygge.position ?? '–'}`,
      });
    });
    matare.klar();
    const takt = `${hurMycket(motor, namn)}${visaTid(performance.now() - borjade)}`;
    skriv(ut, [`${stil.bra('klar')}  ${namn.padEnd(12)} ${stil.svag(`${takt}; den nya används nu`)}`]);
    return true;
  } catch (error) {
    matare.klar();
    const { kod, text } = felrad(error);
    skriv(fel, [`${stilFor(fel, miljo).fel('fel')}   ${namn.padEnd(12)} ${text} [${kod}]`]);
    return false;
  } finally {
    await motor.stop();
    files.close();
  }
};

/** `arendelogg lasmodell bygg-om [namn…]`: from zero beside the live one, and switched when caught up. */
export const korByggOm = async (
  namn: readonly string[],
  val: Gemensamma,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const valda = kravNamn(namn);
  return medLogg(omgivning, val, async (store, { data }) => {
    let alla = true;
    for (const ett of valda) alla = (await byggEn(ett, store, data, omgivning)) && alla;
    return alla ? 0 : 1;
  });
};

export type Statusval = Gemensamma & { readonly json?: boolean };

/** `arendelogg lasmodell status`: how far each has come, and why it stands still where it does. */
export const korStatus = async (val: Statusval, omgivning: Omgivning): Promise<Utgang> =>
  medLogg(omgivning, val, async (store, { data }) => {
    const { ut, miljo } = omgivning;
    const huvud = await store.head();
    // the register of the read models is theirs to make: a question makes nothing
    const files = existsSync(join(data, 'lasmodeller')) ? SqliteReadModelFiles.open({ dataDir: data }) : null;
    try {
      const rader = lasmodellstatus(files?.info() ?? [], huvud);
      if (val.json) skriv(ut, [JSON.stringify({ huvud, lasmodeller: rader }, null, 2)]);
      else skriv(ut, visaLasmodeller(rader, huvud, breddAv(ut), stilFor(ut, miljo)));
      return rader.some(({ tillstand }) => tillstand === 'stoppad') ? 1 : 0;
    } finally {
      files?.close();
    }
  });
