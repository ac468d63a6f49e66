import type { EventStore } from '#event-store';
import type { Expedieringsval } from '#expediering';
import { provaHalsa, type Halsorad, type Halsosvar } from '#platform';
import type { Projections } from '#projections';

type Att = {
  readonly store: EventStore;
  readonly projektioner: Projections;
  readonly expediering: Expedieringsval;
  /** Whether it has begun to send. */
  readonly skickar: () => boolean;
};

const provaLasmodeller = (projektioner: Projections): Halsosvar => {
  const stoppad = projektioner.status().find(({ tillstand }) => tillstand === 'stoppad');
  if (stoppad)
    return { redo: false, orsak: `${stoppad.namn} har stannat (${stoppad.orsak ?? 'okänd orsak'})` };
  return projektioner.redo ? { redo: true } : { redo: false, orsak: 'läser in loggen' };
};

/** Whether the worker sends, part by part. A queue that is away is told: deliveries wait for it, and none is lost. */
export const provaArbetare = ({
  store,
  projektioner,
  expediering: { koer },
  skickar,
}: Att): Promise<readonly Halsorad[]> =>
  provaHalsa([
    {
      namn: 'logg',
      prova: async () => {
        await store.head();
        return { redo: true };
      },
    },
    { namn: 'lasmodeller', prova: () => provaLasmodeller(projektioner) },
    ...[...koer].map(([kanal, ko]) => ({
      namn: `ko-${kanal}`,
      prova: async (): Promise<Halsosvar> => {
        await ko.rakna();
        return { redo: true };
      },
    })),
    {
      namn: 'start',
      prova: () => (skickar() ? { redo: true } : { redo: false, orsak: 'arbetaren startar' }),
    },
  ]);
