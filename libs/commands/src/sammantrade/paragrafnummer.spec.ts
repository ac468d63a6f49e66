import { beforeEach, describe, expect, it } from '@jest/globals';
import { RuleViolation, type RecordedEvent } from '#domain';
import { moteskommando } from '#domain/testing';
import { LogUnavailable } from '#event-store';
import {
  Dodad,
  FelandeLogg,
  kontext,
  meddelande,
  MinnesLogg,
  StalldKlocka,
  startad,
  type Process,
} from '#testing';
import {
  MakuleraSammantradeshandelseCommand,
  OppnaSammantradeCommand,
  TilldelaParagrafCommand,
} from '../index.js';

const MARS = 'KF-2026-03-02';
const APRIL = 'KF-2026-04-13';
const SERIE = 'paragrafserie-KF-2026';

let logg: MinnesLogg;
let klocka: StalldKlocka;
let process: Process;

const da = (egna = {}) => ({ nu: klocka.nu(), ...egna });
const oppna = (mote: string) => {
  const skedde = `${mote.slice(3, 13)}T08:00:00Z`;
  const command = moteskommando('OppnaSammantrade', {}, da({ skedde, import: true }));
  return new OppnaSammantradeCommand(mote, meddelande(command), kontext());
};
const tilldela = (mote: string, nr: number, egna = {}, vem = {}) => {
  const skedde = `${mote.slice(3, 13)}T08:30:00Z`;
  const command = moteskommando('TilldelaParagraf', { nr, arenden: [] }, da({ skedde, ...egna }));
  return new TilldelaParagrafCommand(mote, meddelande(command), kontext(vem));
};
const makulera = (mote: string, avserHandelse: number) => {
  const command = moteskommando('MakuleraHandelse', { avserHandelse }, da({ skal: 'Fel sammanträde' }));
  return new MakuleraSammantradeshandelseCommand(mote, meddelande(command), kontext());
};

const tagna = async (): Promise<readonly RecordedEvent['data'][]> =>
  (await logg.read(SERIE)).events.map(({ data }) => data);
const paragrafer = async (mote: string): Promise<readonly unknown[]> =>
  (await logg.read(`sammantrade-${mote}`)).events
    .filter((e) => e.type === 'ParagrafTilldelad')
    .map(({ data }) => (data as { nr: number }).nr);

const UPPTAGET = { kod: 'PARAGRAFNUMMER_UPPTAGET', regel: 'R-54b' };

beforeEach(async () => {
  logg = new MinnesLogg();
  klocka = new StalldKlocka('2026-06-01T09:00:00.000Z');
  process = await startad(logg, klocka);
  for (const mote of [MARS, APRIL, 'KS-2026-03-04', 'KF-2025-12-08']) await process.gor(oppna(mote));
});

describe('the number of a paragraf', () => {
  it('is one of the body’s year, taken before the paragraf stands there', async () => {
    await process.gor(tilldela(MARS, 12));
    expect(await tagna()).toEqual([{ organ: 'KF', ar: 2026, nr: 12, sammantrade: MARS }]);
    const { position } = (await logg.read(SERIE)).events[0]!;
    const [paragrafen] = (await logg.read(`sammantrade-${MARS}`)).events.slice(-1);
    expect(Number(position)).toBeLessThan(Number(paragrafen?.position));
  });

  it('is refused another meeting of the same year, and nothing is written', async () => {
    await process.gor(tilldela(MARS, 12));
    const fore = await logg.head();
    await expect(process.gor(tilldela(APRIL, 12))).rejects.toMatchObject(UPPTAGET);
    expect(await logg.head()).toBe(fore);
    await process.gor(tilldela(APRIL, 13));
  });

  it('is free in another body, and in another year', async () => {
    await process.gor(tilldela(MARS, 12));
    await process.gor(tilldela('KS-2026-03-04', 12));
    await process.gor(tilldela('KF-2025-12-08', 12));
    expect(await paragrafer('KF-2025-12-08')).toEqual([12]);
  });

  it('is free again when its paragraf was annulled, and then the other meeting has it', async () => {
    const { revision } = await process.gor(tilldela(MARS, 12));
    await process.gor(makulera(MARS, revision));
    await process.gor(tilldela(APRIL, 12));
    await expect(process.gor(tilldela(MARS, 12))).rejects.toMatchObject(UPPTAGET);
  });

  it('is one meeting’s although two processes ask at once', async () => {
    const annan = await startad(logg, klocka);
    const svar = await Promise.allSettled([process.gor(tilldela(MARS, 12)), annan.gor(tilldela(APRIL, 12))]);
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([...(await paragrafer(MARS)), ...(await paragrafer(APRIL))]).toEqual([12]);
    const nekat = svar.find((s) => s.status === 'rejected');
    expect(nekat?.reason).toBeInstanceOf(RuleViolation);
  });

  it('is the same command’s own when it is sent again, whatever was lost of it', async () => {
    for (const [i, tappat] of [1, 2].entries()) {
      const nr = 20 + i;
      const vem = { commandId: `c-${nr}` };
      const tappande = await startad(new FelandeLogg(logg).tapparSvaret(tappat), klocka);
      await expect(tappande.gor(tilldela(MARS, nr, {}, vem))).rejects.toBeInstanceOf(LogUnavailable);
      await process.gor(tilldela(MARS, nr, {}, vem));
      await tappande.gor(tilldela(MARS, nr, {}, vem));
    }
    expect(await paragrafer(MARS)).toEqual([20, 21]);
    expect(await tagna()).toHaveLength(2);
  });

  it('that was taken by a process that died before the paragraf came is held for a minute', async () => {
    const dodad = await startad(new FelandeLogg(logg).dodasVid(1, 'efter'), klocka);
    await expect(dodad.gor(tilldela(MARS, 12))).rejects.toBeInstanceOf(Dodad);
    expect(await paragrafer(MARS)).toEqual([]);
    await expect(process.gor(tilldela(APRIL, 12))).rejects.toMatchObject(UPPTAGET);
    klocka.stall('2026-06-01T09:01:00.000Z');
    await process.gor(tilldela(APRIL, 12));
  });

  it('that history uses twice is noted', async () => {
    await process.gor(tilldela(MARS, 12));
    const { varningar } = await process.gor(tilldela(APRIL, 12, { import: true }));
    expect(varningar).toMatchObject([UPPTAGET]);
  });
});
