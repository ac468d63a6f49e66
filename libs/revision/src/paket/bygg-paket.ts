import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { arendestrom, OgiltigBegaran, Okand } from '#domain';
import type { EventStore, KeyStore, StoredReader, StreamName } from '#event-store';
import type { Dokumentlager } from '#handlingar';
import type { Diarieformer } from '#queries';
import { skrivRapport } from '../rapport/index.js';
import { dokumenten, namngivnaI } from './dokument.js';
import { lasmig } from './lasmig.js';
import type { Bevishuvud, Beviskalla, Beviset, Bevispaket, Paketfil, SaknatDokument } from './paket.js';
import { paketrapport } from './rapport.js';
import { klartextAv, lasMed, nycklarTill, synligtI } from './skyddat.js';
import { arendetsStrommar } from './strommar.js';

/** The stand-alone verifier, which goes with every package. */
export const VERIFIERARE = fileURLToPath(new URL('./fristaende/verifiera.mjs', import.meta.url));

/** What a package is made of. */
export type Paketdelar = {
  readonly store: EventStore & StoredReader;
  readonly bevis: Beviskalla;
  readonly lager: Dokumentlager;
  readonly keys: KeyStore;
  /** Streams of the meetings that dealt with an ärende. */
  readonly moten: (arende: string) => Promise<readonly StreamName[]>;
  /** How the report writes the number of the ärende. */
  readonly former?: Diarieformer | undefined;
};

export type Paketval = {
  readonly arende: string;
  /** With the keys of the protected content, and the content in clear. */
  readonly medNyckel: boolean;
  /** Size of a head that is held outside: the package then shows that the log has grown out of it. */
  readonly franHuvud?: number;
};

const textfil = (namn: string, text: string | Uint8Array): Paketfil => {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    namn,
    sha256,
    storlek: bytes.length,
    las: async function* () {
      yield bytes;
    },
  };
};

const rader = (poster: readonly object[]): string =>
  poster.map((post) => `${JSON.stringify(post)}\n`).join('');
const base64 = (hashar: readonly Uint8Array[]): readonly string[] =>
  hashar.map((hash) => Buffer.from(hash).toString('base64'));

const handelserad = ({ nr, handelse: h }: Beviset): object => ({
  nr,
  ...{ position: h.position, strom: h.stream, revision: h.revision, id: h.id, typ: h.type },
  ...{ version: h.version, data: h.data, metadata: h.metadata, hash: h.hash },
});

/** Documents that can be found with the keys, each once. */
const antalSkyddade = (bevisen: readonly Beviset[], nycklar: ReturnType<typeof nycklarTill>): number =>
  new Set(bevisen.flatMap(({ handelse }) => namngivnaI(synligtI(nycklar)(handelse)))).size;

/** The events with their leaves, in the order of the log, and a head that covers them. */
const bevisade = async (
  { store, bevis }: Paketdelar,
  strommar: readonly StreamName[],
): Promise<{ readonly bevisen: readonly Beviset[]; readonly huvud: Bevishuvud }> => {
  const handelser = (await Promise.all(strommar.map((strom) => store.readStored(strom)))).flat();
  const huvud = await bevis.huvud(handelser.map(({ position }) => position));
  const bevisen = handelser.map((handelse) => {
    const nr = bevis.nrPa(handelse.position);
    if (nr === null || nr >= huvud.storlek)
      throw new Error(`Trädhuvudet täcker inte ${handelse.stream}, revision ${handelse.revision}.`);
    return { nr, handelse };
  });
  return { bevisen: bevisen.sort((a, b) => a.nr - b.nr), huvud };
};

type Omfang = {
  readonly arende: string;
  readonly bevisen: readonly Beviset[];
  readonly saknas: readonly SaknatDokument[];
  readonly skyddade: number;
};

const innehall = ({ arende, bevisen, saknas, skyddade }: Omfang, filer: readonly Paketfil[]): Paketfil => {
  const antal = new Map<string, number>();
  for (const { handelse } of bevisen) antal.set(handelse.stream, handelse.revision + 1);
  const beskrivning = {
    format: 1,
    arende,
    strommar: [...antal].map(([strom, n]) => ({ strom, antal: n })),
    filer: filer.map(({ namn, storlek, sha256 }) => ({ namn, storlek, sha256 })),
    saknas,
    skyddadeDokument: skyddade,
  };
  return textfil('innehall.json', `${JSON.stringify(beskrivning, null, 2)}\n`);
};

