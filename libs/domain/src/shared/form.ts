import { tolkaSkedde } from './edtf.js';
import { arLista, arObjekt, type Json } from './json.js';
import { arDatum } from './stockholm.js';

/** Whether a value has the shape that the catalogue's words say. */
type Form = (varde: Json) => boolean;

const arText: Form = (v) => typeof v === 'string' && v.trim() !== '';
const heltalFran =
  (minst: number): Form =>
  (v) =>
    Number.isSafeInteger(v) && Number(v) >= minst;

/** What the words for single values mean: the first that a type begins with. What follows is for people. */
const ORD: readonly (readonly [string, Form])[] = [
  ['text', arText],
  ['id', arText],
  ['ärendets id', arText],
  ['diarienummer', arText],
  ['händelsetyp', arText],
  ['KOD', arText],
  ['JSON Pointer', arText],
  ['sha-256', (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v)],
  ['datum', (v) => typeof v === 'string' && arDatum(v)],
  ['EDTF', (v) => typeof v === 'string' && tolkaSkedde(v) !== null],
  ['ja/nej', (v) => typeof v === 'boolean'],
  ['heltal från 1', heltalFran(1)],
  ['heltal', heltalFran(0)],
  ['antal', heltalFran(0)],
  ['årtal', heltalFran(0)],
  ['revision', heltalFran(-1)],
  ['objekt', arObjekt],
  ['värde', () => true],
];

/** Parts of a text between separators that stand outside braces. */
const delar = (text: string, skiljetecken: string): readonly string[] => {
  const funna = [''];
  let djup = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') djup++;
    if (text[i] === '}') djup--;
    if (djup === 0 && text.startsWith(skiljetecken, i)) {
      funna.push('');
      i += skiljetecken.length - 1;
    } else funna.push(`${funna.pop() ?? ''}${text[i] ?? ''}`);
  }
  return funna;
};

const medlem = (text: string): readonly [string, Form] => {
  const kolon = text.indexOf(': ');
  const typ = text.slice(kolon + 2);
  const form = tolka(typ.replace(/\?$/, ''));
  return [text.slice(0, kolon), typ.endsWith('?') ? (v) => v === null || form(v) : form];
};

const objekt = (text: string): Form => {
  const medlemmar = delar(text.slice(2, text.lastIndexOf(' }')), ', ').map(medlem);
  return (v) =>
    arObjekt(v) &&
    Object.keys(v).length === medlemmar.length &&
    medlemmar.every(([namn, form]) => Object.hasOwn(v, namn) && form(v[namn] ?? null));
};

const ord = (typ: string): Form => ORD.find(([borjan]) => typ.startsWith(borjan))?.[1] ?? ((v) => v === typ);

const tolka = (typ: string): Form => {
  if (typ.startsWith('lista av ')) {
    const form = tolka(typ.slice('lista av '.length));
    return (v) => arLista(v) && v.every(form);
  }
  const alternativ = delar(typ, ' | ');
  if (alternativ.length > 1) {
    const former = alternativ.map((a) => (a.startsWith('{') ? objekt(a) : (v: Json) => v === a));
    return (v) => former.some((form) => form(v));
  }
  return typ.startsWith('{') ? objekt(typ) : ord(typ);
};

const tolkade = new Map<string, Form>();

/**
 * Whether a value fits a type as the catalogue writes it: `text`, `heltal från 1`, `bifall | avslag`, `lista av`
 * any of them, `{ namn: text, parti: text? }` where `?` may be null. Words after a known one are for people.
 */
export const passarForm = (typ: string, varde: Json): boolean => {
  const form = tolkade.get(typ) ?? tolka(typ);
  tolkade.set(typ, form);
  return form(varde);
};
