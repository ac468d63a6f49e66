import { NotPlainJson } from '../errors.js';

/** Deeper than any event is. A cycle runs into it too. */
const MAX_DEPTH = 100;

/**
 * Canonical JSON (RFC 8785), and the check that the value is plain JSON in the same walk: what
 * `JSON.stringify` would drop or change in silence is refused with `NotPlainJson`. Several times as fast as the
 * `canonicalize` package, which it is tested against; every durable append pays for it.
 */
export const canonicalJson = (value: unknown): string => {
  const sorted = inOrder(value, 0);
  if (sorted === UNSURE) return write(value, '', 0);
  const text = JSON.stringify(sorted);
  return text.includes(HALF) ? write(value, '', 0) : text;
};

/** How JSON.stringify writes a lone surrogate; an escaped backslash before "ud" looks the same. */
const HALF = '\\ud';

/** Told of what the quick way cannot write right, or may not write at all: the thorough one writes it, or says why not. */
const UNSURE = Symbol('unsure');

/** The value with the members of its objects in order, itself if they are. */
const inOrder = (value: unknown, depth: number): unknown => {
  if (typeof value === 'object' && value !== null) return depth < MAX_DEPTH ? inside(value, depth) : UNSURE;
  return isScalar(value) ? value : UNSURE;
};

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);

const inside = (value: object, depth: number): unknown => {
  if (Array.isArray(value)) return itemsInOrder(value, depth);
  return isPlain(value) ? membersInOrder(value as Members, depth) : UNSURE;
};

const itemsInOrder = (items: readonly unknown[], depth: number): unknown => {
  let copy: unknown[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const sorted = inOrder(items[i], depth + 1);
    if (sorted === UNSURE) return UNSURE;
    if (sorted !== items[i]) (copy ??= [...items])[i] = sorted;
  }
  return copy ?? items;
};

type Members = Readonly<Record<string, unknown>>;

const membersInOrder = (members: Members, depth: number): unknown => {
  const names = Object.keys(members);
  if (!names.every(isOrdinary)) return UNSURE;
  let changed = sort(names);
  const values: unknown[] = [];
  for (const name of names) {
    const sorted = inOrder(members[name], depth + 1);
    if (sorted === UNSURE) return UNSURE;
    changed ||= sorted !== members[name];
    values.push(sorted);
  }
  return changed ? objectOf(names, values) : members;
};

const objectOf = (names: readonly string[], values: readonly unknown[]): Members => {
  const object: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) object[names[i] ?? ''] = values[i];
  return object;
};

/** So many are sorted in place; `Array.sort` makes room for more than that each time. */
const FEW = 32;

/** Puts names in order of UTF-16 code units, which is what RFC 8785 asks for. Whether they were not. */
const sort = (names: string[]): boolean => {
  if (names.length > FEW) {
    names.sort();
    return true;
  }
  let changed = false;
  for (let i = 1; i < names.length; i++) {
    const name = names[i] ?? '';
    let at = i;
    for (; at > 0 && name < (names[at - 1] ?? ''); at--) names[at] = names[at - 1] ?? '';
    names[at] = name;
    changed ||= at < i;
  }
  return changed;
};

/** An object keeps names like these in another order than they were given in, or has other plans for them. */
const isOrdinary = (name: string): boolean => {
  const first = name.charCodeAt(0);
  return !(first >= 0x30 && first <= 0x39) && name !== '__proto__';
};

const write = (value: unknown, name: string, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return writeString(value, name);
    case 'number':
      if (!Number.isFinite(value)) throw refused(name, `är ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === MAX_DEPTH) throw refused(name, 'ligger för djupt eller innehåller sig självt');
      return Array.isArray(value) ? writeArray(value, name, depth) : writeObject(value, name, depth);
    default:
      throw refused(name, `är ${typeof value}`);
  }
};

const writeString = (text: string, name: string): string => {
  if (!text.isWellFormed()) throw refused(name, 'har en halv surrogat, som inte är ett tecken');
  return JSON.stringify(text);
};

const writeArray = (items: readonly unknown[], name: string, depth: number): string => {
  let text = '[';
  for (let i = 0; i < items.length; i++) text += (i === 0 ? '' : ',') + write(items[i], name, depth + 1);
  return text + ']';
};

const writeObject = (object: object, name: string, depth: number): string => {
  if (!isPlain(object)) throw refused(name, 'är ett objekt av en klass');
  const members = object as Readonly<Record<string, unknown>>;
  let text = '';
  // the default order of sort() is that of UTF-16 code units, which is what RFC 8785 asks for
  for (const key of Object.keys(members).sort())
    text += `${text === '' ? '{' : ','}${writeName(key)}:${write(members[key], key, depth + 1)}`;
  return text === '' ? '{}' : `${text}}`;
};

/** Names come back in every event: quoting them anew would be half of the work. */
const names = new Map<string, string>();
const MOST_NAMES = 2000;

const writeName = (name: string): string => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const text = writeString(name, name);
  if (names.size < MOST_NAMES) names.set(name, text);
  return text;
};

/** A prototype without a prototype is some realm's Object.prototype: worker threads and tests have their own. */
const isPlain = (object: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const refused = (name: string, reason: string): NotPlainJson =>
  new NotPlainJson(`Händelsen är inte ren JSON: ${name === '' ? 'värdet' : `"${name}"`} ${reason}.`);
