import { beforeEach, describe, expect, it } from '@jest/globals';
import { kommando, moteskommando, oppna, organkommando } from '#domain/testing';
import { kontext, meddelande, MinnesLogg, StalldKlocka, startad, type Process } from '#testing';
import {
  AjourneraSammantradeCommand,
  AngePersonCommand,
  AnmalReservationCommand,
  AterupptaSammantradeCommand,
  AvslutaSammantradeCommand,
  ExpedieraBeslutCommand,
  FattaBeslutCommand,
  InrattaOrganCommand,
  JusteraProtokollCommand,
  OppnaArendeCommand,
  OppnaSammantradeCommand,
  TilldelaParagrafCommand,
  UpprattaProtokollCommand,
  VackMotionCommand,
} from '../index.js';

const MOTE = 'KF-2026-03-02';
const NU = '2026-03-20T09:00:00.000Z';
const da = (skedde: string, egna = {}) => ({ nu: NU, skedde, ...egna });

let logg: MinnesLogg;
let process: Process;
let id: string;

beforeEach(async () => {
  logg = new MinnesLogg();
  process = await startad(logg, new StalldKlocka(NU));
  const oppning = meddelande(oppna({}, da('2026-02-01')));
  ({ id } = await process.gor(new OppnaArendeCommand(oppning, kontext())));
  const mote = [
    new OppnaSammantradeCommand(
      MOTE,
      meddelande(moteskommando('OppnaSammantrade', {}, da('2026-03-02T08:00:00Z'))),
      kontext(),
    ),
    new TilldelaParagrafCommand(
      MOTE,
      meddelande(
        moteskommando(
          'TilldelaParagraf',
          { arenden: [id], bradskandeEnhalligt: true },
          da('2026-03-02T08:30:00Z'),
        ),
      ),
      kontext(),
    ),
  ];
  for (const steg of mote) await process.gor(steg);
  const beslut = kommando(
    'FattaBeslut',
    { organ: 'KF', paragraf: '12', undantagFranBeredning: { grund: 'val', enhalligt: null } },
    da('2026-03-02T08:40:00Z'),
  );
  await process.gor(new FattaBeslutCommand(id, meddelande(beslut), kontext()));
});

const sista = async (strom: string) => (await logg.read(strom)).events.at(-1);

describe('a command to an ärende is decided on what its meeting says', () => {
  it('and tells how much of the meeting it had seen', async () =>
    expect((await sista(`arende-${id}`))?.metadata.sett).toStrictEqual([
      { strom: `sammantrade-${MOTE}`, revision: 1 },
    ]));

  it('a reservation is refused once the meeting has ended', async () => {
    const reservera = (skedde: string) =>
      new AnmalReservationCommand(id, meddelande(kommando('AnmalReservation', {}, da(skedde))), kontext());
    await process.gor(reservera('2026-03-02T08:44:00Z'));
    const avsluta = moteskommando('AvslutaSammantrade', {}, da('2026-03-02T08:45:00Z'));
    await process.gor(new AvslutaSammantradeCommand(MOTE, meddelande(avsluta), kontext()));
    await expect(process.gor(reservera('2026-03-02T08:50:00Z'))).rejects.toMatchObject({ regel: 'R-37' });
    expect(await process.gor(reservera('2026-03-02T08:43:00Z'))).toMatchObject({ id });
  });

  it('a meeting that goes on another day is found by its first', async () => {
    const ajournera = moteskommando(
      'AjourneraSammantrade',
      { till: '2026-03-03' },
      da('2026-03-02T16:00:00Z'),
    );
    await process.gor(new AjourneraSammantradeCommand(MOTE, meddelande(ajournera), kontext()));
    const ateruppta = moteskommando('AterupptaSammantrade', {}, da('2026-03-03T08:00:00Z'));
    await process.gor(new AterupptaSammantradeCommand(MOTE, meddelande(ateruppta), kontext()));
    const data = {
      organ: 'KF',
      paragraf: '12',
      undantagFranBeredning: { grund: 'val', enhalligt: null },
    } as const;
    const beslut = kommando('FattaBeslut', data, da('2026-03-03T08:40:00Z'));
    await process.gor(new FattaBeslutCommand(id, meddelande(beslut), kontext()));
    expect((await sista(`arende-${id}`))?.metadata.sett).toStrictEqual([
      { strom: `sammantrade-${MOTE}`, revision: 3 },
    ]);
  });

  it('is sent when the paragraf has been approved, by whichever process', async () => {
    const annan = await startad(logg, new StalldKlocka(NU));
    const expediera = () =>
      new ExpedieraBeslutCommand(
        id,
        meddelande(kommando('ExpedieraBeslut', {}, da('2026-03-10'))),
        kontext(),
      );
    await expect(process.gor(expediera())).rejects.toMatchObject({ kod: 'EJ_JUSTERAT', regel: 'O-24' });
    const upprattat = moteskommando('UpprattaProtokoll', {}, da('2026-03-03'));
    await annan.gor(new UpprattaProtokollCommand(MOTE, meddelande(upprattat), kontext()));
    const justerat = moteskommando('JusteraProtokoll', { omedelbar: true }, da('2026-03-03'));
    await annan.gor(new JusteraProtokollCommand(MOTE, meddelande(justerat), kontext()));
    expect(await process.gor(expediera())).toMatchObject({ id, varningar: [] });
  });

  it('a motion is moved by somebody that the register knows as a member', async () => {
    const egna = da('2020-01-01');
    await process.gor(
      new InrattaOrganCommand(
        'KF',
        meddelande(organkommando('InrattaOrgan', { namn: 'Kommunfullmäktige', typ: 'fullmaktige' }, egna)),
        kontext(),
      ),
    );
    await process.gor(
      new AngePersonCommand(
        'KF',
        meddelande(organkommando('AngePerson', { person: 'p-1', namn: 'Bo Alm' }, egna)),
        kontext(),
      ),
    );
    const vack = new VackMotionCommand(
      id,
      meddelande(kommando('VackMotion', { motionarer: [{ namn: 'Bo Alm', parti: null }] }, da('2026-02-10'))),
      kontext(),
    );
    await expect(process.gor(vack)).rejects.toMatchObject({ kod: 'MOTIONAR_EJ_LEDAMOT', regel: 'R-02' });
  });
});
