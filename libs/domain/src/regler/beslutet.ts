import { delegationsklocka } from '../samband/delegationsklocka.js';
import { overklagandeklocka, type Overklagandeklocka } from '../samband/overklagandeklocka.js';
import { arFullmaktige, organtyp } from '../arende/organ.js';
import type { Beslut } from '../arende/arende.state.js';
import type { Uppdrag } from '../arende/arende.types.js';
import { ENDA_BESLUTET, type Delegationsbeslut } from '../delegationsbeslut/delegationsbeslut.state.js';
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
    return organtyp(beslut.organ) === 'utskott'
      ? { lage: 'ingen', varfor: 'forbereder' }
      : okand(FORBEREDANDE);
  const punkt = motetFor(fakta, beslut);
  const kalender = fakta.omvarld?.kalender;
  if (!punkt || !kalender) return okand(punkt ? 'kalendern' : 'sammanträdet');
  return overklagandeklocka(punkt, kalender);
};

/** What a rule is told of a decision. */
export type Beslutsfakta = Pick<Regelfakta, 'arende' | 'omvarld' | 'delegation'>;

/** What followed on the decisions of the stream. */
export const efterspelet = ({ arende, delegation }: Beslutsfakta): Efterspel =>
  (delegation ? delegation.beslut : arende)?.efterspel ?? ingetEfterspel;

const delegerat = (beslut: Delegationsbeslut, { omvarld }: Beslutsfakta, nr: number): Beslutet | null => {
  if (nr !== ENDA_BESLUTET) return null;
  const { datum, beslutssatser, expedieringar, efterspel } = beslut;
  const [forsta] = expedieringar;
  const kalender = omvarld?.kalender;
  return {
    ...{ nr, datum, beslutssatser, efterspel, uppdrag: [] },
    expedierat: forsta ? { datum: forsta.datum } : null,
    klocka: kalender ? delegationsklocka(beslut, omvarld.moten, kalender) : okand('kalendern'),
  };
};

/** The decision with a number; null where it is not known. */
export const beslutet = (fakta: Beslutsfakta, nr: number): Beslutet | null => {
  if (fakta.delegation) return fakta.delegation.beslut && delegerat(fakta.delegation.beslut, fakta, nr);
  const { beslut: alla = [], efterspel = ingetEfterspel } = fakta.arende ?? {};
  const beslut = alla.find((b) => b.nr === nr);
  if (!beslut) return null;
  const { datum, beslutssatser, uppdrag, expedierat } = beslut;
  return { nr, datum, beslutssatser, uppdrag, expedierat, klocka: klockan(fakta, beslut), efterspel };
};
