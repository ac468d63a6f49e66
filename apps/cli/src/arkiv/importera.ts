import { join } from 'node:path';
import {
  ArkivfilOgiltig,
  importera,
  importeraDokument,
  lasArkivfil,
  provaArkivfil,
  type Inlasning,
} from '#arkiv';
import { FilDokumentlager } from '#handlingar';
import type { Omgivning, Utgang } from '../omgivning.js';
import { installningarna, nycklarna, oppnaLogg, type Gemensamma } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';

const omInlasningen = (
  { arende, skrivna, fanns, utelamnade, gallrade }: Inlasning,
  dokument: number,
  saknade: readonly string[],
): readonly string[] => [
  `${arende}: ${skrivna} händelser lästes in${fanns === 0 ? '' : `, ${fanns} fanns redan`}. ${dokument} dokument lades i dokumentlagret.`,
  ...(utelamnade === 0
    ? []
    : [
        `${utelamnade} händelser om utskick lästes inte in: det som skickats är den gamla loggens att följa upp.`,
      ]),
  ...gallrade.map((strom) => `Skyddade uppgifter i ${strom} var gallrade, och är det här också.`),
  ...saknade.map(
    (sha256) => `Dokumentet ${sha256} finns inte i dokumentlagret. Läs in E-ARK-paketet för att få med det.`,
  ),
];

/** `arendelogg arkiv importera <fil>`: everything is tried before anything is written. */
export const korArkivimport = async (fil: string, val: Gemensamma, omgivning: Omgivning): Promise<Utgang> => {
  const installningar = installningarna(omgivning, val);
  const arkivfil = await lasArkivfil(fil);
  const { lista, fel } = await provaArkivfil(arkivfil, installningar.ermsSchema);
  if (lista === null || fel.length > 0) throw new ArkivfilOgiltig(fel);
  const lager = await FilDokumentlager.oppna(join(installningar.data, 'dokument'));
  const keys = nycklarna(installningar);
  const store = await oppnaLogg(installningar, { skriv: true, keys });
  try {
    // documents first: an event never speaks of one that is not there yet
    const dokument = arkivfil.slag === 'eark' ? await importeraDokument(fil, lager) : 0;
    const inlasning = await importera(lista, { store, keys });
    const finns = await Promise.all(lista.dokument.map((sha256) => lager.finns(sha256)));
    const saknade = lista.dokument.filter((_, i) => finns[i] !== true);
    skriv(omgivning.ut, omInlasningen(inlasning, dokument, saknade));
    return saknade.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
};
