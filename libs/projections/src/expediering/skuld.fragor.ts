import type { Expedieringsslag, FastMottagare, Leverans, Leveranskanal } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';

/*
 * What is owed now, for whoever carries it out. Only a hint of where to look: what is done is decided on the log. The
 * database is told which index to use where it would rather gather everything that waits, and sort it.
 */

/** A fact that something was expedierat, and that nothing has been planned of. */
export type OplaneradKalla = { readonly strom: string; readonly revision: number };

/** Those that were recorded when sending had begun. */
export const oplaneradeKallor = (query: SqlQuery, limit: number): readonly OplaneradKalla[] =>
  query.all<OplaneradKalla>(
    `SELECT strom, revision FROM kallor
     WHERE planerad = 0 AND makulerad = 0 AND registrerad >= (SELECT fran FROM start)
     ORDER BY registrerad, id LIMIT ?`,
    limit,
  );

/** A round of a delivery to carry out, and from when. */
export type VantandeLeverans = {
  readonly id: string;
  readonly omgang: number;
  readonly kanal: Leveranskanal;
  readonly nasta: string | null;
  readonly vackt: number;
};

const VANTANDE = 'id, omgang, kanal, nasta, vackt';
const EJ_PAUSAD = 'kanal NOT IN (SELECT kanal FROM kanaler WHERE pausad IS NOT NULL)';

/** Rounds begun after `efter`, in order. */
export const nyvackta = (query: SqlQuery, efter: number, limit: number): readonly VantandeLeverans[] =>
  query.all<VantandeLeverans>(
    `SELECT ${VANTANDE} FROM leveranser INDEXED BY leveranser_vackta
     WHERE lage = 'vantar' AND vackt > ? AND ${EJ_PAUSAD} ORDER BY vackt LIMIT ?`,
    efter,
    limit,
  );

/** The number of the last round that was begun. */
export const senastVackt = (query: SqlQuery): number =>
  query.get<{ n: number | null }>('SELECT max(vackt) AS n FROM leveranser')?.n ?? 0;

/** Everything that is to be tried no later than a moment: what never was first. `efter`: the last of the page before. */
export const forfallna = (
  query: SqlQuery,
  senast: string,
  efter: Pick<VantandeLeverans, 'id' | 'nasta'> | null,
  limit: number,
): readonly VantandeLeverans[] =>
  query.all<VantandeLeverans>(
    `SELECT ${VANTANDE} FROM leveranser INDEXED BY leveranser_vantar
     WHERE lage = 'vantar' AND ifnull(nasta, '') <= ? AND (ifnull(nasta, ''), id) > (?, ?) AND ${EJ_PAUSAD}
     ORDER BY ifnull(nasta, ''), id LIMIT ?`,
    ...[senast, efter?.nasta ?? '', efter?.id ?? '', limit],
  );

/** Whether nothing leaves by the channel. */
export const arPausad = (query: SqlQuery, kanal: Leveranskanal): boolean =>
  query.get('SELECT 1 FROM kanaler WHERE kanal = ? AND pausad IS NOT NULL', kanal) !== undefined;

/** From when what is expedierat is sent; null where nobody has said. */
export const expedieringsstart = (query: SqlQuery): string | null =>
  query.get<{ fran: string }>('SELECT fran FROM start')?.fran ?? null;

/** What was expedierat of a decision that was corrected afterwards, before a moment; and has not been sent anew. */
export type RattatUtskick = {
  readonly id: string;
  readonly strom: string;
  readonly revision: number;
  readonly slag: Expedieringsslag;
  readonly nr: number;
  /** The last correction. */
  readonly rattelse: number;
};

// the corrections outermost: there are few of them, and every expediering that ever was in the other table
export const rattadeUtskick = (query: SqlQuery, fore: string, limit: number): readonly RattatUtskick[] =>
  query.all<RattatUtskick>(
    `SELECT k.id, k.strom, k.revision, e.slag, k.nr, max(r.revision) AS rattelse
     FROM rattelser r
     CROSS JOIN kallor k ON k.strom = r.strom AND k.avser = r.avser AND r.over < k.revision AND k.revision < r.revision AND k.makulerad = 0
     JOIN expedieringar e ON e.id = k.id AND e.aterkallad IS NULL
     WHERE r.makulerad = 0 AND NOT EXISTS (SELECT 1 FROM kallor n WHERE n.strom = k.strom AND n.ersatter = k.nr AND n.makulerad = 0)
     GROUP BY k.id HAVING max(r.registrerad) <= ? LIMIT ?`,
    fore,
    limit,
  );

