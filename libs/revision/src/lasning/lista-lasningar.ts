import {
  jamforManader,
  lasmanadAv,
  lasmanadFor,
  lasningsstrom,
  manadenFore,
  OgiltigBegaran,
  type Aktor,
  type Lasmanad,
  type Lasning,
  type LasningEvent,
  type RecordedEvent,
} from '#domain';
import type { EventStore } from '#event-store';

/** Which readings are asked for; the times are in ms. */
export type Lasningsfraga = {
  readonly arende?: string | undefined;
  readonly aktor?: string | undefined;
  /** Inclusive, both. */
  readonly fran?: number | undefined;
  readonly till?: number | undefined;
};

/** A reading as it is shown. */
export type Lasningspost = Lasning & {
  readonly aktor: Aktor;
  readonly registrerad: string;
  /** UUID of the request. */
  readonly begaran: string;
  /** Where the reading itself stands. */
  readonly plats: Lasningsplats;
};

/** Where the next page begins: this event, and what is older. */
export type Lasningsplats = { readonly strom: string; readonly revision: number };

export type Lasningssida = { readonly poster: readonly Lasningspost[]; readonly nasta: Lasningsplats | null };

/** Events looked at for one page: what a search finds little of goes on to the next page, and never holds the log. */
const MEST_PER_SIDA = 5_000;
const AT_GANGEN = 500;

type Handelse = RecordedEvent<LasningEvent>;

const passar =
  ({ arende, aktor, fran = -Infinity, till = Infinity }: Lasningsfraga) =>
  ({ data, metadata }: Handelse): boolean => {
    const nar = Date.parse(metadata.registrerad);
    if (arende !== undefined && data.arende !== arende) return false;
    if (aktor !== undefined && metadata.aktor.id !== aktor) return false;
    return nar >= fran && nar <= till;
  };

const postAv = ({ data, metadata, stream, revision }: Handelse): Lasningspost => ({
  ...data,
  aktor: metadata.aktor,
  registrerad: metadata.registrerad,
  begaran: metadata.commandId,
  plats: { strom: stream, revision },
});

/** The months asked about, the newest first. No reading is older than the log's first event. */
const manaderna = async (
  store: EventStore,
  { fran, till }: Lasningsfraga,
  nu: string,
): Promise<readonly Lasmanad[]> => {
  const [forsta] = await store.readAll({ after: null, limit: 1 });
  if (!forsta) return [];
  const senast = (ms: number | undefined, annars: string): string =>
    ms === undefined ? annars : new Date(ms).toISOString();
  const aldst = [
    lasmanadFor(forsta.metadata.registrerad),
    lasmanadFor(senast(fran, forsta.metadata.registrerad)),
  ]
    .sort(jamforManader)
    .at(-1);
  const nyast = [lasmanadFor(nu), lasmanadFor(senast(till, nu))].sort(jamforManader)[0];
  const ut: Lasmanad[] = [];
  for (let manad = nyast; manad && aldst && jamforManader(manad, aldst) >= 0; manad = manadenFore(manad))
    ut.push(manad);
  return ut;
};

/** The events of a stream backwards, from a revision or from its end. */
async function* strommenBakat(
  store: EventStore,
  strom: string,
  fran: number | undefined,
): AsyncGenerator<Handelse> {
  for (let from = fran; ;) {
    const val = { backwards: true, limit: AT_GANGEN, ...(from !== undefined && { from }) };
    const { events } = await store.read<LasningEvent>(strom, val);
    yield* events;
    const sista = events.at(-1)?.revision ?? 0;
    if (sista === 0) return;
    from = sista - 1;
  }
}

/** The events of the months from a place on, the newest first. */
async function* bakat(
  store: EventStore,
  manader: readonly Lasmanad[],
  fran: Lasningsplats | null,
): AsyncGenerator<Handelse> {
  const borja = fran && lasmanadAv(fran.strom);
  for (const manad of manader) {
    const ordning = borja ? jamforManader(manad, borja) : -1;
    if (ordning <= 0)
      yield* strommenBakat(store, lasningsstrom(manad), ordning === 0 ? fran?.revision : undefined);
  }
}

/** A page of who has read what, the newest first. A page may hold fewer than asked for, and still not be the last. */
export const listaLasningar = async (
  store: EventStore,
  fraga: Lasningsfraga,
  sida: { readonly limit: number; readonly fran: Lasningsplats | null; readonly nu: string },
): Promise<Lasningssida> => {
  const passande = passar(fraga);
  const poster: Lasningspost[] = [];
  let lasta = 0;
  for await (const handelse of bakat(store, await manaderna(store, fraga, sida.nu), sida.fran)) {
    if (poster.length === sida.limit || lasta === MEST_PER_SIDA)
      return { poster, nasta: { strom: handelse.stream, revision: handelse.revision } };
    lasta++;
    if (passande(handelse)) poster.push(postAv(handelse));
  }
  return { poster, nasta: null };
};

/** A place as the next page is asked for: opaque. */
export const skrivLasningscursor = ({ strom, revision }: Lasningsplats): string =>
  Buffer.from(`${strom}/${revision}`).toString('base64url');

/** The place that a cursor names; null without one. Throws `OgiltigBegaran` CURSOR_OGILTIG. */
export const lasLasningscursor = (cursor: string | undefined): Lasningsplats | null => {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, strom = '', revision] = /^([a-z0-9-]+)\/(\d{1,15})$/.exec(text) ?? [];
  if (lasmanadAv(strom)) return { strom, revision: Number(revision) };
  throw new OgiltigBegaran(
    'CURSOR_OGILTIG',
    'cursor hör inte till den här frågan. Använd nasta från föregående sida, eller börja om utan cursor.',
    'cursor',
  );
};
