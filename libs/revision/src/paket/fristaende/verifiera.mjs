#!/usr/bin/env node
// @ts-check
// Prövar ett bevispaket ur Ärendelogg utan något annat än Node (20 eller senare) och den här filen:
//
//   node verifiera.mjs <mapp eller .tar> [--nyckel VKEY eller fil] [--huvud fil] [--alla-dokument] [--json]
//
// Slutkod 0: allt håller. 1: något är fel, och varje fel står namngivet. 2: paketet går inte att läsa.
// One file on purpose: an auditor can read all of it before trusting it, and needs to install nothing.
import { Buffer } from 'node:buffer';
import { createDecipheriv, createHash, createPublicKey, verify } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ kod: string, strom: string | null, revision: number | null, position: string | null, text: string }} Fel */
/** @typedef {{ nr: number, position: string, strom: string, revision: number, id: string, typ: string, version: number, data: string, metadata: string, hash: string }} Handelse */
/** @typedef {{ origo: string, storlek: number, rot: Buffer, text: string, signaturer: { namn: string, bytes: Buffer }[] }} Huvud */
/** @typedef {{ namn: string, id: Buffer, nyckel: import('node:crypto').KeyObject }} Nyckel */
/** @typedef {Map<string, () => Buffer>} Filer */
/** @typedef {(kod: string, text: string, plats?: Partial<Handelse>) => void} Klaga */

/** The package cannot be tried at all. */
class Oanvandbart extends Error {}

/** A document that an event names by what it holds. */
const NAMNGIVET = /"sha256":"([0-9a-f]{64})"/g;
const HEX = /^[0-9a-f]{64}$/;
/** @param {...(Buffer | string)} delar */
const sha256 = (...delar) => {
  const hash = createHash('sha256');
  for (const del of delar) hash.update(del);
  return hash.digest();
};

// --- paketets filer -------------------------------------------------------------------------------------------------

/** @param {string} mapp @param {string} under @returns {Generator<string>} */
function* filerUnder(mapp, under = '') {
  for (const post of readdirSync(join(mapp, under), { withFileTypes: true })) {
    const namn = under === '' ? post.name : `${under}/${post.name}`;
    if (post.isDirectory()) yield* filerUnder(mapp, namn);
    else yield namn;
  }
}

/** @param {Buffer} falt */
const textI = (falt) => falt.toString('utf8').replace(/\0[^]*$/, '');

/** Checksum of a tar header: the sum of its bytes, with blanks where the checksum itself stands. @param {Buffer} huvud */
const rattHuvud = (huvud) =>
  huvud.reduce((summa, byte, i) => summa + (i >= 148 && i < 156 ? 32 : byte), 0) ===
  parseInt(textI(huvud.subarray(148, 156)), 8);

/** @param {string} fil @param {Klaga} fel @returns {Filer} */
const filerITar = (fil, fel) => {
  const fd = openSync(fil, 'r');
  const langd = statSync(fil).size;
  /** @param {number} fran @param {number} antal */
  const las = (fran, antal) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(antal, langd - fran)));
    for (let last = 0; last < bytes.length;)
      last += readSync(fd, bytes, last, bytes.length - last, fran + last);
    return bytes;
  };
  /** @type {Filer} */
  const filer = new Map();
  let plats = 0;
  for (; plats + 512 <= langd;) {
    const huvud = las(plats, 512);
    if (huvud.every((byte) => byte === 0)) break;
    if (!rattHuvud(huvud)) throw new Oanvandbart(`Tar-filen är skadad vid byte ${plats}.`);
    const [namn, antal] = [textI(huvud.subarray(0, 100)), parseInt(textI(huvud.subarray(124, 136)), 8)];
    const [fran, slut] = [plats + 512, plats + 512 + antal];
    if (slut > langd) throw new Oanvandbart(`Tar-filen slutar mitt i ${namn}.`);
    if (filer.has(namn)) fel('FILEN_DUBBEL', `Filen ${namn} finns två gånger i tar-filen.`);
    if (huvud[156] === 48) filer.set(namn, () => las(fran, antal));
    else if (huvud[156] !== 53) fel('OKAND_POST', `${namn} är ingen vanlig fil.`);
    plats = fran + Math.ceil(antal / 512) * 512;
  }
  for (let fran = plats; fran < langd; fran += 65_536)
    if (!las(fran, 65_536).every((byte) => byte === 0)) {
      fel('SKRAP_EFTER_SLUTET', `Tar-filen fortsätter efter sitt slut, vid byte ${fran}.`);
      break;
    }
  process.once('exit', () => closeSync(fd));
  return filer;
};

