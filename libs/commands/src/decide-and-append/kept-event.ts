import { handelsekatalog, type Aktor, type Metadata, type RecordedEvent } from '#domain';

/** What is kept of a read event: what deciders look at. The rest of the envelope would be most of the memory. */
export type KeptEvent = Pick<RecordedEvent, 'type' | 'data' | 'id' | 'revision' | 'gallrad'> & {
  readonly metadata: Pick<
    Metadata,
    'skedde' | 'registrerad' | 'kalla' | 'skal' | 'aktor' | 'import' | 'commandId'
  >;
};

const TYPES: ReadonlyMap<string, string> = new Map(Object.keys(handelsekatalog).map((type) => [type, type]));

/** What of an event is needed to keep it. */
export type KeepableEvent = Pick<RecordedEvent, 'type' | 'data' | 'id' | 'revision' | 'gallrad'> & {
  readonly metadata: Metadata;
};

/** Every event is read with texts of its own: those that say the same are shared. */
export const kept = (event: KeepableEvent, earlier: Aktor | null): KeptEvent => {
  const { id, revision, data, gallrad } = event;
  const { commandId, registrerad, skedde, aktor, kalla, skal } = event.metadata;
  return {
    type: TYPES.get(event.type) ?? event.type,
    data,
    id,
    revision,
    ...(gallrad && { gallrad }),
    metadata: {
      commandId,
      aktor: earlier && sameActor(earlier, aktor) ? earlier : aktor,
      skedde: skedde === registrerad ? registrerad : skedde,
      registrerad,
      ...(event.metadata.import && { import: true as const }),
      ...(kalla && { kalla }),
      ...(skal !== undefined && { skal }),
    },
  };
};

const sameActor = (a: Aktor, b: Aktor): boolean => a.id === b.id && a.roll === b.roll && a.organ === b.organ;

/** An event without its texts, its place in the state and among the commands included; measured. */
const ENVELOPE_BYTES = 480;
const MEMBER_BYTES = 24;

/** About how much memory a kept event takes. */
export const sizeOf = ({ data, metadata: { kalla, skal } }: KeptEvent): number =>
  ENVELOPE_BYTES + valueSize(data) + valueSize(kalla) + valueSize(skal);

const valueSize = (value: unknown): number => {
  if (typeof value === 'string') return MEMBER_BYTES + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let size = MEMBER_BYTES;
  for (const member of Object.values(value)) size += valueSize(member);
  return size;
};
