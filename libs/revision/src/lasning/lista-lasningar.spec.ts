import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { lasningAv } from '#domain';
import { MinnesLogg, StalldKlocka } from '#testing';
import { Lasningsskrivare } from './lasningsskrivare.js';
import { listaLasningar, type Lasningsfraga, type Lasningspost } from './lista-lasningar.js';

const logg = new MinnesLogg();
const klocka = new StalldKlocka('2025-11-20T12:00:00.000Z');

beforeAll(async () => {
  const skrivare = new Lasningsskrivare(logg, klocka);
  for (let i = 0; i < 30; i++) {
    const aktor = { id: `revisor-${i % 2}`, roll: 'revisor' };
    await skrivare.logga(lasningAv(`vy-${i}`, { arende: `KS-2026-${i % 3}` }), {
      aktor,
      begaran: randomUUID(),
    });
    klocka.flytta(5 * 86_400);
  }
});

/** All pages of a question. */
const alla = async (fraga: Lasningsfraga, limit = 7): Promise<readonly Lasningspost[]> => {
  const ut: Lasningspost[] = [];
  let fran = null;
  do {
    const { poster, nasta } = await listaLasningar(logg, fraga, { limit, fran, nu: klocka.nu() });
    ut.push(...poster);
    fran = nasta;
  } while (fran);
  return ut;
};
const vyer = (poster: readonly Lasningspost[]): readonly string[] => poster.map(({ vy }) => vy);
const somVyer = (...nr: readonly number[]): readonly string[] => nr.map((i) => `vy-${i}`);
const baklanges = Array.from({ length: 30 }, (_, i) => 29 - i);

it.each([1, 7, 30, 200])('lists all of them, newest first, %i to a page, over five months', async (limit) => {
  expect(vyer(await alla({}, limit))).toEqual(somVyer(...baklanges));
});

it('lists those of an ärende, of a reader, and of both', async () => {
  expect(vyer(await alla({ arende: 'KS-2026-1' }))).toEqual(somVyer(...baklanges.filter((i) => i % 3 === 1)));
  expect(vyer(await alla({ aktor: 'revisor-0' }))).toEqual(somVyer(...baklanges.filter((i) => i % 2 === 0)));
  expect(vyer(await alla({ aktor: 'revisor-0', arende: 'KS-2026-1' }))).toEqual(somVyer(28, 22, 16, 10, 4));
});

it('lists those between two moments, both included', async () => {
  const [nyast, , tredje] = await alla({});
  const [fran, till] = [Date.parse(tredje!.registrerad), Date.parse(nyast!.registrerad)];
  expect(vyer(await alla({ fran, till }))).toEqual(somVyer(29, 28, 27));
  expect(vyer(await alla({ fran: fran + 1, till: till - 1 }))).toEqual(somVyer(28));
  expect(await alla({ till: Date.parse('2025-11-01') })).toEqual([]);
});

it('of a log with nothing in it is empty', async () => {
  const sida = await listaLasningar(new MinnesLogg(), {}, { limit: 10, fran: null, nu: klocka.nu() });
  expect(sida).toEqual({ poster: [], nasta: null });
});
