#!/usr/bin/env node
// Prövar ett bevispaket ur Ärendelogg. Det som behövs är Node 20 eller senare och den här filen; inget nät.
//
//   node verifiera.mjs <mapp eller .tar> [--nyckel VKEY… eller fil] [--huvud fil] [--alla-dokument] [--json]
//
// Slutkod 0: allt håller. 1: något är fel, och varje fel står namngivet. 2: paketet går inte att läsa.
//
// Det som prövas, i den ordning det står i filen:
//   filerna        var och en är den som innehall.json anger, och ingen är tillagd eller borttagen
//   trädhuvudet    är undertecknat med nyckeln, och hör ihop med det huvud som hållits utanför
//   händelserna    hashen är innehållets, ordningen är loggens, och beviset leder till trädhuvudets rot
//   strömmarna     från första händelsen till sista bygger var och en på den före
//   det skyddade   klartexten, om nycklarna är med, är den som ligger krypterad i händelserna
//   dokumenten     de som händelserna nämner är med, och är de som nämns
//
// One file on purpose: an auditor can read all of it before trusting it, and needs to install nothing.
import { Buffer } from 'node:buffer';
import { createDecipheriv, createHash, createPublicKey, verify } from 'node:crypto';
import * as fs from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Everything that can be wrong, and how it is said. What is wrong with an event begins with where it stands. */
const FEL = {
  OKAND_POST: '{} är ingen vanlig fil.',
  FILEN_DUBBEL: 'Filen {} finns två gånger i tar-filen.',
  SKRAP_EFTER_SLUTET: 'Tar-filen fortsätter efter sitt slut, vid byte {}.',
  FILEN_OKAND: 'Filen {} står inte i innehall.json: den är tillagd.',
  FILEN_ANDRAD: 'Filen {} är inte den som innehall.json anger: den är ändrad.',
  FILEN_SAKNAS: 'Filen {} står i innehall.json men finns inte: den är borttagen.',
  SKRAP: '{} slutar mitt i en rad.',
  RADEN_OLASBAR: '{} rad {} går inte att läsa.',
  NYCKELN_BYTT: 'nyckel.txt är inte den nyckel som angavs utifrån; den yttre gäller.',
  SIGNATUREN_STAMMER_EJ: '{} är inte undertecknat med {}: huvudet eller nyckeln är utbytt.',
  ANNAN_LOGG: 'Paketets trädhuvud är av loggen {}, det yttre av {}.',
  KONSISTENSBEVIS_SAKNAS: 'Inget visar att trädet av {} växt till det av {}. Begär ett paket mot det yttre.',
  HUVUDET_AVVIKER: 'Trädet av {} har inte växt till det av {}: loggen är omskriven, eller beviset utbytt.',
  HASH_STAMMER_EJ: 'innehållet är ändrat, det är inte det som hashen räknades på.',
  FEL_ORDNING: 'står efter {}, men kom inte efter den i loggen.',
  BEVIS_SAKNAS: 'har inget bevis mot trädhuvudet.',
  BEVIS_UTAN_HANDELSE: 'Det finns ett bevis för löv {}, men händelsen är borttagen.',
  INTE_I_TRADET: 'är inte trädets löv {}; den är ändrad, flyttad eller inskjuten, eller beviset utbytt.',
  BORTTAGEN: '{}, revision {} saknas: {}.',
  INSKJUTEN: '{}; någon är inskjuten.',
  KEDJAN_BRUTEN: 'bygger inte på händelsen före den; en av dem är utbytt.',
  KLARTEXTEN_AVVIKER: 'klartexten i paketet är inte den som loggen håller krypterad.',
  KLARTEXTEN_OLASBAR: 'det skyddade innehållet går inte att öppna med paketets nyckel.',
  KLARTEXT_UTAN_HANDELSE: 'Det finns klartext för löv {}, men ingen sådan händelse.',
  DUBBELT: '{} har två rader för löv {}.',
  DOKUMENTET_ANDRAT: 'Dokumentet {} är ändrat: innehållet har SHA-256 {}.',
  DOKUMENTET_SAKNAS: 'hänvisar till dokumentet {}, som inte finns i paketet.',
  DOKUMENTET_OKANT: 'Dokumentet {} hänvisar ingen händelse till: det är tillagt.',
};

