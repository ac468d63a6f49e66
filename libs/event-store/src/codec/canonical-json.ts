import { NotPlainJson } from '../errors.js';

/** Deeper than any event is. A cycle runs into it too. */
const MAX_DEPTH = 100;

/**
 * Canonical JSON (RFC 8785), and the check that the value is plain JSON in the same walk: what
 * `JSON.stringify` would drop or change in silence is refused with `NotPlainJson`. Several times as fast as the
 * `canonicalize` package, which it is tested against; every durable append pays for it.
 */
export const canonicalJson = (value: unknown): string => write(value, '', 0);

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