const medKlartext = (
  bevisen: readonly Beviset[],
  nycklar: ReturnType<typeof nycklarTill>,
): readonly Paketfil[] => {
  const oppna = [...nycklar].map(([id, nyckel]) => [id, nyckel.export().toString('base64url')]);
  const klartexter = bevisen.flatMap(({ nr, handelse }) => {
    const klartext = klartextAv(handelse, nycklar);
    return klartext === null ? [] : [{ nr, klartext }];
  });
  return [
    textfil('innehallsnycklar.json', `${JSON.stringify(Object.fromEntries(oppna), null, 2)}\n`),
    textfil('klartext.jsonl', rader(klartexter)),
  ];
};

const konsistens = (
  bevis: Beviskalla,
  { storlek }: Bevishuvud,
  yttre: number | undefined,
): readonly Paketfil[] => {
  if (yttre === undefined || yttre === storlek || yttre === 0) return [];
  if (yttre > bevis.storlek)
    throw new OgiltigBegaran(
      'HUVUDET_STORRE_AN_LOGGEN',
      `Loggen har ${bevis.storlek} händelser: ett trädhuvud av ${yttre} är inte dess.`,
      'franHuvud',
    );
  const [fran, till] = yttre < storlek ? [yttre, storlek] : [storlek, yttre];
  return [
    textfil('konsistens.jsonl', rader([{ fran, till, stig: base64(bevis.konsistensbevis(fran, till)) }])),
  ];
};

/**
 * The evidence package of an ärende: its events as stored bytes, their proofs, a head, its documents, a readable report
 * and the verifier. The same ärende at the same head gives the same bytes. Throws `Okand` ARENDE_OKANT.
 */
export const byggPaket = async (delar: Paketdelar, val: Paketval): Promise<Bevispaket> => {
  const { arende, medNyckel, franHuvud } = val;
  const { revision } = await delar.store.read(arendestrom(arende), { limit: 1 });
  if (revision === 'no-stream') throw new Okand('ARENDE_OKANT', `Ärendet ${arende} finns inte.`);
  const strommar = await arendetsStrommar(delar.store, arende, await delar.moten(arende));
  const { bevisen, huvud } = await bevisade(delar, strommar);
  const alla = nycklarTill(bevisen, delar.keys);
  const nycklar: typeof alla = medNyckel ? alla : new Map();
  const { filer: dokument, saknas } = await dokumenten(delar.lager, bevisen, synligtI(nycklar));
  const skyddade = antalSkyddade(bevisen, alla) - antalSkyddade(bevisen, nycklar);
  const { former } = delar;
  const rapport = paketrapport({ arende, bevisen, huvud, saknas, skyddade, former, las: lasMed(nycklar) });
  const proof = ({ nr }: Beviset): object => ({
    nr,
    storlek: huvud.storlek,
    stig: base64(delar.bevis.inklusionsbevis(nr, huvud.storlek)),
  });
  const filer = [
    textfil('LASMIG.md', lasmig(arende, medNyckel)),
    textfil('rapport.md', await skrivRapport(rapport, 'md')),
    textfil('rapport.html', await skrivRapport(rapport, 'html')),
    textfil('handelser.jsonl', rader(bevisen.map(handelserad))),
    textfil('bevis.jsonl', rader(bevisen.map(proof))),
    ...konsistens(delar.bevis, huvud, franHuvud),
    textfil('tradhuvud.txt', huvud.not),
    textfil('nyckel.txt', `${huvud.nyckel.trim()}\n`),
    ...(medNyckel ? medKlartext(bevisen, nycklar) : []),
    textfil('verifiera.mjs', await readFile(VERIFIERARE, 'utf8')),
    ...dokument,
  ];
  const hela = [...filer, innehall({ arende, bevisen, saknas, skyddade }, filer)];
  return { arende, filer: hela, handelser: bevisen.length, huvud, saknas, skyddade };
};