/** What is no fault, but tells what the result rests on. */
const OBS = {
  EGEN_NYCKEL: `OBS: bara paketets egen nyckel ({}) är använd. Den som gjort paketet kan ha gjort nyckeln.
     Ange --nyckel med en som du fått på annat sätt.`,
  INGET_YTTRE_HUVUD: `OBS: inget yttre trädhuvud är angivet.
     Ange --huvud med ett som hållits utanför för att visa att loggen inte skrivits om.`,
  STANGT:
    'OBS: {} händelser har skyddat innehåll som paketet inte har nyckel till; de är hela men inte lästa.',
  OPPNAT: '{} händelsers skyddade innehåll är öppnat: klartexten är den som loggen håller.',
  SKYDDADE: 'OBS: {} dokument nämns bara i skyddat innehåll och är inte med.',
  SAKNADES: 'SAKNAS: Dokumentet {}, som {} hänvisar till, {} när paketet gjordes.',
};

/** The package cannot be tried at all. */
class Oanvandbart extends Error {}

/** Tries a package, and answers with all that was found. */
export function verifiera(plats, val = {}) {
  const [fel, obs] = [[], []];
  const iText = (mall, delar) => mall.replace(/\{\}/g, () => delar.shift());
  const klaga = (kod, om, ...delar) => {
    const { strom = null, revision = null, position = null } = om ?? {};
    const text = `${position === null ? '' : `${iOrd(om)}: `}${iText(FEL[kod], delar)}`;
    fel.push({ kod, strom, revision, position, text });
  };
  const notera = (kod, ...delar) => obs.push(iText(OBS[kod], delar));
  const filer = oppna(plats, klaga);
  const innehall = JSON.parse(text(filer, 'innehall.json'));
  const paket = { filer, innehall, fel: klaga, obs: notera };
  provaFiler(paket);
  const { origo, storlek, rot } = provaHuvud(paket, val);
  const handelser = rader(paket, 'handelser.jsonl', { arRatt: arHandelse });
  provaHandelser(paket, handelser, { storlek, rot });
  const strommar = provaStrommar(paket, handelser);
  provaDokument(paket, namngivna(handelser, provaKlartext(paket, handelser)), val['alla-dokument']);
  const huvud = { origo, storlek, rot: rot.toString('base64') };
  const dokument = [...filer.keys()].filter(arDokument).length;
  return {
    paket: plats,
    arende: innehall.arende,
    huvud,
    handelser: handelser.length,
    strommar,
    dokument,
    obs,
    fel,
  };
}

// --- filerna --------------------------------------------------------------------------------------------------------

/** The bytes of a file, or of a part of one, a piece at a time. */
function* bitar({ fil, fran, antal }) {
  const fd = fs.openSync(fil, 'r');
  try {
    for (let last = 0, n = 1; last < antal; last += n) {
      const bit = Buffer.alloc(Math.min(antal - last, 65_536));
      n = fs.readSync(fd, bit, 0, bit.length, fran + last);
      if (n === 0) throw new Oanvandbart(`${fil} tog slut medan den lästes.`);
      yield bit.subarray(0, n);
    }
  } finally {
    fs.closeSync(fd);
  }
}

const hel = (fil) => Buffer.concat([...bitar(fil)]);
const arNollor = (bytes) => bytes.every((byte) => byte === 0);

function sha256(delar) {
  const hash = createHash('sha256');
  for (const del of delar) hash.update(del);
  return hash.digest();
}