/** Expedieringar that are to be called back: the fact was annulled, or a new one that stands has taken their place. */
export const attAterkalla = (query: SqlQuery, limit: number): readonly { readonly id: string }[] =>
  query.all<{ id: string }>(
    `SELECT DISTINCT e.id FROM leveranser l JOIN expedieringar e ON e.id = l.expediering
     WHERE l.lage = 'vantar' AND e.aterkallad IS NULL
       AND (EXISTS (SELECT 1 FROM kallor k WHERE k.id = e.id AND k.makulerad = 1)
         OR EXISTS (SELECT 1 FROM expedieringar n LEFT JOIN kallor k ON k.id = n.id
                    WHERE n.ersatter = e.id AND ifnull(k.makulerad, 0) = 0))
     LIMIT ?`,
    limit,
  );

/** Deliveries that wait although all of it was called back. */
export const aterkalladeVantande = (query: SqlQuery, limit: number): readonly { readonly id: string }[] =>
  query.all<{ id: string }>(
    `SELECT l.id FROM leveranser l JOIN expedieringar e ON e.id = l.expediering
     WHERE l.lage = 'vantar' AND e.aterkallad IS NOT NULL LIMIT ?`,
    limit,
  );

/** A delivery that nobody has acknowledged, and who sent it. */
export type Obekraftad = {
  readonly id: string;
  readonly avsandare: string | null;
  readonly levererad: string;
  readonly leverans: Leverans;
  readonly mottagare: FastMottagare;
};

type Radtext = { readonly tillstand: string; readonly mottagare: string };

/** Those delivered no later than a moment that are not both reminded and told of above. */
export const obekraftade = (
  query: SqlQuery,
  senast: string,
  efter: Pick<Obekraftad, 'id' | 'levererad'> | null,
  limit: number,
): readonly Obekraftad[] =>
  query
    .all<{ id: string; avsandare: string | null; levererad: string } & Radtext>(
      `SELECT id, avsandare, levererad, tillstand, mottagare
       FROM leveranser INDEXED BY leveranser_obekraftade
       WHERE lage = 'levererad' AND kvittens = 1 AND kvitterad IS NULL AND levererad <= ? AND (levererad, id) > (?, ?)
         AND (tillstand ->> 'pamind' IS NULL OR tillstand ->> 'eskalerad' IS NULL)
       ORDER BY levererad, id LIMIT ?`,
      ...[senast, efter?.levererad ?? '', efter?.id ?? '', limit],
    )
    .map(({ tillstand, mottagare, ...rad }) => ({
      ...rad,
      leverans: JSON.parse(tillstand) as Leverans,
      mottagare: JSON.parse(mottagare) as FastMottagare,
    }));

/** Something a secretary has to deal with, that they have not been told of in a summary. */
export type Atgard = {
  readonly id: string;
  readonly omgang: number;
  readonly avsandare: string | null;
  readonly lage: string;
  readonly namn: string;
  readonly arende: string | null;
};

/** Given up, or told of above, by the body that sent it; none of a body that has been told today. */
export const attSammanfatta = (query: SqlQuery, idag: string, limit: number): readonly Atgard[] =>
  query.all<Atgard>(
    `SELECT l.id, l.omgang, l.avsandare, l.lage, l.namn, e.arende
     FROM leveranser l JOIN expedieringar e ON e.id = l.expediering
     WHERE (l.lage = 'uppgiven' OR (l.lage = 'levererad' AND l.kvittens = 1 AND l.kvitterad IS NULL AND l.tillstand ->> 'eskalerad' IS NOT NULL))
       AND NOT EXISTS (SELECT 1 FROM sammanfattade s WHERE s.omgang = l.id || '-' || l.omgang)
       AND NOT EXISTS (SELECT 1 FROM sammanfattningar d WHERE d.organ = ifnull(l.avsandare, '') AND d.dag >= ?)
     ORDER BY l.avsandare, l.planerad, l.id LIMIT ?`,
    idag,
    limit,
  );
