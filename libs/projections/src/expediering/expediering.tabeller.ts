/**
 * `kallor`: every fact that something was expedierat, but for imported ones, which are never sent. `leveranser`: one row
 * per recipient, `tillstand` is the delivery as the domain folds it (JSON) and the columns beside it what is asked for.
 * `vackt` numbers the rounds in the order they were begun: what is new since last time. `felkod` is why the last attempt
 * failed, while it has not arrived. `rattelser`: what changed what had been decided, `over` being the revision of what an
 * annulment took back (-1 for a correction). What a process has said (`start`,
 * `kanaler`, `sammanfattade`) is joined when it is asked for, so that it does not matter which stream is read first.
 */
export const TABELLER = `
CREATE TABLE kallor (
  id TEXT NOT NULL PRIMARY KEY,
  strom TEXT NOT NULL,
  revision INTEGER NOT NULL,
  nr INTEGER NOT NULL,
  avser TEXT,
  ersatter INTEGER,
  registrerad TEXT NOT NULL,
  planerad INTEGER NOT NULL DEFAULT 0,
  makulerad INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX kallor_oplanerade ON kallor (registrerad, id) WHERE planerad = 0 AND makulerad = 0;
CREATE INDEX kallor_strom ON kallor (strom, revision);

CREATE TABLE beslutsplatser (
  strom TEXT NOT NULL,
  revision INTEGER NOT NULL,
  avser TEXT NOT NULL,
  PRIMARY KEY (strom, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE rattelser (
  strom TEXT NOT NULL,
  revision INTEGER NOT NULL,
  avser TEXT NOT NULL,
  over INTEGER NOT NULL,
  registrerad TEXT NOT NULL,
  makulerad INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (strom, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE makuleringar (
  strom TEXT NOT NULL,
  revision INTEGER NOT NULL,
  avser INTEGER NOT NULL,
  PRIMARY KEY (strom, avser, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX makuleringar_revision ON makuleringar (strom, revision);

CREATE TABLE expedieringar (
  id TEXT NOT NULL PRIMARY KEY,
  slag TEXT NOT NULL,
  organ TEXT,
  organkod TEXT,
  arende TEXT,
  sammantrade TEXT,
  paragraf TEXT,
  ersatter TEXT,
  antal INTEGER NOT NULL,
  planerad TEXT NOT NULL,
  aterkallad TEXT,
  revision INTEGER NOT NULL,
  plan TEXT NOT NULL
) STRICT;
CREATE INDEX expedieringar_ordning ON expedieringar (planerad, id);
CREATE INDEX expedieringar_arende ON expedieringar (arende, planerad, id) WHERE arende IS NOT NULL;
CREATE INDEX expedieringar_ersatter ON expedieringar (ersatter) WHERE ersatter IS NOT NULL;

CREATE TABLE leveranser (
  id TEXT NOT NULL PRIMARY KEY,
  expediering TEXT NOT NULL,
  nr INTEGER NOT NULL,
  avsandare TEXT,
  organ TEXT,
  namn TEXT NOT NULL,
  kanal TEXT NOT NULL,
  kvittens INTEGER NOT NULL,
  planerad TEXT NOT NULL,
  lage TEXT NOT NULL,
  omgang INTEGER NOT NULL,
  nasta TEXT,
  levererad TEXT,
  kvitterad TEXT,
  uppgiven TEXT,
  felkod TEXT,
  vackt INTEGER NOT NULL,
  tillstand TEXT NOT NULL,
  mottagare TEXT NOT NULL
) STRICT;
CREATE INDEX leveranser_expediering ON leveranser (expediering, nr, lage);
CREATE INDEX leveranser_vantar ON leveranser (ifnull(nasta, ''), id) WHERE lage = 'vantar';
CREATE INDEX leveranser_vackt ON leveranser (vackt);
CREATE INDEX leveranser_vackta ON leveranser (vackt) WHERE lage = 'vantar';
CREATE INDEX leveranser_lage ON leveranser (lage, planerad, expediering, nr);
CREATE INDEX leveranser_organ ON leveranser (organ, planerad, expediering, nr);
CREATE INDEX leveranser_ordning ON leveranser (planerad, expediering, nr);
CREATE INDEX leveranser_avsandare ON leveranser (avsandare, planerad, expediering, nr, lage);
CREATE INDEX leveranser_obekraftade ON leveranser (levererad, id) WHERE lage = 'levererad' AND kvittens = 1 AND kvitterad IS NULL;

CREATE TABLE start (enda INTEGER NOT NULL PRIMARY KEY CHECK (enda = 1), fran TEXT NOT NULL) STRICT;
CREATE TABLE kanaler (kanal TEXT NOT NULL PRIMARY KEY, pausad TEXT, skal TEXT) STRICT;
CREATE TABLE sammanfattade (omgang TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE sammanfattningar (organ TEXT NOT NULL PRIMARY KEY, dag TEXT NOT NULL) STRICT, WITHOUT ROWID`;