/** Where the bytes of each file of the package lie, by its name. */
function oppna(plats, fel) {
  if (!fs.existsSync(plats)) throw new Oanvandbart(`${plats} finns inte.`);
  if (!fs.statSync(plats).isDirectory()) return filerITar(plats, fs.statSync(plats).size, fel);
  const filer = new Map();
  for (const namn of fs.readdirSync(plats, { recursive: true })) {
    const om = fs.statSync(join(plats, namn));
    const fil = { fil: join(plats, namn), fran: 0, antal: om.size };
    if (!om.isDirectory()) filer.set(namn.replaceAll(sep, '/'), fil);
  }
  return filer;
}

/** A tar (ustar): a header of 512 bytes before each file, and after the last nothing but zeros. */
function filerITar(fil, storlek, fel) {
  const filer = new Map();
  let plats = 0;
  while (plats + 512 <= storlek) {
    const block = hel({ fil, fran: plats, antal: 512 });
    if (arNollor(block)) break;
    const { namn, antal, slag } = tarhuvud(block, plats);
    const fran = plats + 512;
    if (fran + antal > storlek) throw new Oanvandbart(`Tar-filen slutar mitt i ${namn}.`);
    if (filer.has(namn)) fel('FILEN_DUBBEL', null, namn);
    if (slag === '0') filer.set(namn, { fil, fran, antal });
    else fel('OKAND_POST', null, namn);
    plats = fran + Math.ceil(antal / 512) * 512;
  }
  const slutet = [...bitar({ fil, fran: plats, antal: storlek - plats })];
  if (!slutet.every(arNollor)) fel('SKRAP_EFTER_SLUTET', null, plats);
  return filer;
}

function tarhuvud(block, plats) {
  const falt = (fran, till) => block.toString('utf8', fran, till).replace(/\0[^]*$/, '');
  const summa = block.reduce((s, byte, i) => s + (i >= 148 && i < 156 ? 32 : byte), 0);
  const ar8GiB = block[124] === 0x80; // or more: then the size is no longer in octal
  const antal = ar8GiB ? Number(block.readBigUInt64BE(128)) : parseInt(falt(124, 136), 8);
  if (summa !== parseInt(falt(148, 156), 8) || Number.isNaN(antal))
    throw new Oanvandbart(`Tar-filen är skadad vid byte ${plats}.`);
  return { namn: falt(0, 100), antal, slag: falt(156, 157) };
}

function text(filer, namn, annars) {
  if (filer.has(namn)) return hel(filer.get(namn)).toString('utf8');
  if (annars === undefined) throw new Oanvandbart(`Paketet saknar ${namn}.`);
  return annars;
}

/** What the lines of a file say in JSON; a line that does not say what it should is a fault of its own. */
function rader({ filer, fel }, namn, { annars, arRatt = (rad) => typeof rad === 'object' } = {}) {
  const delar = text(filer, namn, annars).split('\n');
  if (delar.at(-1) === '') delar.pop();
  else fel('SKRAP', null, namn);
  return delar.flatMap((del, i) => {
    try {
      const rad = JSON.parse(del);
      if (rad !== null && arRatt(rad)) return [rad];
    } catch {
      // told of below
    }
    fel('RADEN_OLASBAR', null, namn, i + 1);
    return [];
  });
}

/** Lines by the leaf of the event that each is about. */
function perLov(paket, namn, handelser, { annars, utan }) {
  const [alla, nummer] = [new Map(), new Set(handelser.map(({ nr }) => nr))];
  for (const rad of rader(paket, namn, { annars })) {
    if (alla.has(rad.nr)) paket.fel('DUBBELT', null, namn, rad.nr);
    if (!nummer.has(rad.nr)) paket.fel(utan, null, rad.nr);
    alla.set(rad.nr, rad);
  }
  return alla;
}

const arDokument = (namn) => namn.startsWith('dokument/');

