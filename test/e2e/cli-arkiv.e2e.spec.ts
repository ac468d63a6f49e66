import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exempelrader, kor, skrivRader } from './cli-harness.js';
import { taBort, tillfalligMapp } from './datamapp.js';

const fran = tillfalligMapp();
const till = tillfalligMapp();
const filer = tillfalligMapp();
const fil = (namn: string): string => join(filer, namn);
let id = '';

beforeAll(async () => {
  const { kod, fel } = await kor(fran, 'importera', skrivRader(fil('historia.jsonl'), exempelrader()));
  expect({ kod, fel }).toEqual({ kod: 0, fel: '' });
  id = /"(?:diarienummer)":\s*"([^"]+)"/.exec(exempelrader().join('\n'))?.[1] ?? '';
}, 60_000);
afterAll(async () => {
  for (const mapp of [fran, till, filer]) await taBort(mapp);
});

describe('arendelogg arkiv', () => {
  it('skriver ut, prövar och läser in, och säger vad som inte är prövat', async () => {
    for (const format of ['erms', 'eark']) {
      const ut = fil(`export.${format}`);
      const skrivet = await kor(fran, 'arkiv', 'exportera', id, '--format', format, '--ut', ut);
      expect({ kod: skrivet.kod, fel: skrivet.fel }).toEqual({ kod: 0, fel: '' });
      expect(skrivet.ut).toContain(`händelser skrevs till ${ut}`);
      expect(skrivet.ut).toContain('INTE prövad mot arkivschemat');
      const provat = await kor(fran, 'arkiv', 'validera', ut);
      expect(provat).toMatchObject({ kod: 0, fel: '' });
      expect(provat.ut).toContain('Inga fel.');
    }
    const inlast = await kor(till, 'arkiv', 'importera', fil('export.eark'));
    expect({ kod: inlast.kod, fel: inlast.fel }).toEqual({ kod: 0, fel: '' });
    expect(inlast.ut).toMatch(/\d+ händelser lästes in/);
    const igen = await kor(till, 'arkiv', 'importera', fil('export.erms'));
    expect(igen.ut).toMatch(/: 0 händelser lästes in, \d+ fanns redan/);

    const [gammal, ny] = await Promise.all([fran, till].map((mapp) => kor(mapp, 'historik', id, '--json')));
    const rader = (text: string | undefined) => (JSON.parse(text ?? '') as { rader: object[] }).rader;
    expect(rader(ny?.ut)).toEqual(rader(gammal?.ut).map((rad) => ({ ...rad, import: true })));
  }, 120_000);

  it('läser inte in det som ändrats, och skriver då inget', async () => {
    const trasig = fil('trasig.xml');
    writeFileSync(
      trasig,
      readFileSync(fil('export.erms'), 'utf8').replace(
        /(<handelse strom="arende-[^>]* revision=")1"/,
        '$19"',
      ),
    );
    const tom = tillfalligMapp();
    const nekad = await kor(tom, 'arkiv', 'importera', trasig);
    expect(nekad.kod).toBe(1);
    expect(nekad.fel).toContain('[ARKIVFIL_OGILTIG]');
    expect((await kor(tom, 'historik', id)).fel).toMatch(/LOGGEN_KAN_EJ_NAS|ARENDE_OKANT/);
    const provad = await kor(fran, 'arkiv', 'validera', trasig);
    expect(provad.kod).toBe(1);
    await taBort(tom);
  }, 60_000);

  it('säger vad som var fel med anropet', async () => {
    expect((await kor(fran, 'arkiv', 'exportera', id, '--format', 'pdf')).fel).toContain('[FORMAT_OKANT]');
    expect((await kor(fran, 'arkiv', 'exportera', 'KS-1999-1')).fel).toContain('[ARENDE_OKANT]');
    expect((await kor(fran, 'arkiv', 'validera', fil('finns-inte.xml'))).fel).toContain('[FILEN_FINNS_INTE]');
    expect((await kor(fran, 'arkiv', 'validera', fil('historia.jsonl'))).fel).toContain('[ARKIVFIL_OGILTIG]');
  }, 60_000);
});
