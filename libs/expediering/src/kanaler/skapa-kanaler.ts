import { readFile } from 'node:fs/promises';
import type { Leveranskanal } from '#domain';
import type { Dokumentlager } from '#handlingar';
import type { Expedieringsinstallningar, Klocka } from '#platform';
import { Epostkanal, type Epostval } from './epost/epost-kanal.js';
import { Filkanal, type Filval } from './fil/fil-kanal.js';
import type { Kanal } from './kanal.js';
import { Webhookkanal, type Webhookval } from './webhook/webhook-kanal.js';

/** Which ways out there are, and how each of them is set up. null = there is none. */
export type Kanalval = {
  readonly epost: Epostval | null;
  readonly webhook: Webhookval | null;
  readonly fil: Filval | null;
  readonly klocka: Klocka;
  readonly lager: Dokumentlager;
};

/** The ways out of this process, by name. Whoever makes them also lets them go, with `stang`. */
export type Kanaler = ReadonlyMap<Leveranskanal, Kanal>;

/** Makes the channels that are set up. Throws for a setting that cannot be used; nothing is connected to yet. */
export const skapaKanaler = ({ epost, webhook, fil, klocka, lager }: Kanalval): Kanaler => {
  const kanaler: readonly (Kanal | null)[] = [
    epost && new Epostkanal(epost, lager, klocka),
    webhook && new Webhookkanal(webhook, klocka),
    fil && new Filkanal(fil, lager),
  ];
  return new Map(kanaler.filter((kanal) => kanal !== null).map((kanal) => [kanal.namn, kanal]));
};

/** The channels as the settings of the process have them. Reads the password of the mail server from its file. */
export const kanalvalAv = async (
  { basUrl, epost, webhook, utskicksmapp }: Expedieringsinstallningar,
  omgivning: Pick<Kanalval, 'klocka' | 'lager'>,
): Promise<Kanalval> => ({
  epost: epost && {
    url: epost.url,
    losenord: epost.losenordFil && (await readFile(epost.losenordFil, 'utf8')).replace(/\r?\n$/, ''),
    fran: epost.fran,
    studs: epost.studs,
  },
  webhook: { kalla: basUrl, ...webhook },
  fil: { mapp: utskicksmapp },
  ...omgivning,
});
