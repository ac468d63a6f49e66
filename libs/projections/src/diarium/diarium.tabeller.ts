import { SOKTABELL, STATUSAR_I_TABELLEN } from '../lista/nycklar.js';

/**
 * `arende` numbers the ärenden in the order they were opened. `dag` and `senast`: the days the opening may have
 * been on. `berord`: the bodies an ärende is found under, in charge or having it now.
 */
export const DIARIUM_TABELLER = `
${STATUSAR_I_TABELLEN}
CREATE TABLE arende (nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE diarium (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  serie TEXT NOT NULL,
  ar INTEGER NOT NULL,
  lopnr INTEGER NOT NULL,
  arendemening TEXT NOT NULL,
  nyckel TEXT NOT NULL,
  slag TEXT,
  status INTEGER NOT NULL,
  organ TEXT,
  organ_nyckel TEXT,
  instans TEXT,
  instans_nyckel TEXT,
  handlaggare TEXT,
  oppnad TEXT,
  dag INTEGER NOT NULL,
  senast INTEGER NOT NULL
) STRICT;
CREATE TABLE berord (berord TEXT NOT NULL, dag INTEGER NOT NULL, nr INTEGER NOT NULL, PRIMARY KEY (berord, dag, nr))
  STRICT, WITHOUT ROWID;
${SOKTABELL}`;

/** None of them is looked in when a row is written. */
export const DIARIUM_LASINDEX = {
  diarium_oppnad: 'diarium (dag, nr)',
  diarium_oviss: 'diarium (dag, nr) WHERE senast > dag',
  diarium_nummer: 'diarium (serie, ar, lopnr)',
  diarium_lopnr: 'diarium (ar, lopnr)',
  diarium_mening: 'diarium (nyckel, nr)',
  diarium_status: 'diarium (status, dag, nr)',
  diarium_serie: 'diarium (serie, dag, nr)',
  diarium_slag: 'diarium (slag, dag, nr)',
  diarium_handlaggare: 'diarium (handlaggare, dag, nr) WHERE handlaggare IS NOT NULL',
};
