import { SOKTABELL, STATUSAR_I_TABELLEN } from '../lista/nycklar.js';
import { KLASSER } from './klass.js';

/** The two times, as tables of periods, and of who has had an ärende in any of them. */
export const AXLAR = ['vid', 'giltig'] as const;
export type Axel = (typeof AXLAR)[number];

/** One for each of them. */
export const perAxel = <T>(av: (axel: Axel) => T): Readonly<Record<Axel, T>> => ({
  vid: av('vid'),
  giltig: av('giltig'),
});

const perioder = (axel: Axel): string => `
CREATE TABLE ${axel} (
  nr INTEGER NOT NULL,
  fran INTEGER NOT NULL,
  till INTEGER NOT NULL,
  klass INTEGER NOT NULL,
  ver INTEGER NOT NULL,
  status INTEGER NOT NULL,
  instans TEXT,
  instans_nyckel TEXT,
  handlaggare TEXT,
  PRIMARY KEY (nr, fran)
) STRICT, WITHOUT ROWID;
CREATE TABLE ${axel}_haft (vad TEXT NOT NULL, varde TEXT NOT NULL, nr INTEGER NOT NULL, PRIMARY KEY (vad, varde, nr))
  STRICT, WITHOUT ROWID;`;

/**
 * `vid` holds the periods of record time, `giltig` those of valid time; `fran` inclusive, `till` exclusive, in
 * ms. What the opening decides is kept apart, in `huvud`, once per version of it: the periods name it. `dagar`:
 * the day a version sorts by and the earliest moment that any of that day was known, so that days nobody knew
 * of at a moment are passed over whole. `framat`: how many days ahead of its own period a day has been.
 */
export const TIDSLINJE_TABELLER = `
${STATUSAR_I_TABELLEN}
CREATE TABLE arende (nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, serie TEXT, ar INTEGER, lopnr INTEGER) STRICT;
CREATE TABLE huvud (
  nr INTEGER NOT NULL,
  ver INTEGER NOT NULL,
  arendemening TEXT NOT NULL,
  nyckel TEXT NOT NULL,
  slag TEXT,
  organ TEXT,
  organ_nyckel TEXT,
  oppnad TEXT,
  dag INTEGER NOT NULL,
  senast INTEGER NOT NULL,
  UNIQUE (nr, ver)
) STRICT;
CREATE TABLE dagar (dag INTEGER PRIMARY KEY, kand INTEGER NOT NULL) STRICT;
CREATE TABLE framat (dagar INTEGER NOT NULL) STRICT;
INSERT INTO framat VALUES (0);
CREATE TABLE klasser (klass INTEGER PRIMARY KEY, vidd INTEGER NOT NULL) STRICT;
INSERT INTO klasser VALUES ${KLASSER};
${AXLAR.map(perioder).join('')}
${SOKTABELL}`;

/** None of them is looked in when rows are written. */
export const TIDSLINJE_LASINDEX = {
  arende_nummer: 'arende (serie, ar, lopnr)',
  arende_lopnr: 'arende (ar, lopnr)',
  huvud_oppnad: 'huvud (dag, nr, ver)',
  huvud_oviss: 'huvud (dag, nr, ver) WHERE senast > dag',
  huvud_mening: 'huvud (nyckel, nr, ver)',
  huvud_slag: 'huvud (slag, nr) WHERE slag IS NOT NULL',
  huvud_organ: 'huvud (organ_nyckel, nr) WHERE organ_nyckel IS NOT NULL',
  vid_status: 'vid (status, klass, fran)',
  giltig_status: 'giltig (status, klass, fran)',
};