/** @param {string} plats @param {Klaga} fel @returns {Filer} */
const oppna = (plats, fel) => {
  if (!existsSync(plats)) throw new Oanvandbart(`${plats} finns inte.`);
  if (!statSync(plats).isDirectory()) return filerITar(plats, fel);
  return new Map([...filerUnder(plats)].map((namn) => [namn, () => readFileSync(join(plats, namn))]));
};

/** @param {Filer} filer @param {string} namn */
const kravFil = (filer, namn) => {
  const las = filer.get(namn);
  if (!las) throw new Oanvandbart(`Paketet saknar ${namn}.`);
  return las();
};

/** Lines of JSON; one that is none is a fault of its own. @param {Filer} filer @param {string} namn @param {Klaga} fel */
const rader = (filer, namn, fel) => {
  const text = kravFil(filer, namn).toString('utf8');
  if (text !== '' && !text.endsWith('\n')) fel('SKRAP', `${namn} slutar mitt i en rad.`);
  return text
    .split('\n')
    .filter((rad) => rad !== '')
    .flatMap((rad, i) => {
      try {
        return [JSON.parse(rad)];
      } catch {
        fel('RADEN_OLASBAR', `${namn} rad ${i + 1} går inte att läsa.`);
        return [];
      }
    });
};

// --- händelserna ----------------------------------------------------------------------------------------------------

/** The text that the log hashes: canonical JSON of the whole stored event, put together from its stored parts. @param {Handelse} h */
const beraknad = (h) =>
  sha256(
    `{"data":${h.data},"id":${JSON.stringify(h.id)},"metadata":${h.metadata},"revision":${h.revision},"stream":${JSON.stringify(h.strom)},"type":${JSON.stringify(h.typ)},"version":${h.version}}`,
  ).toString('hex');

/** @param {Handelse} h */
const foregaende = ({ metadata }) => {
  const funnen = /"foregaendeHash":(?:null|"([0-9a-f]{64})")/.exec(metadata);
  return funnen ? (funnen[1] ?? null) : undefined;
};

/** @param {any} h @returns {h is Handelse} */
const arHandelse = (h) =>
  h !== null &&
  typeof h === 'object' &&
  [h.nr, h.revision, h.version].every((n) => Number.isSafeInteger(n) && n >= 0) &&
  [h.position, h.strom, h.id, h.typ, h.data, h.metadata].every((t) => typeof t === 'string') &&
  HEX.test(h.hash);

/** @param {Handelse} h */
const platsI = ({ strom, revision, position }) => `${strom}, revision ${revision} (position ${position})`;

/** A position is one number or two. @param {string} a @param {string} b */
const senare = (a, b) => {
  const [x, y] = [a, b].map((p) => p.split('-').map((del) => BigInt(/^\d+$/.test(del) ? del : -1)));
  return x[0] === y[0] ? (x[1] ?? -1n) > (y[1] ?? -1n) : x[0] > y[0];
};

/** What each event says of itself, and the order they stand in. @param {Handelse[]} handelser @param {Klaga} fel */
const provaHandelser = (handelser, fel) => {
  /** @type {Handelse | null} */
  let fore = null;
  for (const h of handelser) {
    if (beraknad(h) !== h.hash)
      fel(
        'HASH_STAMMER_EJ',
        `${platsI(h)}: innehållet är ändrat, det är inte det som hashen räknades på.`,
        h,
      );
    if (fore && (h.nr <= fore.nr || !senare(h.position, fore.position)))
      fel('FEL_ORDNING', `${platsI(h)}: står efter ${platsI(fore)}, men kom inte efter den i loggen.`, h);
    fore = h;
  }
};

