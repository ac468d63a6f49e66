import { handelsekatalog, type AnyKatalog, type FaltSpec } from '#domain';
import type { Schema } from './falt/falttyper.js';

/*
 * Schemas of what is read, made from the event catalogue: it is the one place that says what a field means.
 */

const LISTA = 'lista av ';
const HELTAL = /^(heltal|antal|årtal|revision)/;

const objekt = (typ: string): Schema => ({
  type: 'object',
  // of alternatives, the fields of each
  properties: Object.fromEntries(
    [...typ.matchAll(/\{([^}]*)\}/g)]
      .flatMap(([, falt = '']) => falt.split(','))
      .map((namn) => [namn.trim().split(/[ :]/)[0] ?? '', {}]),
  ),
});

/** The schema of a field by the words that the catalogue has for its type. */
const schemaAv = (typ: string): Schema => {
  if (typ.startsWith(LISTA)) return { type: 'array', items: schemaAv(typ.slice(LISTA.length)) };
  if (typ.startsWith('{')) return objekt(typ);
  if (typ === 'ja/nej') return { type: 'boolean' };
  if (typ === 'värde') return {};
  if (HELTAL.test(typ)) return { type: 'integer' };
  return typ.includes(' | ') ? { type: 'string', enum: typ.split(' | ') } : { type: 'string' };
};

const nullbart = (schema: Schema, nullbar: boolean): Schema =>
  nullbar && schema.type !== undefined ? { ...schema, nullable: true } : schema;

const faltschema = ({ typ, beskrivning, nullbar, skyddad }: FaltSpec): Schema => {
  const schema = nullbart(schemaAv(typ), nullbar === true);
  const items = schema.items && { items: { ...schema.items, description: `en post: ${beskrivning}` } };
  return { ...schema, ...items, description: `${beskrivning}${skyddad ? ' (skyddas)' : ''}` };
};

/** The fields of one or more events as properties. */
export const faltUr = (
  ...typer: readonly (keyof typeof handelsekatalog)[]
): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    typer.flatMap((typ) =>
      Object.entries((handelsekatalog as AnyKatalog)[typ]?.falt ?? {}).map(([namn, spec]) => [
        namn,
        faltschema(spec),
      ]),
    ),
  );

/** What the catalogue says of an event. */
export const beskrivningAv = (typ: keyof typeof handelsekatalog): string => handelsekatalog[typ].beskrivning;

export const textfalt = (description: string): Schema => ({ type: 'string', description });
export const textEllerNull = (description: string): Schema => ({
  type: 'string',
  nullable: true,
  description,
});
export const heltalsfalt = (description: string): Schema => ({ type: 'integer', description });
export const listfalt = (
  description: string,
  post: string,
  properties: Readonly<Record<string, Schema>>,
): Schema => ({
  type: 'array',
  description,
  items: { type: 'object', description: post, properties },
});
/** null = has not happened as far as is known, else when. */
export const skettfalt = (description: string): Schema => ({
  type: 'object',
  nullable: true,
  description: `${description}; null = har inte hänt så vitt känt`,
  properties: { datum: textEllerNull('när, i EDTF; null = okänd dag') },
});

/** What every item that stands on an event says of it. */
export const postfalt: Readonly<Record<string, Schema>> = {
  revision: heltalsfalt('händelsen som posten står på; en rättelse namnger den'),
  datum: textEllerNull('när det hände, i EDTF; null = okänt'),
};

/** A list whose items are what an event says. */
export const poster = (
  beskrivning: string,
  typ: keyof typeof handelsekatalog,
  tillagg: Readonly<Record<string, Schema>> = {},
): Schema => listfalt(beskrivning, beskrivningAv(typ), { ...faltUr(typ), ...tillagg, ...postfalt });
