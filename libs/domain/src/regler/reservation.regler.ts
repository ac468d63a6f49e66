import { avslutatNar } from '../sammantrade/justering.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import { avsedda } from '../samband/mote-att-se.js';
import { motetFor } from './motespunkt.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  sakertEfter,
  sakertFore,
  tillat,
  type Regel,
  type Regelfakta,
} from './regel.js';

/** Something of their own that members say or do about what was decided. */
type OmAvgorandet = Regelfakta<'ReservationAnmald' | 'SarskiltYttrandeAntecknat' | 'DeltogInteIBeslut'>;

/** The meeting that took what it is about; where nothing is named, the one that it names itself. */
export const avgorandetsMote = (fakta: OmAvgorandet): Sammantrade | null => {
  const { arende, handelse } = fakta;
  const { avser, organ, paragraf } = handelse.data;
  const mal =
    avser === null
      ? { organ, paragraf, datum: handelse.skedde }
      : arende && avsedda(arende, avser.slag).find((p) => p.nr === avser.nr);
  return mal ? (motetFor(fakta, mal)?.sammantrade ?? null) : null;
};

export const R37: Regel<'ReservationAnmald'> = {
  id: 'R-37',
  text: 'En reservation anmäls innan sammanträdet avslutas.',
  kalla: 'KL 4:27',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['ReservationAnmald'],
  prova: (fakta) => {
    const mote = avgorandetsMote(fakta);
    if (!mote) return kanEjAvgora('sammanträdet');
    const slut = avslutatNar(mote);
    if (!slut) return tillat;
    const { skedde } = fakta.handelse;
    if (sakertEfter(skedde, slut.datum))
      return neka(
        'RESERVATION_EFTER_SAMMANTRADET',
        'Sammanträdet var avslutat, och en reservation måste anmälas innan. Anmäldes den i tid: ange när (skedde). Annars kan en anteckning göras i ärendet.',
      );
    // the same day, and nobody says which came first
    return sakertFore(skedde, slut.datum) || sakertEfter(slut.datum, skedde)
      ? tillat
      : kanEjAvgora('om reservationen anmäldes innan sammanträdet avslutades');
  },
};
