import { describe, expect, it } from '@jest/globals';
import { handelsekatalog, type Handelse, type Kort, type RecordedEvent } from '#domain';
import { exempel } from '#domain/testing';
import { atgarden } from './atgard.js';
import { viktAv } from './vikt.js';

const typer = Object.keys(handelsekatalog) as Handelse['type'][];
const kort = { sekretess: [], handlingar: [] } as unknown as Kort;

const STROM: Readonly<Record<string, string>> = {
  expediering: 'expediering-arende-KS-2026-1-5',
  leverans: 'leverans-arende-KS-2026-1-5-1',
};

const handelse = (type: Handelse['type']): RecordedEvent => ({
  type,
  data: (exempel as Readonly<Record<string, unknown>>)[type],
  id: 'id',
  version: 1,
  stream: STROM[handelsekatalog[type].strom[0] ?? ''] ?? 'arende-KS-2026-1',
  revision: 3,
  position: '4',
  metadata: {
    commandId: 'c',
    bodyHash: 'b',
    correlationId: 'c',
    causationId: 'c',
    aktor: { id: 'a-17', roll: 'registrator' },
    skedde: '2026-03-02',
    registrerad: '2026-03-03T09:15:00.000Z',
    hash: 'h',
    foregaendeHash: null,
  },
});

describe('every event of the catalogue', () => {
  it.each(typer)('%s gives an action, or is said to be of no weight and why', (typ) => {
    const vikt = viktAv(typ);
    const del = atgarden(handelse(typ), kort, false);
    if ('utan' in vikt) {
      expect(vikt.utan).toMatch(/^[A-ZÅÄÖ].{20,}\.$/);
      expect(vikt.utan).not.toContain('inte känner'); // what an event that nobody has thought of is told
      expect(del).toBeNull();
    } else {
      expect(del?.namn).toBe('action');
      expect(JSON.stringify(del)).toContain(`"innehall":"${vikt.atgard}"`);
      expect(JSON.stringify(del)).not.toMatch(/undefined|\[object/);
    }
  });

  it('that can stand in an ärende is of weight', () => {
    const utan = typer.filter(
      (typ) => handelsekatalog[typ].strom.includes('arende') && 'utan' in viktAv(typ),
    );
    expect(utan).toEqual([]);
  });

  it.each(typer.filter((typ) => 'roller' in viktAv(typ)))(
    '%s has the fields that its roles are read from',
    (typ) => {
      const vikt = viktAv(typ);
      if ('utan' in vikt) return;
      const falt = Object.keys(handelsekatalog[typ].falt);
      expect(falt).toEqual(expect.arrayContaining(Object.keys(vikt.roller ?? {})));
      if (vikt.senast !== undefined) expect(falt).toContain(vikt.senast);
    },
  );
});
