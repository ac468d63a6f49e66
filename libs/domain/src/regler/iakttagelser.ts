import { datumAv, type Skedde } from '../shared/edtf.js';
import { veckodag } from '../shared/stockholm.js';
import type { Notering } from './prova.js';
import type { Regelhandelse } from './regel.js';

const SAMMANTRADESFAKTA: readonly Regelhandelse['type'][] = [
  'SammantradeOppnat',
  'MotionVackt',
  'ArendeBerett',
  'ForslagTillBeslutLamnat',
  'ArendeBordlagt',
  'ArendeAterremitterat',
  'BeslutFattat',
];

const sammantradesdag = (handelse: Regelhandelse, skedde: Skedde): Skedde => {
  if (handelse.type === 'ArendeRelaterat') return handelse.data.datum;
  return SAMMANTRADESFAKTA.includes(handelse.type) ? skedde : null;
};

const sondag = (handelse: Regelhandelse, skedde: Skedde): readonly Notering[] => {
  const dag = datumAv(sammantradesdag(handelse, skedde));
  return dag !== null && veckodag(dag) === 0
    ? [{ regel: null, kod: 'SONDAG', text: `${dag} var en söndag. Kontrollera dagen mot protokollet.` }]
    : [];
};

const oexpanderadGrupp = (handelse: Regelhandelse): readonly Notering[] => {
  if (handelse.type !== 'BeslutExpedierat' && handelse.type !== 'DelegationsbeslutExpedierat') return [];
  const grupper = handelse.data.mottagare.flatMap((m) =>
    m.typ === 'grupp' && m.expanderad === null ? [m.grupp] : [],
  );
  return grupper.length === 0
    ? []
    : [
        {
          regel: null,
          kod: 'GRUPP_EJ_EXPANDERAD',
          text: `Gruppen ${grupper.join(', ')} är inte utskriven på enskilda mottagare: registret säger inte vad den betydde den dagen. Ange gruppen i registret, eller mottagarna var för sig.`,
        },
      ];
};

/** What no rule forbids but a person should look at: noted with a code of its own and no rule. */
export const iakttagelser = (handelse: Regelhandelse, skedde: Skedde): readonly Notering[] => [
  ...sondag(handelse, skedde),
  ...oexpanderadGrupp(handelse),
];
