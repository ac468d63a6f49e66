import { CommandBus } from '@nestjs/cqrs';
import { ExpedieringenCommand, LeveransenCommand } from '#commands';
import { leveransId, type FastMottagare, type PlaneraExpediering } from '#domain';
import { kontext } from '#testing';
import type { Tjanst } from './harness.js';

const SOM_SYSTEMET = { import: false, avvikelser: [] } as const;

/** One who is to be told, by e-mail where nothing else is said. */
export const mottagaren = (nr: number, egna: Partial<FastMottagare> = {}): FastMottagare => ({
  nr,
  typ: 'organ',
  namn: `Nämnd ${nr}`,
  organ: `N${nr}`,
  grupp: null,
  kanal: 'epost',
  adress: `n${nr}@exempel.se`,
  kvittens: true,
  ...egna,
});

/** Plans, as the process does when something has been expedierat; answers with the position. */
export const planera = async (
  { app }: Pick<Tjanst, 'app'>,
  id: string,
  mottagare: readonly FastMottagare[],
  plan: Partial<PlaneraExpediering['data']> = {},
): Promise<string> => {
  const [, strom = '', revision = ''] = /^(.+)-(\d+)$/.exec(id) ?? [];
  const data: PlaneraExpediering['data'] = {
    ...{ kalla: { strom, revision: Number(revision), handelse: 'h' }, slag: 'beslut', beslut: null },
    ...{ organ: 'Kommunstyrelsen', organkod: 'KS', arende: 'KS-2026-1', sammantrade: null, paragraf: '45' },
    ...{ ersatter: null, utdrag: null, ...plan, mottagare },
  };
  const message = { type: 'PlaneraExpediering', ...SOM_SYSTEMET, data } as const;
  const kvitto = await app
    .get(CommandBus, { strict: false })
    .execute(new ExpedieringenCommand(id, message, kontext()));
  return kvitto.position;
};

type Forsoket = { readonly levererad: boolean; readonly omgang?: number; readonly forsok?: number };

/** What a worker records of an attempt. One that fails cannot be mended by trying again. */
export const forsokt = async (
  { app }: Pick<Tjanst, 'app'>,
  expediering: string,
  nr: number,
  { levererad, omgang = 1, forsok = 1 }: Forsoket,
): Promise<string> => {
  const leverans = leveransId(expediering, nr);
  const misslyckad = {
    utfall: 'misslyckad',
    kod: 'OKAND_MOTTAGARE',
    orsak: '550',
    kanLakas: false,
    tidigast: null,
  };
  const utfall = levererad ? { utfall: 'levererad', bevis: '250 OK' } : misslyckad;
  const data = { leverans, omgang, forsok, kanal: 'epost', utfall, skala: 1 };
  const message = { type: 'NoteraForsok', ...SOM_SYSTEMET, data } as never;
  const kvitto = await app
    .get(CommandBus, { strict: false })
    .execute(new LeveransenCommand(leverans, message, kontext()));
  return kvitto.position;
};

/**
 * What is owed of an ärende's last expediering, planned and tried; answers with its id. To recipients by a channel that the
 * examples have paused: nothing of it is sent, whoever planned it.
 */
export const planeratExempel = async (
  tjanst: Pick<Tjanst, 'app' | 'klient'>,
  { id, position }: { readonly id: string; readonly position: string },
): Promise<string> => {
  const { json } = await tjanst.klient.hamta<{ rader: { typ: string; revision: number }[] }>(
    `/api/arenden/${id}/historik?limit=200&efter=${position}`,
  );
  const expedierat = json.rader.findLast(({ typ }) => typ === 'BeslutExpedierat');
  const expediering = `arende-${id}-${expedierat?.revision}`;
  const namn = 'Socialnämnden';
  await planera(tjanst, expediering, [mottagaren(1, { namn, organ: null, kanal: 'fil', adress: namn })]);
  await forsokt(tjanst, expediering, 1, { levererad: true });
  return expediering;
};