/** The chain of one stream, from its first event to its last. @param {Handelse[]} iStrom @param {Klaga} fel */
const provaKedja = (iStrom, fel) => {
  /** @type {Handelse | null} */
  let fore = null;
  for (const h of [...iStrom].sort((a, b) => a.revision - b.revision || a.nr - b.nr)) {
    const vantad = fore ? fore.revision + 1 : 0;
    if (fore && h.revision === fore.revision)
      fel('INSKJUTEN', `${platsI(h)}: revisionen finns två gånger; en av dem är inskjuten.`, h);
    else if (h.revision !== vantad) {
      const vilka = h.revision - 1 === vantad ? `revision ${vantad}` : `revision ${vantad}–${h.revision - 1}`;
      fel('BORTTAGEN', `${h.strom}, ${vilka} saknas: händelsen har tagits bort.`, {
        strom: h.strom,
        revision: vantad,
      });
    } else if (foregaende(h) !== (fore?.hash ?? null))
      fel('KEDJAN_BRUTEN', `${platsI(h)}: bygger inte på händelsen före den; en av dem är utbytt.`, h);
    fore = h;
  }
};

// --- trädet ---------------------------------------------------------------------------------------------------------

/** @param {Buffer} v @param {Buffer} h */
const nod = (v, h) => sha256(Buffer.from([1]), v, h);
/** @param {unknown} stig @returns {Buffer[] | null} */
const stigAv = (stig) => {
  if (!Array.isArray(stig)) return null;
  const hashar = stig.map((del) => Buffer.from(String(del), 'base64'));
  return hashar.every((hash, i) => hash.length === 32 && hash.toString('base64') === stig[i]) ? hashar : null;
};

