import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handelserI, kor } from './cli-harness.js';
import { taBort, tillfalligMapp } from './harness.js';

let data: string;
beforeEach(() => {
  data = tillfalligMapp();
});
afterEach(() => taBort(data));

const importera = (text: string, ...val: readonly string[]) => {
  const fil = join(data, 'organ.csv');
  writeFileSync(fil, text);
  return kor(data, 'importera', '--register', fil, ...val);
};

/** The example of the documentation. */
const exemplet =
  /```csv\n([^`]*)```/.exec(
    readFileSync(join(import.meta.dirname, '../../docs/importera.md'), 'utf8'),
  )?.[1] ?? '';

describe('Registret över organ ur ett kalkylark', () => {
  it('läses in, och en andra gång inget nytt', async () => {
    const forst = await importera(exemplet);
    expect(forst).toMatchObject({ kod: 0, fel: '' });
    expect(forst.ut).toMatch(/6 {2}nya/);
    const skrivet = await handelserI(data);
    const typer = (kod: string) =>
      skrivet.filter(({ strom }) => strom === `organisation-${kod}`).map(({ typ }) => typ);
    expect(typer('KF')).toEqual(['OrganInrattat', 'GruppAngiven']);
    expect(typer('SN')).toEqual(['OrganInrattat', 'OrganOmdopt', 'PersonAngiven', 'UppdragTilldelat']);
    const igen = await importera(exemplet);
    expect(igen).toMatchObject({ kod: 0, fel: '' });
    expect(igen.ut).toMatch(/6 {2}fanns redan/);
    expect(await handelserI(data)).toEqual(skrivet);
  });

  it('fortsätter med det som lagts till', async () => {
    await importera(exemplet);
    const { kod, ut } = await importera(`${exemplet}upphort;SN;2027-01-01;;;;;;;;;\n`);
    expect(kod).toBe(0);
    expect(ut).toMatch(/1 {2}nya/);
    expect((await handelserI(data)).at(-1)).toMatchObject({ strom: 'organisation-SN', typ: 'OrganUpphort' });
  });

  it('säger allt som är fel på en gång, och läser då inte in något', async () => {
    const { kod, ut } = await importera(`${exemplet}organ;XN;i fjol;;kung;;;;;;;\nslutade;SN;;;;;;;;;;\n`);
    expect(kod).toBe(1);
    for (const text of [
      /7 {2}OGILTIG_RAD {2}typ: "kung"/,
      /7 .*fran: "i fjol"/,
      /7 .*namn: saknas/,
      /8 .*post: "slutade"/,
    ])
      expect(ut).toMatch(text);
    expect(ut).toContain('Inget lästes in');
    expect(await handelserI(data)).toEqual([]);
  });

  it('prövas torrt', async () => {
    const { kod, ut } = await importera(exemplet, '--torrkor');
    expect(kod).toBe(0);
    expect(ut).toMatch(/6 {2}skulle läsas in/);
    expect(await handelserI(data)).toEqual([]);
  });
});
