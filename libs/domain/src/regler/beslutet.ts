import { overklagandeklocka, type Overklagandeklocka } from '../samband/overklagandeklocka.js';
import { arFullmaktige, organtyp } from '../arende/organ.js';
import type { Beslut } from '../arende/arende.state.js';
import type { Uppdrag } from '../arende/arende.types.js';
import { ingetEfterspel, type Efterspel } from '../efterspel/efterspel.state.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import { motetFor } from './motespunkt.js';
import type { Regelfakta } from './regel.js';

/** A decision as what follows on it sees it, whoever took it. */
export type Beslutet = {
  readonly nr: number;
  readonly datum: Skedde;
  readonly beslutssatser: readonly string[];
  readonly uppdrag: readonly Uppdrag[];
  readonly expedierat: Skett;
  readonly klocka: Overklagandeklocka;
  readonly efterspel: Efterspel;
};

const FORBEREDANDE = 'om beslutet bara är förberedande eller verkställande (KL 13:2)';

const okand = (saknas: string): Overklagandeklocka => ({ lage: 'okand', saknas });

const klockan = (fakta: Pick<Regelfakta, 'arende' | 'omvarld'>, beslut: Beslut): Overklagandeklocka => {
  if (!beslut.slutligt && !arFullmaktige(beslut.organ))
    return organtyp(beslut.organ) === 'utskott' ? { lage: 'ingen' } : okand(FORBEREDANDE);
  const punkt = motetFor(fakta, beslut);
  const kalender = fakta.omvarld?.kalender;
  if (!punkt || !kalender) return okand(punkt ? 'kalendern' : 'sammanträdet');
  return overklagandeklocka(punkt, kalender);
};

/** The decision with a number; null where it is not known. */
export const beslutet = (fakta: Pick<Regelfakta, 'arende' | 'omvarld'>, nr: number): Beslutet | null => {
  const { beslut: alla = [], efterspel = ingetEfterspel } = fakta.arende ?? {};
  const beslut = alla.find((b) => b.nr === nr);
  if (!beslut) return null;
  const { datum, beslutssatser, uppdrag, expedierat } = beslut;
  return { nr, datum, beslutssatser, uppdrag, expedierat, klocka: klockan(fakta, beslut), efterspel };
};
