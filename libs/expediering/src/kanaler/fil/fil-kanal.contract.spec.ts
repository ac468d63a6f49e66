import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kanalkontrakt } from '../testing/kanal.contract.js';
import { Filkanal } from './fil-kanal.js';

kanalkontrakt('the folder', 'innehall', async (lager) => {
  const rot = mkdtempSync(join(tmpdir(), 'utskick-'));
  const mapp = join(rot, 'ut');
  const filer = (): string[] => readdirSync(rot, { recursive: true, encoding: 'utf8' });
  const metadata = (): string[] => filer().filter((fil) => fil.endsWith('.json'));
  const las = (fil: string): string => readFileSync(join(rot, fil), 'utf8');
  const horTill = (json: string) => (JSON.parse(las(json)) as { filer: { namn: string }[] }).filer;
  return {
    kanal: new Filkanal({ mapp, totaltMs: 300_000 }, lager),
    adress: 'Barn- och utbildningsförvaltningen\nStorgatan 1\n123 45 Exempelstad',
    ogiltiga: ['', ' \n', 'a\u0000b', 'x'.repeat(1001)],
    mottaget: async () =>
      metadata().map((json) => ({
        nyckel: (JSON.parse(las(json)) as { id: string }).id,
        bytes: [json, las(json), ...horTill(json).flatMap(({ namn }) => [namn, las(join('ut', namn))])].join(
          '\n',
        ),
      })),
    rester: async () => {
      const hela = metadata().flatMap((json) => [json, ...horTill(json).map(({ namn }) => join('ut', namn))]);
      return filer().filter((fil) => fil !== 'ut' && !hela.includes(fil));
    },
    borta: async () => {
      renameSync(rot, `${rot}-flyttad`);
      writeFileSync(rot, 'en fil i mappens ställe');
    },
    hang: () => ({ natt: lager.hang() }),
    stada: async () => {
      for (const plats of [rot, `${rot}-flyttad`]) rmSync(plats, { recursive: true, force: true });
    },
  };
});