/** Root that an inclusion proof leads to (RFC 9162 2.1.3.2). @param {Buffer} lov @param {number} nr @param {number} storlek @param {Buffer[]} stig */
const rotAv = (lov, nr, storlek, stig) => {
  if (nr >= storlek) return null;
  let [fn, sn, hash] = [nr, storlek - 1, lov];
  for (const granne of stig) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      hash = nod(granne, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else hash = nod(hash, granne);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? hash : null;
};

/** Whether a later head begins with an earlier one (RFC 6962 2.1.2). @param {Huvud} tidigt @param {Huvud} sent @param {Buffer[]} stig */
const vaxteFram = (tidigt, sent, stig) => {
  const kvar = [...stig];
  /** Roots of the earlier part and of the whole of a subtree; `hel`: the earlier root is that of all before it. @param {number} m @param {number} n @param {boolean} hel @returns {[Buffer, Buffer]} */
  const ga = (m, n, hel) => {
    if (m === n) {
      const rot = hel ? tidigt.rot : slutetAv(kvar);
      return [rot, rot];
    }
    const k = 2 ** Math.floor(Math.log2(n - 1));
    const granne = kvar.pop() ?? Buffer.alloc(32);
    if (m > k) {
      const [a, b] = ga(m - k, n - k, false);
      return [nod(granne, a), nod(granne, b)];
    }
    const [a, b] = ga(m, k, hel);
    return [a, nod(b, granne)];
  };
  const [forr, nu] = ga(tidigt.storlek, sent.storlek, true);
  return kvar.length === 0 && forr.equals(tidigt.rot) && nu.equals(sent.rot);
};
/** @param {Buffer[]} kvar */
const slutetAv = (kvar) => kvar.pop() ?? Buffer.alloc(32);

/** @param {Handelse[]} handelser @param {any[]} bevis @param {Huvud} huvud @param {Klaga} fel */
const provaBevis = (handelser, bevis, huvud, fel) => {
  const perNr = new Map(bevis.map((b) => [b?.nr, b]));
  if (perNr.size !== bevis.length) fel('BEVIS_DUBBELT', 'bevis.jsonl har två bevis för samma händelse.');
  for (const h of handelser) {
    const ett = perNr.get(h.nr);
    perNr.delete(h.nr);
    const stig = stigAv(ett?.stig);
    if (!stig || ett.storlek !== huvud.storlek) {
      fel('BEVIS_SAKNAS', `${platsI(h)}: har inget bevis mot trädhuvudet.`, h);
      continue;
    }
    const lov = sha256(Buffer.from([0]), Buffer.from(h.hash, 'hex'));
    if (!rotAv(lov, h.nr, huvud.storlek, stig)?.equals(huvud.rot))
      fel(
        'INTE_I_TRADET',
        `${platsI(h)}: står inte i trädet som löv ${h.nr}; händelsen är ändrad, flyttad eller inskjuten, eller beviset utbytt.`,
        h,
      );
  }
  for (const nr of perNr.keys())
    fel('BEVIS_UTAN_HANDELSE', `Det finns ett bevis för löv ${nr}, men händelsen är borttagen.`);
};

// --- trädhuvudet och nyckeln ----------------------------------------------------------------------------------------

/** A C2SP verifier key: name+id+key. @param {string} text @returns {Nyckel} */
const lasNyckel = (text) => {
  const [, namn = '', id = '', b64 = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(b64, 'base64');
  const ratt = sha256(`${namn}\n`, bytes).subarray(0, 4);
  if (bytes.length !== 33 || bytes[0] !== 1 || ratt.toString('hex') !== id)
    throw new Oanvandbart('Nyckeln är ingen giltig Ed25519-nyckel (vkey).');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { namn, id: ratt, nyckel: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
};

/** A C2SP checkpoint: a signed note of origin, size and root. @param {string} not @returns {Huvud} */
const lasHuvud = (not) => {
  const slut = not.lastIndexOf('\n\n');
  const text = not.slice(0, slut + 1);
  const [origo = '', storlek = '', rot = ''] = text.split('\n');
  const rotbytes = Buffer.from(rot, 'base64');
  if (slut < 0 || !/^(0|[1-9]\d{0,15})$/.test(storlek) || rotbytes.length !== 32)
    throw new Oanvandbart('Trädhuvudet är inget C2SP-checkpoint.');
  const signaturer = not
    .slice(slut + 2)
    .split('\n')
    .flatMap((rad) => {
      const [, namn = '', b64 = ''] = /^\u2014 (\S+) (\S+)$/.exec(rad) ?? [];
      return namn === '' ? [] : [{ namn, bytes: Buffer.from(b64, 'base64') }];
    });
  return { origo, storlek: Number(storlek), rot: rotbytes, text, signaturer };
};

/** @param {Huvud} huvud @param {Nyckel} nyckel */
const arSignerat = (huvud, { namn, id, nyckel }) =>
  huvud.signaturer.some(
    (s) =>
      s.namn === namn &&
      s.bytes.length === 68 &&
      s.bytes.subarray(0, 4).equals(id) &&
      verify(null, Buffer.from(huvud.text), nyckel, s.bytes.subarray(4)),
  );

/** Against a head that somebody has kept outside. @param {Huvud} huvud @param {Huvud} utifran @param {Filer} filer @param {Klaga} fel */
const provaMotYttre = (huvud, utifran, filer, fel) => {
  if (huvud.origo !== utifran.origo) {
    fel('ANNAN_LOGG', `Paketets trädhuvud är av loggen ${huvud.origo}, det yttre av ${utifran.origo}.`);
  } else if (huvud.storlek === utifran.storlek) {
    if (!huvud.rot.equals(utifran.rot))
      fel(
        'HUVUDET_AVVIKER',
        'Paketets trädhuvud har samma storlek som det yttre men en annan rot: historiken är omskriven.',
      );
  } else {
    const [tidigt, sent] = huvud.storlek < utifran.storlek ? [huvud, utifran] : [utifran, huvud];
    const alla = filer.has('konsistens.jsonl') ? rader(filer, 'konsistens.jsonl', fel) : [];
    const ett = alla.find((b) => b?.fran === tidigt.storlek && b.till === sent.storlek);
    const stig = stigAv(ett?.stig);
    if (tidigt.storlek === 0) return;
    if (!stig)
      fel(
        'KONSISTENSBEVIS_SAKNAS',
        `Paketet visar inte att trädet av ${sent.storlek} börjar med det av ${tidigt.storlek}. Begär ett paket mot det yttre huvudet.`,
      );
    else if (!vaxteFram(tidigt, sent, stig))
      fel(
        'HUVUDET_AVVIKER',
        `Trädet av ${sent.storlek} börjar inte med det av ${tidigt.storlek}: historiken är omskriven, eller beviset utbytt.`,
      );
  }
};

// --- filerna, dokumenten och det skyddade ---------------------------------------------------------------------------

/** @param {Filer} filer @param {any} innehall @param {Klaga} fel */
const provaFiler = (filer, innehall, fel) => {
  const vantade = new Map((innehall.filer ?? []).map((/** @type {any} */ f) => [f.namn, f.sha256]));
  for (const [namn, las] of filer) {
    if (namn === 'innehall.json') continue;
    const summa = sha256(las()).toString('hex');
    if (!vantade.has(namn)) fel('FILEN_OKAND', `Filen ${namn} står inte i innehall.json: den är tillagd.`);
    else if (vantade.get(namn) !== summa)
      fel('FILEN_ANDRAD', `Filen ${namn} är inte den som innehall.json anger: den är ändrad.`);
    if (namn.startsWith('dokument/') && namn !== `dokument/${summa}`)
      fel('DOKUMENTET_ANDRAT', `Dokumentet ${namn.slice(9)} är ändrat: innehållet har SHA-256 ${summa}.`);
    vantade.delete(namn);
  }
  for (const namn of vantade.keys())
    fel('FILEN_SAKNAS', `Filen ${namn} står i innehall.json men finns inte: den är borttagen.`);
};

/** The first event that names each document by what it holds. @param {Handelse[]} handelser @param {Map<number, string>} klartexter */
const namngivna = (handelser, klartexter) => {
  /** @type {Map<string, Handelse>} */
  const ut = new Map();
  for (const h of handelser)
    for (const [, sha = ''] of `${h.data}\n${klartexter.get(h.nr) ?? ''}`.matchAll(NAMNGIVET))
      if (!ut.has(sha)) ut.set(sha, h);
  return ut;
};

/** @param {Map<string, Handelse>} vantade @param {Filer} filer @param {any} innehall @param {Klaga} fel @param {boolean} krav */
const provaDokument = (vantade, filer, innehall, fel, krav) => {
  const kanda = new Map((innehall.saknas ?? []).map((/** @type {any} */ s) => [s.sha256, s.orsak]));
  /** @type {string[]} */
  const saknas = [];
  for (const [sha, h] of vantade) {
    if (filer.has(`dokument/${sha}`)) continue;
    const text = `Dokumentet ${sha}, som ${platsI(h)} hänvisar till, finns inte i paketet`;
    if (kanda.has(sha) && !krav) saknas.push(`${text} (när paketet gjordes: ${kanda.get(sha)}).`);
    else fel('DOKUMENTET_SAKNAS', `${text}.`, h);
  }
  for (const namn of filer.keys())
    if (namn.startsWith('dokument/') && !vantade.has(namn.slice(9)))
      fel('DOKUMENTET_OKANT', `Dokumentet ${namn.slice(9)} hänvisar ingen händelse till: det är tillagt.`);
  return saknas;
};

/** @param {Handelse} h @param {Record<string, string>} nycklar @returns {string | null | undefined} undefined: nothing is protected, null: no key */
const klartextAv = (h, nycklar) => {
  const skyddat = JSON.parse(h.data).$skyddat;
  if (!skyddat) return undefined;
  const nyckel = nycklar[skyddat.nyckel];
  if (nyckel === undefined) return null;
  const bytes = Buffer.from(skyddat.d, 'base64url');
  const dekryptering = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(nyckel, 'base64url'),
    bytes.subarray(0, 12),
    { authTagLength: 16 },
  );
  dekryptering.setAAD(Buffer.from(`${h.strom}\n${h.id}\n${h.typ}`));
  dekryptering.setAuthTag(bytes.subarray(-16));
  return dekryptering.update(bytes.subarray(12, -16), undefined, 'utf8') + dekryptering.final('utf8');
};

/** What the protected content of each event is, with the keys of the package. @param {Handelse[]} handelser @param {Record<string, string>} nycklar @param {Klaga} fel */
const oppnade = (handelser, nycklar, fel) => {
  /** @type {Map<number, string>} */
  const texter = new Map();
  let stangda = 0;
  for (const h of handelser)
    try {
      const klartext = klartextAv(h, nycklar);
      if (typeof klartext === 'string') texter.set(h.nr, klartext);
      else if (klartext === null) stangda++;
    } catch {
      const text = `${platsI(h)}: det skyddade innehållet går inte att öppna med paketets nyckel.`;
      fel('KLARTEXTEN_OLASBAR', text, h);
    }
  return { texter, stangda };
};

/** That the clear text of the package is what the log holds. @param {Handelse[]} handelser @param {Filer} filer @param {Klaga} fel */
const provaKlartext = (handelser, filer, fel) => {
  const medNyckel = filer.has('innehallsnycklar.json');
  const nycklar = medNyckel ? JSON.parse(kravFil(filer, 'innehallsnycklar.json').toString()) : {};
  const rad = filer.has('klartext.jsonl') ? rader(filer, 'klartext.jsonl', fel) : [];
  const klartexter = new Map(rad.map((k) => [k?.nr, k?.klartext]));
  const { texter, stangda } = oppnade(handelser, nycklar, fel);
  for (const h of handelser) {
    if (texter.get(h.nr) !== klartexter.get(h.nr)) {
      const text = `${platsI(h)}: klartexten i paketet är inte den som loggen håller krypterad.`;
      fel('KLARTEXTEN_AVVIKER', text, h);
    }
    klartexter.delete(h.nr);
  }
  for (const nr of klartexter.keys())
    fel('KLARTEXT_UTAN_HANDELSE', `Det finns klartext för löv ${nr}, men ingen sådan händelse.`);
  return { oppnade: texter, stangda };
};

// --- helheten -------------------------------------------------------------------------------------------------------

/** @param {string} varde */
const filEllerText = (varde) => (existsSync(varde) ? readFileSync(varde, 'utf8') : varde);

/** @param {any} innehall @param {Map<string, Handelse[]>} strommar @param {Klaga} fel */
const provaStrommar = (innehall, strommar, fel) => {
  for (const { strom, antal } of innehall.strommar ?? []) {
    const sista = Math.max(-1, ...(strommar.get(strom) ?? []).map((h) => h.revision));
    if (sista + 1 < antal)
      fel(
        'BORTTAGEN',
        `${strom} ska ha ${antal} händelser men slutar efter ${sista + 1}: slutet är borttaget.`,
        { strom, revision: sista + 1 },
      );
    else if (sista + 1 > antal)
      fel('INSKJUTEN', `${strom} ska ha ${antal} händelser men har ${sista + 1}: något är tillagt.`, {
        strom,
        revision: antal,
      });
  }
};

/** The head and the key that it is tried with. @param {Filer} filer @param {{ nyckel?: string, huvud?: string }} val @param {Klaga} fel */
const provaHuvud = (filer, val, fel) => {
  const huvud = lasHuvud(kravFil(filer, 'tradhuvud.txt').toString());
  const paketets = kravFil(filer, 'nyckel.txt').toString();
  const yttre = val.nyckel === undefined ? paketets : filEllerText(val.nyckel);
  const nyckel = lasNyckel(yttre);
  if (yttre.trim() !== paketets.trim())
    fel('NYCKELN_BYTT', 'nyckel.txt är inte den nyckel som angavs utifrån; den yttre gäller.');
  const utbytt = `är inte undertecknat med ${nyckel.namn}: huvudet eller nyckeln är utbytt.`;
  if (!arSignerat(huvud, nyckel)) fel('SIGNATUREN_STAMMER_EJ', `Trädhuvudet ${utbytt}`);
  if (val.huvud !== undefined) {
    const utifran = lasHuvud(readFileSync(val.huvud, 'utf8'));
    if (!arSignerat(utifran, nyckel)) fel('SIGNATUREN_STAMMER_EJ', `Det yttre trädhuvudet ${utbytt}`);
    provaMotYttre(huvud, utifran, filer, fel);
  }
  return { huvud, nyckel };
};

/** @param {Filer} filer @param {Klaga} fel */
const lasHandelser = (filer, fel) => {
  const lasta = rader(filer, 'handelser.jsonl', fel);
  const handelser = lasta.filter(arHandelse);
  const ovriga = lasta.length - handelser.length;
  if (ovriga > 0) fel('RADEN_OLASBAR', `handelser.jsonl har ${ovriga} rader som inte är händelser.`);
  return handelser;
};

/** @param {string} plats @param {{ nyckel?: string, huvud?: string, allaDokument?: boolean }} val */
export const verifiera = (plats, val = {}) => {
  /** @type {Fel[]} */
  const funna = [];
  /** @type {Klaga} */
  const fel = (kod, text, { strom = null, revision = null, position = null } = {}) =>
    funna.push({ kod, strom, revision, position, text });
  const filer = oppna(plats, fel);
  const innehall = JSON.parse(kravFil(filer, 'innehall.json').toString());
  const { huvud, nyckel } = provaHuvud(filer, val, fel);
  const handelser = lasHandelser(filer, fel);
  provaFiler(filer, innehall, fel);
  provaHandelser(handelser, fel);
  /** @type {Map<string, Handelse[]>} */
  const strommar = new Map();
  for (const h of handelser) {
    const iStrom = strommar.get(h.strom);
    if (iStrom) iStrom.push(h);
    else strommar.set(h.strom, [h]);
  }
  for (const iStrom of strommar.values()) provaKedja(iStrom, fel);
  provaStrommar(innehall, strommar, fel);
  provaBevis(handelser, rader(filer, 'bevis.jsonl', fel), huvud, fel);
  const klartext = provaKlartext(handelser, filer, fel);
  const saknas = provaDokument(
    namngivna(handelser, klartext.oppnade),
    filer,
    innehall,
    fel,
    val.allaDokument === true,
  );
  return {
    paket: plats,
    arende: innehall.arende ?? null,
    handelser: handelser.length,
    strommar: strommar.size,
    dokument: [...filer.keys()].filter((f) => f.startsWith('dokument/')).length,
    huvud: { origo: huvud.origo, storlek: huvud.storlek, rot: huvud.rot.toString('base64') },
    nyckel: nyckel.namn,
    egenNyckel: val.nyckel === undefined,
    yttreHuvud: val.huvud !== undefined,
    skyddat: { oppnade: klartext.oppnade.size, stangda: klartext.stangda },
    skyddadeDokument: innehall.skyddadeDokument ?? 0,
    saknas,
    fel: funna,
  };
};

/** What the result rests on, and what it does not. @param {ReturnType<typeof verifiera>} svar */
const forbehall = ({ egenNyckel, nyckel, yttreHuvud, skyddat, skyddadeDokument }) =>
  [
    egenNyckel &&
      `OBS: bara paketets egen nyckel (${nyckel}) är använd. Den som gjort paketet kan ha gjort nyckeln. Ange --nyckel med en som du fått på annat sätt.`,
    !yttreHuvud &&
      'OBS: inget yttre trädhuvud är angivet. Ange --huvud med ett som hållits utanför för att visa att loggen inte skrivits om.',
    skyddat.stangda > 0 &&
      `OBS: ${skyddat.stangda} händelser har skyddat innehåll som paketet inte har nyckel till; de är hela men inte lästa.`,
    skyddadeDokument > 0 &&
      `OBS: ${skyddadeDokument} dokument nämns bara i skyddat innehåll och är inte med.`,
    skyddat.oppnade > 0 &&
      `${skyddat.oppnade} händelsers skyddade innehåll är öppnat: klartexten är den som loggen håller.`,
  ].filter((rad) => typeof rad === 'string');

/** @param {ReturnType<typeof verifiera>} svar */
const iOrd = (svar) => [
  `Paket: ${svar.paket} (${svar.arende})`,
  `${svar.handelser} händelser i ${svar.strommar} strömmar, ${svar.dokument} dokument, mot trädhuvudet ${svar.huvud.origo} ${svar.huvud.storlek} ${svar.huvud.rot}`,
  ...forbehall(svar),
  ...svar.saknas.map((text) => `SAKNAS: ${text}`),
  ...svar.fel.map(({ kod, text }) => `FEL: ${text} [${kod}]`),
  svar.fel.length === 0
    ? 'Paketet håller: varje händelse är den som skrevs.'
    : `Paketet håller inte: ${svar.fel.length} fel.`,
];

/** @param {readonly string[]} argument */
const tolkade = (argument) => {
  const kvar = [...argument];
  /** @param {string} flagga */
  const ta = (flagga, antal = 1) => {
    const i = kvar.indexOf(flagga);
    return i < 0 ? undefined : kvar.splice(i, antal + 1)[antal];
  };
  const val = {
    nyckel: ta('--nyckel'),
    huvud: ta('--huvud'),
    allaDokument: ta('--alla-dokument', 0) !== undefined,
    json: ta('--json', 0) !== undefined,
  };
  if (kvar.length !== 1 || kvar[0].startsWith('--'))
    throw new Oanvandbart(
      'Användning: node verifiera.mjs <mapp eller .tar> [--nyckel VKEY] [--huvud FIL] [--alla-dokument] [--json]',
    );
  return { plats: kvar[0], val };
};

/** The whole command. Answers with the exit code. @param {readonly string[]} argument @param {(rad: string) => void} skriv */
export const kor = (argument, skriv) => {
  try {
    const { plats, val } = tolkade(argument);
    const svar = verifiera(plats, val);
    for (const rad of val.json ? [JSON.stringify(svar, null, 2)] : iOrd(svar)) skriv(rad);
    return svar.fel.length === 0 ? 0 : 1;
  } catch (orsak) {
    skriv(orsak instanceof Oanvandbart ? orsak.message : `Paketet går inte att läsa: ${orsak}`);
    return 2;
  }
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = kor(process.argv.slice(2), (rad) => console.log(rad));