function provaFiler({ filer, innehall, fel }) {
  const angivna = new Map((innehall.filer ?? []).map((fil) => [fil.namn, fil.sha256]));
  for (const namn of angivna.keys()) if (!filer.has(namn)) fel('FILEN_SAKNAS', null, namn);
  for (const [namn, fil] of filer) {
    const summa = sha256(bitar(fil)).toString('hex');
    if (namn === 'innehall.json') continue;
    if (!angivna.has(namn)) fel('FILEN_OKAND', null, namn);
    else if (angivna.get(namn) !== summa) fel('FILEN_ANDRAD', null, namn);
    if (arDokument(namn) && namn !== `dokument/${summa}`)
      fel('DOKUMENTET_ANDRAT', null, namn.slice(9), summa);
  }
}

// --- trädhuvudet ----------------------------------------------------------------------------------------------------

/** The head of the package; a key from outside goes before that of the package. */
function provaHuvud(paket, { nyckel: angiven, huvud: yttrefil }) {
  const { filer, fel, obs } = paket;
  const huvud = lasHuvud(text(filer, 'tradhuvud.txt'));
  const paketets = text(filer, 'nyckel.txt').trim();
  const vkeys = (angiven && fs.existsSync(angiven) ? fs.readFileSync(angiven, 'utf8') : (angiven ?? paketets))
    .trim()
    .split(/\s+/);
  const nycklar = vkeys.map(lasNyckel);
  const [{ namn }] = nycklar;
  /** By any of the keys: one that was held outside before the key of the log was changed is signed with the former. */
  const arUtbytt = (ett) => !nycklar.some((nyckel) => arSignerat(ett, nyckel));
  if (angiven === undefined) obs('EGEN_NYCKEL', namn);
  if (!vkeys.includes(paketets)) fel('NYCKELN_BYTT', null);
  if (arUtbytt(huvud)) fel('SIGNATUREN_STAMMER_EJ', null, 'Trädhuvudet', namn);
  if (yttrefil === undefined) obs('INGET_YTTRE_HUVUD');
  else {
    const yttre = lasHuvud(fs.readFileSync(yttrefil, 'utf8'));
    if (arUtbytt(yttre)) fel('SIGNATUREN_STAMMER_EJ', null, 'Det yttre trädhuvudet', namn);
    provaTillvaxt(paket, huvud, yttre);
  }
  return huvud;
}

/** A C2SP checkpoint: a signed note of origin, size and root. */
function lasHuvud(not) {
  const slut = not.lastIndexOf('\n\n');
  const text = not.slice(0, slut + 1);
  const [origo, storlek = '', rad = ''] = text.split('\n');
  const rot = Buffer.from(rad, 'base64');
  if (slut < 0 || !/^(0|[1-9]\d{0,15})$/.test(storlek) || rot.length !== 32)
    throw new Oanvandbart('Trädhuvudet är inget C2SP-checkpoint.');
  const signaturer = [...not.slice(slut + 2).matchAll(/^\u2014 (\S+) (\S+)$/gm)];
  return { origo, storlek: Number(storlek), rot, text, signaturer };
}

