import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arendeDecider, fold, type ArendeCommand, type ArendeEvent, type Arende, type Skedde } from '#domain';
import { kommando, kommandoexempel, oppna } from '#domain/testing';
import { FelandeLogg, kontext, meddelande, MinnesLogg, StalldKlocka, startad } from '#testing';
import { ArendeKommando } from '../arende/arende-kommando.js';
import * as commands from '../index.js';
import { OppnaArendeCommand } from '../index.js';
import { StreamStates } from './stream-states.js';

/** Commands over one stream, and to an ärende: those over two have specs of their own. */
const TYPER = Object.keys(kommandoexempel).filter(
  (t) => !['FlyttaHandling', 'SammanlaggArende', 'OverlamnaArende', 'TaEmotSammanlaggning'].includes(t),
) as readonly ArendeCommand['type'][];

type Steg = {
  readonly type: ArendeCommand['type'];
  readonly skedde: Skedde | undefined;
  readonly import: boolean;
  readonly avser: number;
  readonly process: 0 | 1;
  readonly tapparSvaret: boolean;
};

const steg: fc.Arbitrary<Steg> = fc.record({
  type: fc.oneof(
    fc.constantFrom(...TYPER),
    fc.constantFrom<ArendeCommand['type']>('RattaUppgift', 'MakuleraHandelse'),
  ),
  skedde: fc.constantFrom(
    undefined,
    null,
    '2026-02',
    '2025-04-23',
    '../2026-01-15',
    '2026-02-27T10:00:00Z',
    '2025',
  ),
  import: fc.boolean(),
  avser: fc.nat(6),
  process: fc.constantFrom(0 as const, 1 as const),
  tapparSvaret: fc.boolean(),
});

type Klass = new (...args: ConstructorParameters<typeof Nagot>) => Nagot;
class Nagot extends ArendeKommando<ArendeCommand> {}

const commandAv = (id: string, { type, skedde, avser, ...steg }: Steg, nu: string): Nagot => {
  const data = {
    RattaUppgift: { avserHandelse: avser, fran: undefined },
    MakuleraHandelse: { avserHandelse: avser },
  };
  const message = meddelande(
    kommando(type, (data as Record<string, object>)[type] ?? {}, {
      nu,
      import: steg.import,
      skal: 'så var det',
      ...(skedde !== undefined && { skedde }),
    }),
  );
  const klass = (commands as unknown as Record<string, Klass>)[`${type}Command`]!;
  return new klass(id, message, kontext());
};

/** What is said of an ärende: a fact that waits for what it speaks of may be kept with more or less of its envelope. */
const somSagt = (arende: Arende | null) => arende && { ...arende, losa: arende.losa.map(({ id }) => id) };

it('what was known at every moment is what the log says of that moment, however it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steg, { maxLength: 15 }), async (alla) => {
      const klocka = new StalldKlocka();
      const logg = new MinnesLogg();
      const osakra = [new FelandeLogg(logg), new FelandeLogg(logg)] as const;
      const processer = [await startad(osakra[0], klocka), await startad(osakra[1], klocka)] as const;
      const { id } = await processer[0].gor(
        new OppnaArendeCommand(meddelande(oppna({}, { nu: klocka.nu(), skedde: '2026-02' })), kontext()),
      );
      const kanda = new StreamStates(logg);
      const sparade: { readonly nar: string; readonly arende: Arende | null }[] = [];
      const handelser = async () => (await logg.read<ArendeEvent>(`arende-${id}`)).events;

      for (const ettSteg of alla) {
        klocka.flytta(60);
        const { gor } = processer[ettSteg.process];
        const logga = osakra[ettSteg.process];
        if (ettSteg.tapparSvaret) logga.tapparSvaret(logga.appends.length + 1);
        const command = commandAv(id, ettSteg, klocka.nu());
        const nekad = await gor(command).catch((e: unknown) => e);
        if (nekad instanceof Error && nekad.name === 'LogUnavailable') await gor(command);
        const { state } = await kanda.load(arendeDecider, `arende-${id}`);
        expect(somSagt(state.arende)).toEqual(somSagt(fold(await handelser()).arende));
        sparade.push({ nar: klocka.nu(), arende: state.arende });
      }

      const events = await handelser();
      expect(new Set(events.map((e) => e.id)).size).toBe(events.length);
      for (const { nar, arende } of sparade)
        expect(somSagt(fold(events, { vidTidpunkt: Date.parse(nar) }).arende)).toEqual(somSagt(arende));
    }),
    { numRuns: 40 },
  );
});
