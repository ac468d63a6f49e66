import { arLista, arObjekt, sammaJson, type Json, type JsonObject } from '../shared/json.js';
import { KORTORD, POSTORD, STATUSORD } from './kortord.js';
import { skeddeIOrd } from './nar.js';

/** Numbers of the log, not of the matter, and what the card says by other fields. */
const OSAGDA: ReadonlySet<string> = new Set(['revision', 'position', 'id', 'diarienummer', 'serie']);

/** Members that tell people what an item is, the first that there is. */
const KANNETECKEN = ['rubrik', 'fran', 'text', 'kontor', 'handlaggare', 'till', 'avser', 'domstol'] as const;

const LANGST = 120;
const avkortad = (text: string): string =>
  text.length <= LANGST ? text : `${text.slice(0, LANGST - 1).trimEnd()}…`;

const arSkett = (varde: JsonObject): boolean => Object.keys(varde).join() === 'datum';

const objektIOrd = (varde: JsonObject): string => {
  if (arSkett(varde))
    return typeof varde['datum'] === 'string' ? (skeddeIOrd(varde['datum']) ?? varde['datum']) : 'okänd dag';
  const delar = Object.entries(varde).filter(
    ([namn, del]) => namn !== 'revision' && del !== null && !(arLista(del) && del.length === 0),
  );
  return delar.map(([, del]) => iOrd(del)).join(', ');
};

const iOrd = (varde: Json): string => {
  if (varde === null) return 'inget känt';
  if (typeof varde === 'boolean') return varde ? 'ja' : 'nej';
  if (arLista(varde)) return varde.length === 0 ? 'inga' : varde.map(iOrd).join('; ');
  return arObjekt(varde) ? objektIOrd(varde) : String(varde);
};

const kort = (varde: Json | undefined): string => avkortad(iOrd(varde ?? null));

/** `Kommunfullmäktige § 102`, else what else the item is known by. */
const kannetecknet = (post: JsonObject): string | null => {
  const { organ, paragraf } = post;
  if (typeof organ === 'string') return typeof paragraf === 'string' ? `${organ} § ${paragraf}` : organ;
  const falt = KANNETECKEN.find((namn) => typeof post[namn] === 'string');
  return falt === undefined ? null : kort(post[falt]);
};

/** What tells an item from the others of its list, whatever its place. */
const nyckel = (post: Json): string => {
  if (!arObjekt(post)) return JSON.stringify(post);
  const { revision, typ, avser } = post;
  return JSON.stringify(revision === undefined ? [typ, avser] : [revision]);
};

const postnamn = (lista: string, post: Json, plats: number): string => {
  const namn = POSTORD[lista] ?? lista;
  const nr = arObjekt(post) && typeof post['nr'] === 'number' ? post['nr'] : plats + 1;
  return `${namn} ${nr}`;
};

const andradPost = (namn: string, fore: Json, efter: Json): readonly string[] => {
  if (!arObjekt(fore) || !arObjekt(efter)) return [];
  return Object.keys(efter)
    .filter((falt) => falt !== 'revision' && !sammaJson(fore[falt] ?? null, efter[falt] ?? null))
    .map(
      (falt) =>
        `${namn}: ${KORTORD[falt] ?? falt} ändrades från ${kort(fore[falt])} till ${kort(efter[falt])}.`,
    );
};

const listskillnad = (falt: string, fore: readonly Json[], efter: readonly Json[]): readonly string[] => {
  const gamla = new Map(fore.map((post, i) => [nyckel(post), { post, i }]));
  const nya = new Set(efter.map(nyckel));
  const kom = efter.flatMap((post, i) => {
    const gammal = gamla.get(nyckel(post));
    if (gammal) return andradPost(postnamn(falt, post, i), gammal.post, post);
    const tecken = arObjekt(post) ? kannetecknet(post) : kort(post);
    return [`${postnamn(falt, post, i)} tillkom${tecken === null ? '' : `: ${tecken}`}.`];
  });
  const bort = fore.flatMap((post, i) =>
    nya.has(nyckel(post)) ? [] : [`${postnamn(falt, post, i)} står inte längre på kortet.`],
  );
  return [...kom, ...bort];
};

const statusIOrd = (varde: Json): Json =>
  typeof varde === 'string' ? ((STATUSORD as Readonly<Record<string, string>>)[varde] ?? varde) : varde;

const medStorBokstav = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const faltskillnad = (falt: string, fore: Json, efter: Json): readonly string[] => {
  if (OSAGDA.has(falt) || sammaJson(fore, efter)) return [];
  if (falt === 'status') return faltskillnad('statusen', statusIOrd(fore), statusIOrd(efter));
  if (arLista(efter)) return listskillnad(falt, arLista(fore) ? fore : [], efter);
  const namn = medStorBokstav(KORTORD[falt] ?? falt);
  return [
    fore === null ? `${namn}: ${kort(efter)}.` : `${namn} ändrades från ${kort(fore)} till ${kort(efter)}.`,
  ];
};

/** What differs between two cards, as sentences; from the empty object, what a card says. */
export const skillnadIOrd = (fore: JsonObject, efter: JsonObject): readonly string[] =>
  Object.entries(efter)
    .filter(([falt, varde]) => fore[falt] !== undefined || !sagerInget(varde))
    .flatMap(([falt, varde]) => faltskillnad(falt, fore[falt] ?? null, varde));

const sagerInget = (varde: Json): boolean =>
  varde === null || varde === false || (arLista(varde) && varde.length === 0);
