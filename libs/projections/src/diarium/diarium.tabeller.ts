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
CREATE INDEX diarium_oppnad ON diarium (dag, nr);
CREATE INDEX diarium_oviss ON diarium (dag, nr) WHERE senast > dag;
CREATE INDEX diarium_nummer ON diarium (serie, ar, lopnr);
CREATE INDEX diarium_lopnr ON diarium (ar, lopnr);
CREATE INDEX diarium_mening ON diarium (nyckel, nr);
CREATE INDEX diarium_status ON diarium (status, dag, nr);
CREATE INDEX diarium_serie ON diarium (serie, dag, nr);
CREATE INDEX diarium_slag ON diarium (slag, dag, nr);
CREATE INDEX diarium_handlaggare ON diarium (handlaggare, dag, nr) WHERE handlaggare IS NOT NULL;
CREATE TABLE berord (berord TEXT NOT NULL, dag INTEGER NOT NULL, nr INTEGER NOT NULL, PRIMARY KEY (berord, dag, nr))
  STRICT, WITHOUT ROWID;
${SOKTABELL}`;
