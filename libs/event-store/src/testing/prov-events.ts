import { randomUUID } from 'node:crypto';
import type { AnyKatalog, Metadata } from '#domain';
import type { NewEvent } from '../event-store.js';

/** The catalogue of the contract suite: one event that is open, one that has protected fields. */
export const provKatalog: AnyKatalog = {
  ProvNoterad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En händelse utan skyddade fält.',
    regler: [],
    falt: {
      text: { typ: 'text', beskrivning: 'Vad som helst.' },
      antal: { typ: 'heltal', beskrivning: 'Ordning i provet.' },
      detaljer: { typ: 'vad som helst', beskrivning: 'Vilken JSON som helst.', nullbar: true },
    },
  },
  ProvSkyddad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En händelse med skyddade fält.',
    regler: [],
    falt: {
      rubrik: { typ: 'text', beskrivning: 'Öppen.' },
      mening: { typ: 'text', beskrivning: 'Skyddad.', skyddad: { tomt: '' } },
      personer: { typ: 'lista av namn', beskrivning: 'Skyddad.', nullbar: true, skyddad: { tomt: [] } },
    },
  },
};

/** Metadata as a command would write it. */
export const provMetadata = (changes: Partial<Metadata> = {}): Metadata => ({
  commandId: randomUUID(),
  bodyHash: 'b'.repeat(64),
  correlationId: randomUUID(),
  causationId: randomUUID(),
  aktor: { id: 'a-17', roll: 'registrator', organ: 'KS' },
  skedde: '2025-04-23',
  registrerad: '2025-04-24T08:15:30.123Z',
  ...changes,
});

/** An event without protected content. */
export const noterad = (
  data: Readonly<Record<string, unknown>> = {},
  metadata?: Partial<Metadata>,
): NewEvent => ({
  id: randomUUID(),
  type: 'ProvNoterad',
  data: { text: 'Motion om cykelväg', antal: 1, detaljer: null, ...data },
  metadata: provMetadata(metadata),
});

/** An event with protected content. */
export const skyddad = (
  data: Readonly<Record<string, unknown>> = {},
  metadata?: Partial<Metadata>,
): NewEvent => ({
  id: randomUUID(),
  type: 'ProvSkyddad',
  data: { rubrik: 'Bygglov', mening: 'Klagomål på grannens häck', personer: ['Åsa Öberg'], ...data },
  metadata: provMetadata(metadata),
});

/** So many events without protected content, numbered from 0 in `antal`. */
export const noterade = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, antal) => noterad({ antal }));
