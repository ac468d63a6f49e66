import { describe, expect, it } from '@jest/globals';
import { organkoderEnligtBruk, type RecordedEvent } from '#domain';
import { aktuellKalender } from '#platform';
import { reviderarRegler, type Fynd } from '#revision';
import { kor, nadde } from './korning.js';
import { importerad } from './lasning.js';
import type { Varld } from './varld.js';

const revidera = async ({ logg }: Varld): Promise<readonly Fynd[]> => {
  const fynd: Fynd[] = [];
  for await (const f of reviderarRegler({
    store: logg,
    koder: (namn) => Promise.resolve(organkoderEnligtBruk(namn)),
    kalender: aktuellKalender,
  }))
    fynd.push(f);
  return fynd;
};

type Larm = { readonly id: string; readonly regel: string };

/** The event that a deviation was noted beside: the one right before it that it names. */
const noterade = (handelser: readonly RecordedEvent[]): readonly Larm[] =>
  handelser.flatMap((h, i) => {
    const { regel, avser } = h.data as { readonly regel?: string | null; readonly avser?: string };
    if (h.type !== 'AvvikelseNoterad' || regel == null || importerad(h)) return [];
    const om = handelser
      .slice(0, i)
      .findLast(
        (f) => f.stream === h.stream && f.metadata.commandId === h.metadata.commandId && f.type === avser,
      );
    return om ? [{ id: om.id, regel }] : [];
  });

const ordnade = (larm: readonly Larm[]): readonly string[] =>
  larm.map(({ id, regel }) => `${regel} ${id}`).toSorted();

/**
 * Somebody wrote in a stream that the event was decided on, after that was read and before the event was written: each
 * may be right and the two of them wrong, which the audit finds and the command could not (ADR 0012).
 */
const omsprungna = (handelser: readonly RecordedEvent[]): ReadonlySet<string> => {
  const slut = new Map<string, number>();
  const sena = new Set<string>();
  for (const { id, stream, revision, metadata } of handelser) {
    if (metadata.sett?.some((s) => (slut.get(s.strom) ?? -1) > s.revision)) sena.add(id);
    slut.set(stream, revision);
  }
  return sena;
};

/*
 * What a command let through without a word is no deviation afterwards either, and what it noted is found again: the
 * audit puts the same facts before the same rules, whatever was annulled, corrected or recorded since.
 */
const somDetNoterades = async (varld: Varld): Promise<void> => {
  const handelser = await varld.handelser();
  const sena = omsprungna(handelser);
  const fynd = (await revidera(varld)).filter(
    ({ allvar, handelse }) => allvar !== 'R' && !sena.has(handelse.id),
  );
  expect(
    ordnade(fynd.filter((f) => !f.handelse.import).map((f) => ({ id: f.handelse.id, regel: f.regel }))),
  ).toEqual(ordnade(noterade(handelser).filter(({ id }) => !sena.has(id))));
  expect(
    fynd.filter(({ handelse, kant, redanNoterad }) => !redanNoterad && (!handelse.import || kant !== 'idag')),
  ).toEqual([]);
};

describe('the rule audit of histories that commands have made', () => {
  it('finds what was noted when it was recorded, and nothing that was let through', async () => {
    await kor({ invarianter: [], antal: 8, langd: 50, efterat: somDetNoterades });
  }, 3_600_000);

  it('finds it in the same sequences each time, in which every end that matters is reached', async () => {
    const utfall = await kor({
      invarianter: [],
      antal: 13,
      fro: 16,
      langd: 50,
      borjan: [2, 18],
      efterat: somDetNoterades,
    });
    nadde(utfall, 'AvvikelseNoterad O-24', 'AvvikelseNoterad R-04', 'BeslutExpedierat', 'HandelseMakulerad');
  }, 3_600_000);
});
