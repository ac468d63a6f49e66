import type { Operation } from 'fast-json-patch';
import { vardeVid, type Json, type JsonObject } from '#domain';
import { antalAv, hangande } from '../terminal/text.js';

const arLista = (varde: Json): varde is readonly Json[] => Array.isArray(varde);
const arObjekt = (varde: Json): varde is JsonObject =>
  typeof varde === 'object' && varde !== null && !arLista(varde);

/** Says nothing that a person needs: nobody knows, none, nothing is gone, or which event it stands on. */
const sagerInget = (namn: string, varde: Json): boolean =>
  namn === 'revision' ||
  varde === null ||
  (namn === 'gallrad' && varde === false) ||
  (arLista(varde) && varde.length === 0);

/** A person by the name, with the rest after it; anything else member by member. */
const objektIOrd = (varde: JsonObject): string => {
  const { namn, ...resten } = varde;
  const sagda = Object.entries(resten).filter(([falt, del]) => !sagerInget(falt, del));
  if (typeof namn !== 'string') return sagda.map(([falt, del]) => `${falt} ${iOrd(del)}`).join(', ');
  return sagda.length === 0 ? namn : `${namn} (${sagda.map(([, del]) => iOrd(del)).join(', ')})`;
};

const iOrd = (varde: Json): string => {
  if (varde === null) return '–';
  if (typeof varde === 'boolean') return varde ? 'ja' : 'nej';
  if (arLista(varde)) return varde.length === 0 ? 'inga' : varde.map(iOrd).join('; ');
  return arObjekt(varde) ? objektIOrd(varde) : String(varde);
};

/** Where a pointer leads, as people count: `yttranden[2]` is the second, or the one with number 2. */
const plats = (pekare: string, rot: Json, sist: Json | undefined): string => {
  let namn = '';
  let gatt = '';
  const delar = pekare.split('/').slice(1);
  for (const [i, del] of delar.entries()) {
    gatt += `/${del}`;
    const varde = i === delar.length - 1 ? (sist ?? vardeVid(rot, gatt)) : vardeVid(rot, gatt);
    if (!/^\d+$/.test(del)) namn += namn === '' ? del : `.${del}`;
    else
      namn += `[${varde !== undefined && arObjekt(varde) && typeof varde['nr'] === 'number' ? varde['nr'] : Number(del) + 1}]`;
  }
  return namn;
};

const INDRAG = '    ';

const uppgifter = (varde: JsonObject, bredd: number): readonly string[] => {
  const sagda = Object.entries(varde).filter(([namn, del]) => !sagerInget(namn, del) && namn !== 'nr');
  const langst = Math.max(0, ...sagda.map(([namn]) => namn.length));
  return sagda.flatMap(([namn, del]) => hangande(`${INDRAG}${namn.padEnd(langst)}  `, iOrd(del), bredd));
};

const tillagd = (namn: string, varde: Json, bredd: number): readonly string[] =>
  arObjekt(varde) ? [`+ ${namn}`, ...uppgifter(varde, bredd)] : hangande(`+ ${namn}: `, iOrd(varde), bredd);

/** What stood there and what stands there, or what came there where nothing did. */
const bytt = (namn: string, fran: Json, till: Json, bredd: number): readonly string[] =>
  sagerInget('', fran) && till !== null
    ? tillagd(namn, till, bredd)
    : hangande(`${namn}: `, `${iOrd(fran)} → ${iOrd(till)}`, bredd);

const enAndring = (operation: Operation, fore: Json, bredd: number): readonly string[] => {
  const { path } = operation;
  const fran = vardeVid(fore, path) ?? null;
  switch (operation.op) {
    case 'add':
      return tillagd(plats(path, fore, operation.value as Json), operation.value as Json, bredd);
    case 'replace':
      return bytt(plats(path, fore, undefined), fran, operation.value as Json, bredd);
    case 'remove':
      return hangande(`- ${plats(path, fore, undefined)}: `, iOrd(fran), bredd);
    default:
      return [];
  }
};

const namngiven = ({ path }: Operation): string => path.slice(path.lastIndexOf('/') + 1);

const vardet = (operation: Operation): Json =>
  operation.op === 'add' || operation.op === 'replace' ? (operation.value as Json) : '';

/** What a step changed on the card, in words; `fore` is the card before it. */
export const andringIOrd = (andring: readonly Operation[], fore: Json, bredd: number): readonly string[] => {
  const sagda = andring.filter(
    (o) => namngiven(o) !== 'revision' && !(o.op === 'add' && sagerInget(namngiven(o), vardet(o))),
  );
  return sagda.length === 0
    ? ['inget ändrades på kortet']
    : sagda.flatMap((operation) => enAndring(operation, fore, bredd));
};

/** `steg 3 av 14`. */
export const stegnummer = (n: number, av: number): string =>
  `steg ${n} av ${antalAv(av, 'steg', 'steg').replace(' steg', '')}`;