/** A C2SP verifier key (Ed25519): name+id+key. */
function lasNyckel(vkey) {
  const [, namn, id, b64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
  const bytes = Buffer.from(b64, 'base64');
  const ratt = sha256([`${namn}\n`, bytes]).subarray(0, 4);
  if (bytes.length !== 33 || bytes[0] !== 1 || ratt.toString('hex') !== id)
    throw new Oanvandbart('Nyckeln är ingen giltig Ed25519-nyckel (vkey).');
  const key = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { namn, id: ratt, nyckel: createPublicKey({ key, format: 'der', type: 'spki' }) };
}

function arSignerat({ text, signaturer }, { namn, id, nyckel }) {
  return signaturer.some(([, av, b64]) => {
    const bytes = Buffer.from(b64, 'base64');
    const egen = av === namn && bytes.length === 68 && bytes.subarray(0, 4).equals(id);
    return egen && verify(null, Buffer.from(text), nyckel, bytes.subarray(4));
  });
}

/** That the smaller of two heads is of a log that the other has grown out of. Every log has grown out of nothing. */
function provaTillvaxt(paket, huvud, yttre) {
  if (huvud.origo !== yttre.origo) return paket.fel('ANNAN_LOGG', null, huvud.origo, yttre.origo);
  const [forst, sist] = huvud.storlek < yttre.storlek ? [huvud, yttre] : [yttre, huvud];
  const [fran, till] = [forst.storlek, sist.storlek];
  const bevis = rader(paket, 'konsistens.jsonl', { annars: '' }).find(
    (b) => b.fran === fran && b.till === till,
  );
  const stig = fran === till ? [] : stigAv(bevis?.stig);
  if (fran > 0 && !stig) paket.fel('KONSISTENSBEVIS_SAKNAS', null, fran, till);
  else if (fran > 0 && !harVaxt(forst, sist, stig)) paket.fel('HUVUDET_AVVIKER', null, fran, till);
}

// --- trädet (RFC 6962) ----------------------------------------------------------------------------------------------

const INGEN = Buffer.alloc(0);
const lov = (hash) => sha256([Buffer.from([0]), Buffer.from(hash, 'hex')]);
const nod = (v, h) => sha256([Buffer.from([1]), v, h]);
/** Leaves to the left in a tree of n > 1: the greatest power of two below n. */
const vanstra = (n, k = 1) => (k * 2 < n ? vanstra(n, k * 2) : k);

/** The hashes of a proof; null where it is none. */
function stigAv(stig) {
  if (!Array.isArray(stig)) return null;
  const hashar = stig.map((del) => Buffer.from(String(del), 'base64'));
  return hashar.every((hash, i) => hash.length === 32 && hash.toString('base64') === stig[i]) ? hashar : null;
}

/** The root that a proof leads to from leaf nr of n (2.1.1). */
function rotUr(hash, nr, n, stig) {
  if (n === 1) return stig.length === 0 ? hash : INGEN;
  const [k, granne, inre] = [vanstra(n), stig.at(-1) ?? INGEN, stig.slice(0, -1)];
  return nr < k ? nod(rotUr(hash, nr, k, inre), granne) : nod(granne, rotUr(hash, nr - k, n - k, inre));
}

/** Whether a proof leads to both roots (2.1.2). */
function harVaxt(forst, sist, stig) {
  const kvar = [...stig];
  /** The roots, then and now, of n leaves that were m; `hel`: the m were all of the log then. */
  const rotter = (m, n, hel) => {
    if (m === n) return Array(2).fill(hel ? forst.rot : (kvar.pop() ?? INGEN));
    const [k, granne] = [vanstra(n), kvar.pop() ?? INGEN];
    const [da, nu] = m > k ? rotter(m - k, n - k, false) : rotter(m, k, hel);
    return m > k ? [nod(granne, da), nod(granne, nu)] : [da, nod(nu, granne)];
  };
  const [da, nu] = rotter(forst.storlek, sist.storlek, true);
  return kvar.length === 0 && da.equals(forst.rot) && nu.equals(sist.rot);
}

// --- händelserna ----------------------------------------------------------------------------------------------------

const arHandelse = (h) =>
  [h.nr, h.revision, h.version].every((tal) => Number.isSafeInteger(tal) && tal >= 0) &&
  [h.position, h.strom, h.id, h.typ, h.data, h.metadata].every((falt) => typeof falt === 'string') &&
  /^\d+(-\d+)?$/.test(h.position) &&
  /^[0-9a-f]{64}$/.test(h.hash);

const iOrd = ({ strom, revision, position }) => `${strom}, revision ${revision} (position ${position})`;

/** The hash of the log: of the canonical JSON of the whole stored event, put together from its stored parts. */
const beraknad = (h) =>
  sha256([
    `{"data":${h.data},"id":${JSON.stringify(h.id)},"metadata":${h.metadata},"revision":${h.revision},`,
    `"stream":${JSON.stringify(h.strom)},"type":${JSON.stringify(h.typ)},"version":${h.version}}`,
  ]).toString('hex');

/** Whether one event came after another in the log. A position is one number or two. */
function komEfter(h, fore) {
  const [[a, b = -1n], [c, d = -1n]] = [h, fore].map(({ position }) => position.split('-').map(BigInt));
  return h.nr > fore.nr && (a > c || (a === c && b > d));
}

function provaHandelser(paket, handelser, { storlek, rot }) {
  const bevisen = perLov(paket, 'bevis.jsonl', handelser, { utan: 'BEVIS_UTAN_HANDELSE' });
  const tillRoten = (h, stig) => h.nr < storlek && rotUr(lov(h.hash), h.nr, storlek, stig).equals(rot);
  handelser.forEach((h, i) => {
    if (beraknad(h) !== h.hash) paket.fel('HASH_STAMMER_EJ', h);
    if (i > 0 && !komEfter(h, handelser[i - 1])) paket.fel('FEL_ORDNING', h, iOrd(handelser[i - 1]));
    const bevis = bevisen.get(h.nr);
    const stig = bevis?.storlek === storlek ? stigAv(bevis.stig) : null;
    if (!stig) paket.fel('BEVIS_SAKNAS', h);
    else if (!tillRoten(h, stig)) paket.fel('INTE_I_TRADET', h, h.nr);
  });
}

/** Each stream from its first event to its last; answers with how many they are. */
function provaStrommar({ innehall, fel }, handelser) {
  const antal = new Map((innehall.strommar ?? []).map((s) => [s.strom, s.antal]));
  const strommar = new Set([...antal.keys(), ...handelser.map(({ strom }) => strom)]);
  for (const strom of strommar) {
    const iStrom = handelser.filter((h) => h.strom === strom);
    provaStrom(fel, strom, antal.get(strom) ?? 0, iStrom);
  }
  return strommar.size;
}

function provaStrom(fel, strom, antal, iStrom) {
  const lucka = (fran, till, hur) => {
    const vilka = till - fran === 1 ? fran : `${fran}–${till - 1}`;
    if (fran < till) fel('BORTTAGEN', { strom, revision: fran }, strom, vilka, hur);
  };
  let fore = { revision: -1, hash: null };
  for (const h of iStrom.sort((a, b) => a.revision - b.revision || a.nr - b.nr)) {
    lucka(fore.revision + 1, h.revision, 'händelsen har tagits bort');
    if (h.revision === fore.revision) fel('INSKJUTEN', h, 'revisionen finns två gånger');
    const [, bygger] = /"foregaendeHash":(null|"[0-9a-f]{64}")/.exec(h.metadata) ?? [];
    if (h.revision === fore.revision + 1 && bygger !== JSON.stringify(fore.hash)) fel('KEDJAN_BRUTEN', h);
    if (h.revision >= antal) fel('INSKJUTEN', h, `strömmen ska ha ${antal} händelser`);
    fore = h;
  }
  lucka(fore.revision + 1, antal, 'slutet är borttaget');
}

// --- det skyddade och dokumenten ------------------------------------------------------------------------------------

/** The protected content of an event; undefined where there is none, null where the package has no key to it. */
function klartextAv(h, nycklar) {
  const skyddat = JSON.parse(h.data).$skyddat;
  if (!skyddat) return undefined;
  if (nycklar[skyddat.nyckel] === undefined) return null;
  const [nyckel, bytes] = [nycklar[skyddat.nyckel], skyddat.d].map((b64) => Buffer.from(b64, 'base64url'));
  const oppnare = createDecipheriv('aes-256-gcm', nyckel, bytes.subarray(0, 12), { authTagLength: 16 });
  oppnare.setAAD(Buffer.from(`${h.strom}\n${h.id}\n${h.typ}`)).setAuthTag(bytes.subarray(-16));
  return oppnare.update(bytes.subarray(12, -16), undefined, 'utf8') + oppnare.final('utf8');
}

/** That the clear text of the package is what the log holds; answers with what was opened, by leaf. */
function provaKlartext(paket, handelser) {
  const nycklar = JSON.parse(text(paket.filer, 'innehallsnycklar.json', '{}'));
  const angivna = perLov(paket, 'klartext.jsonl', handelser, { annars: '', utan: 'KLARTEXT_UTAN_HANDELSE' });
  const oppnade = new Map();
  let stangda = 0;
  for (const h of handelser) {
    try {
      const klartext = klartextAv(h, nycklar);
      if (typeof klartext === 'string') oppnade.set(h.nr, klartext);
      if (klartext === null) stangda++;
    } catch {
      paket.fel('KLARTEXTEN_OLASBAR', h);
    }
    if (angivna.get(h.nr)?.klartext !== oppnade.get(h.nr)) paket.fel('KLARTEXTEN_AVVIKER', h);
  }
  if (stangda > 0) paket.obs('STANGT', stangda);
  if (oppnade.size > 0) paket.obs('OPPNAT', oppnade.size);
  return oppnade;
}

/** The documents that are named by what they hold, each with the first event that names it. */
function namngivna(handelser, oppnade) {
  const ut = new Map();
  for (const h of handelser)
    for (const [, sha] of `${h.data}${oppnade.get(h.nr) ?? ''}`.matchAll(/"sha256":"([0-9a-f]{64})"/g))
      if (!ut.has(sha)) ut.set(sha, h);
  return ut;
}

function provaDokument({ filer, innehall, fel, obs }, avHandelser, alla) {
  const saknades = new Map((innehall.saknas ?? []).map((dokument) => [dokument.sha256, dokument.orsak]));
  for (const [sha, h] of avHandelser) {
    if (filer.has(`dokument/${sha}`)) continue;
    if (alla || !saknades.has(sha)) fel('DOKUMENTET_SAKNAS', h, sha);
    else obs('SAKNADES', sha, iOrd(h), saknades.get(sha));
  }
  const okanda = [...filer.keys()].filter((namn) => arDokument(namn) && !avHandelser.has(namn.slice(9)));
  for (const namn of okanda) fel('DOKUMENTET_OKANT', null, namn.slice(9));
  if (innehall.skyddadeDokument > 0) obs('SKYDDADE', innehall.skyddadeDokument);
}

// --- kommandot ------------------------------------------------------------------------------------------------------

const rapport = ({ paket, arende, huvud, handelser, strommar, dokument, obs, fel }) => [
  `Paket: ${paket} (${arende}), ${handelser} händelser i ${strommar} strömmar, ${dokument} dokument`,
  `Mot trädhuvudet ${huvud.origo} ${huvud.storlek} ${huvud.rot}`,
  ...obs,
  ...fel.map(({ kod, text }) => `FEL: ${text} [${kod}]`),
  fel.length > 0
    ? `Paketet håller inte: ${fel.length} fel.`
    : 'Paketet håller: varje händelse är den som skrevs.',
];

/** The whole command. Answers with the exit code. */
export function kor(args, skriv) {
  const [text, flagga] = [{ type: 'string' }, { type: 'boolean' }];
  const options = { nyckel: text, huvud: text, 'alla-dokument': flagga, json: flagga };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length !== 1) throw new Oanvandbart('Ange ett paket: en mapp eller en .tar.');
    const svar = verifiera(positionals[0], values);
    for (const rad of values.json ? [JSON.stringify(svar, null, 2)] : rapport(svar)) skriv(rad);
    return svar.fel.length === 0 ? 0 : 1;
  } catch (orsak) {
    skriv(orsak instanceof Oanvandbart ? orsak.message : `Paketet går inte att pröva: ${orsak}`);
    return 2;
  }
}

if (process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = kor(process.argv.slice(2), (rad) => console.log(rad));
