import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelse } from '#domain/testing';
import type { Position } from '#event-store';
import { HamtaHandling, ListaHandlingar, ListaOavslutade } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';

const bank = new Fragebank();
let sist: Position;
const registrerad = '2026-03-02T09:00:00.000Z';

const lista = async (status?: string): Promise<readonly string[]> =>
  (await bank.fraga(new ListaHandlingar({ status, efter: sist }))).poster.map(({ id }) => id);

beforeAll(async () => {
  await bank.start();
  for (const id of ['h-1', 'h-2', 'h-3'])
    await bank.skriv(
      `handling-${id}`,
      handelse('HandlingInkommen', { handlingId: id, rubrik: `Brev ${id}` }),
      {
        registrerad,
        skedde: '2026-02-27',
      },
    );
  await bank.skriv('handling-h-2', handelse('HandlingKopplad', { arende: 'KS-2026-17' }), { registrerad });
  sist = await bank.skriv('handling-h-3', handelse('HandlingAvvisad', { grund: 'reklam' }), { registrerad });
}, 20_000);
afterAll(() => bank.stang());

describe('Handlingar', () => {
  it('listas efter vad som blivit av dem, de senaste först', async () => {
    expect(await lista()).toEqual(['h-3', 'h-2', 'h-1']);
    expect(await lista('oregistrerad')).toEqual(['h-1']);
    expect(await lista('registrerad')).toEqual(['h-2']);
    expect(await lista('avvisad')).toEqual(['h-3']);
  });

  it('hämtas med allt som är känt', async () =>
    expect(await bank.fraga(new HamtaHandling('h-2', { efter: sist }))).toMatchObject({
      handlingId: 'h-2',
      rubrik: 'Brev h-2',
      status: 'registrerad',
      arende: 'KS-2026-17',
      inkom: '2026-02-27',
      revision: 1,
    }));

  it('bläddras igenom', async () => {
    const forsta = await bank.fraga(new ListaHandlingar({ limit: 2, efter: sist }));
    const andra = await bank.fraga(new ListaHandlingar({ limit: 2, cursor: forsta.nasta ?? '' }));
    expect([forsta, andra].map(({ poster }) => poster.map(({ id }) => id))).toEqual([
      ['h-3', 'h-2'],
      ['h-1'],
    ]);
    expect(andra.nasta).toBeNull();
  });

  it('säger ifrån om det som inte finns', async () => {
    expect(await kodAv(bank.fraga(new HamtaHandling('h-9')))).toBe('HANDLING_OKAND');
    expect(await kodAv(bank.fraga(new ListaHandlingar({ status: 'borta' })))).toBe('STATUS_OKAND');
    expect(await kodAv(bank.fraga(new ListaHandlingar({ cursor: 'abc' })))).toBe('CURSOR_OGILTIG');
    expect(await kodAv(bank.fraga(new ListaHandlingar({ limit: 0 })))).toBe('LIMIT_OGILTIG');
  });
});

describe('ListaOavslutade', () => {
  it('nämner det som ett avbrott lämnade halvt, äldst först', async () => {
    const position = await bank.skriv('oppning-o-9', handelse('OppningBegard'), { registrerad });
    expect(await bank.fraga(new ListaOavslutade({ efter: position }))).toEqual([
      { slag: 'koppling', strom: 'handling-h-2', revision: 1, typ: 'HandlingKopplad', position: '4' },
      { slag: 'oppning', strom: 'oppning-o-9', revision: 0, typ: 'OppningBegard', position },
    ]);
  });
});
