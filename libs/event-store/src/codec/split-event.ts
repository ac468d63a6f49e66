import type { Json, Metadata } from '#domain';
import { NotPlainJson } from '../errors.js';
import type { NewEvent } from '../event-store.js';
import type { EventPlan } from './event-plan.js';

/** The member of `data` that holds the encrypted content. No field of the catalogue may have its name. */
export const PROTECTED = '$skyddat';

/** What is encrypted, all in one message: protected fields, and from the metadata the reason and the quotation. */
export type Secret = {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly skal?: string;
  readonly citat?: string;
};

/** An event taken apart: what may be read by anyone, and what may not. */
export type SplitEvent = {
  readonly open: Readonly<Record<string, unknown>>;
  readonly metadata: Metadata;
  /** Null when the event has no protected content: then it needs no key. */
  readonly secret: Secret | null;
  /** The encrypted fields as they read once the key is destroyed; stored, since a later catalogue may say otherwise. */
  readonly tomt: Readonly<Record<string, Json>>;
};

/** Whether the event has anything to encrypt. Null and absent values are open: they say nothing of anybody. */
export const hasSecret = ({ data, metadata }: NewEvent, { protectedFields }: EventPlan): boolean => {
  if (metadata.skal !== undefined || metadata.kalla?.citat !== undefined) return true;
  if (protectedFields.size === 0 || typeof data !== 'object' || data === null) return false;
  const fields = data as Readonly<Record<string, unknown>>;
  for (const name of protectedFields.keys())
    if (fields[name] !== undefined && fields[name] !== null) return true;
  return false;
};

/** Throws `NotPlainJson` for a field that the catalogue does not have: what is not declared could not be protected. */
export const splitEvent = (event: NewEvent, plan: EventPlan): SplitEvent => {
  const data = fieldsOf(event, plan);
  if (!hasSecret(event, plan)) return { open: data, metadata: event.metadata, secret: null, tomt: {} };

  const open: Record<string, unknown> = {};
  const hidden: Record<string, unknown> = {};
  const tomt: Record<string, Json> = {};
  for (const name of plan.fields) {
    if (!Object.hasOwn(data, name)) continue;
    const value = data[name];
    const empty = value === null ? undefined : plan.protectedFields.get(name);
    if (empty === undefined) open[name] = value;
    else {
      hidden[name] = value;
      tomt[name] = empty;
    }
  }
  const { metadata, ...fromMetadata } = splitMetadata(event.metadata);
  return { open, metadata, tomt, secret: { data: hidden, ...fromMetadata } };
};

/** Puts the secret back where it stood. */
export const joinMetadata = <M extends Metadata>(metadata: M, { skal, citat }: Secret): M => ({
  ...metadata,
  ...(skal !== undefined && { skal }),
  ...(citat !== undefined && metadata.kalla && { kalla: { ...metadata.kalla, citat } }),
});

const splitMetadata = ({
  skal,
  kalla,
  ...rest
}: Metadata): { metadata: Metadata } & Pick<Secret, 'skal' | 'citat'> => {
  const { citat, ...kallaOpen } = kalla ?? { handling: '' };
  return {
    metadata: { ...rest, ...(kalla && { kalla: kallaOpen }) },
    ...(skal !== undefined && { skal }),
    ...(citat !== undefined && { citat }),
  };
};

const fieldsOf = ({ type, data }: NewEvent, { fields }: EventPlan): Readonly<Record<string, unknown>> => {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new NotPlainJson(`${type}: data ska vara ett objekt.`);
  for (const name of Object.keys(data))
    if (!fields.has(name))
      throw new NotPlainJson(`${type}: fältet "${name}" finns inte i händelsekatalogen.`);
  return data as Readonly<Record<string, unknown>>;
};
