import { datumAv, type Skedde } from '../shared/edtf.js';
import type { Arende } from '../arende/arende.state.js';
import { organnyckel } from '../arende/organ.js';
import type { Expedierat } from '../expediering/grund/expedierat.types.js';
import { nadda, redanTillsagda, uppdragstagare } from '../expediering/grund/nadda.js';
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

type Expediering = Extract<Regelhandelse, { readonly data: Expedierat }>;

const EXPEDIERINGAR: readonly Regelhandelse['type'][] = [
  'BeslutExpedierat',
  'DelegationsbeslutExpedierat',
  'ParagrafExpedierad',
];

const arExpediering = (handelse: Regelhandelse): handelse is Expediering =>
  EXPEDIERINGAR.includes(handelse.type);

const oexpanderadGrupp = (handelse: Regelhandelse): readonly Notering[] => {
  if (!arExpediering(handelse)) return [];
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

/** A body that is to do something has to be told. Where nobody knows whom a group reaches, nobody knows who is missing. */
const uppdragstagareSaknas = (handelse: Regelhandelse, arende: Arende | null): readonly Notering[] => {
  if (handelse.type !== 'BeslutExpedierat' || !arende) return [];
  const { avser, mottagare, ersatter } = handelse.data;
  const beslut = avser?.slag === 'beslut' ? arende.beslut.find(({ nr }) => nr === avser.nr) : undefined;
  if (!avser || !beslut) return [];
  const { nycklar, alla } = nadda([...redanTillsagda(arende, avser, ersatter), ...mottagare]);
  const saknade = alla ? uppdragstagare(beslut).filter(({ namn }) => !nycklar.has(organnyckel(namn))) : [];
  return saknade.map(({ namn }) => ({
    regel: null,
    kod: 'UPPDRAGSTAGARE_SAKNAS',
    text: `${namn} får ett uppdrag i beslut ${beslut.nr} men är inte bland mottagarna. Expediera beslutet dit också, eller rätta uppdraget.`,
  }));
};

/**
 * What no rule forbids but a person should look at: noted with a code of its own and no rule. `arende`: the one that the
 * fact stands in, without it.
 */
export const iakttagelser = (
  handelse: Regelhandelse,
  skedde: Skedde,
  arende: Arende | null = null,
): readonly Notering[] => [
  ...sondag(handelse, skedde),
  ...oexpanderadGrupp(handelse),
  ...uppdragstagareSaknas(handelse, arende),
];
