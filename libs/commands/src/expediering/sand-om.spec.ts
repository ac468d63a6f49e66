import { Global, Module, type DynamicModule } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import type { Leveranskanal, LeveransEvent } from '#domain';
import { expedieringsexempel, fastMottagare } from '#domain/testing';
import { kontext, MinnesLogg, StalldKlocka, startad } from '#testing';
import {
  ExpedieringenCommand,
  EXPEDIERINGSKANALER,
  LeveransenCommand,
  SandOmCommand,
  type Omsandning,
} from '../index.js';

@Global()
@Module({})
class Kanalmodul {}

const kanalmodul = (kanaler: readonly Leveranskanal[]): DynamicModule => ({
  module: Kanalmodul,
  providers: [{ provide: EXPEDIERINGSKANALER, useValue: new Set(kanaler) }],
  exports: [EXPEDIERINGSKANALER],
});

const EXPEDIERING = 'arende-KS-2026-17-12';
const LEVERANS = `${EXPEDIERING}-1`;
const SYSTEMET = { import: false, avvikelser: [] } as const;
const omsandning = (egna: Partial<Omsandning> = {}): Omsandning => ({
  ...{ ...SYSTEMET, kanal: null, adress: null, bara: null },
  ...egna,
});

/** An expediering to socialnämnden, which no register knows, in a process that has these channels; null: says nothing. */
const planerad = async (kanaler: readonly Leveranskanal[] | null) => {
  const logg = new MinnesLogg();
  const { gor } = await startad(logg, new StalldKlocka(), {}, () => (kanaler ? [kanalmodul(kanaler)] : []));
  const { antal: _antal, ...plan } = expedieringsexempel.ExpedieringPlanerad;
  const data = { ...plan, mottagare: [fastMottagare] };
  await gor(
    new ExpedieringenCommand(EXPEDIERING, { type: 'PlaneraExpediering', ...SYSTEMET, data }, kontext()),
  );
  return {
    gor,
    sandOm: (egna: Partial<Omsandning> = {}, vem = kontext()) =>
      gor(new SandOmCommand(LEVERANS, omsandning(egna), vem)),
    handelser: async () =>
      (await logg.read<LeveransEvent>(`leverans-${LEVERANS}`)).events.map(({ data: d }) => d),
  };
};

describe('sending once more', () => {
  it('goes only by a channel that there is', async () => {
    const { sandOm, handelser } = await planerad(['fil']);
    await expect(sandOm({ kanal: 'epost', adress: 'sn@exempel.se' })).rejects.toMatchObject({
      kod: 'KANALEN_SAKNAS',
    });
    await sandOm();
    expect(await handelser()).toEqual([{ omgang: 2, kanal: 'fil', adress: 'Socialnämnden' }]);
  });

  it('goes by any channel where nobody has said which there are', async () => {
    const { sandOm, handelser } = await planerad(null);
    await sandOm({ kanal: 'webhook', adress: 'https://sn.exempel.se' });
    expect(await handelser()).toEqual([{ omgang: 2, kanal: 'webhook', adress: 'https://sn.exempel.se' }]);
  });

  it('asked twice is answered as it was, also when nothing may be sent any more', async () => {
    const { gor, sandOm, handelser } = await planerad(null);
    const vem = kontext();
    const kvitto = await sandOm({ bara: 'vantar' }, vem);
    const aterkalla = { type: 'AterkallaExpediering', ...SYSTEMET, data: {} } as const;
    await gor(new ExpedieringenCommand(EXPEDIERING, aterkalla, kontext()));
    expect(await sandOm({ bara: 'vantar' }, vem)).toEqual(kvitto);
    await expect(sandOm()).rejects.toMatchObject({ kod: 'EXPEDIERINGEN_ATERKALLAD' });
    expect(await handelser()).toHaveLength(1);
  });

  it('is refused where it is not there that it was said to be', async () => {
    const { gor, sandOm } = await planerad(null);
    await expect(sandOm({ bara: 'uppgiven' })).rejects.toMatchObject({ kod: 'LEVERANSEN_EJ_UPPGIVEN' });
    const data = { av: 'Anna Ek', satt: 'api' } as const;
    await gor(new LeveransenCommand(LEVERANS, { type: 'KvitteraMottagande', ...SYSTEMET, data }, kontext()));
    await expect(sandOm({ bara: 'vantar' })).rejects.toMatchObject({ kod: 'LEVERANSEN_EJ_VANTAR' });
  });
});
