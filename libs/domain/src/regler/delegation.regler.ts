import { organnyckel, organtyp } from '../arende/organ.js';
import type { EjDelegerbart } from '../delegationsbeslut/delegationsbeslut.types.js';
import type { Delegationspunkt } from '../delegationsordning/delegationsordning.events.js';
import { punktVid } from '../delegationsordning/delegationsordning.lage.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Regelfakta,
  type Utfall,
} from './regel.js';

/* What the law asks of decisions outside a meeting: who may take them, and in what. */

type Fattat = Provad<'DelegationsbeslutFattat'>;

const ANNAN_VAG = 'Låt nämnden besluta vid ett sammanträde';

const FORBUD: Readonly<Record<EjDelegerbart, string>> = {
  malOchInriktning: 'Ärenden om verksamhetens mål, inriktning, omfattning eller kvalitet',
  yttrandeTillFullmaktige:
    'Framställningar och yttranden till fullmäktige, och yttranden när nämndens eller fullmäktiges beslut har överklagats,',
  principiellMyndighetsutovning:
    'Ärenden om myndighetsutövning mot enskilda som är principiella eller annars av större vikt',
  overlatetMedborgarforslag: 'Medborgarförslag som har överlåtits till nämnden',
  annanForfattning: 'Ärenden som en annan författning undantar',
};

const ejDelegerbart = ({ data }: Fattat, arende: Regelfakta['arende']): Utfall | null => {
  const hinder =
    data.ejDelegerbart ?? (arende?.slag === 'medborgarforslag' ? 'overlatetMedborgarforslag' : null);
  if (hinder === null) return null;
  if (data.slag === 'ordforande')
    return kanEjAvgora('om det som inte får delegeras ändå får avgöras som brådskande');
  return neka(
    'FAR_EJ_DELEGERAS',
    `${FORBUD[hinder]} får inte delegeras. ${ANNAN_VAG}, eller rätta vad ärendet gäller.`,
  );
};

/** Those who are elected cannot let another decide: only a head of administration can (KL 7:6). */
const FORTROENDEVALD = /ordforande|presidi|ledamot|ersattare/;
const arFortroendevald = (delegat: string): boolean =>
  organtyp(delegat) === 'utskott' || FORTROENDEVALD.test(organnyckel(delegat));

const ingar = ({ delegater }: Delegationspunkt, delegat: string): boolean =>
  delegater.some((d) => organnyckel(d) === organnyckel(delegat));

const vidare = (punkt: Delegationspunkt, fran: string): Utfall => {
  if (!punkt.vidaredelegation)
    return neka(
      'VIDAREDELEGATION_EJ_MEDGIVEN',
      `Punkt ${punkt.punkt} får inte delegeras vidare. Låt ${punkt.delegater.join(' eller ')} besluta, eller låt nämnden medge vidaredelegation i ordningen.`,
    );
  if (arFortroendevald(fran))
    return neka(
      'VIDAREDELEGATION_EJ_AV_CHEF',
      `Bara förvaltningschefen får delegera vidare, inte ${fran}. Ange den förvaltningschef som gav uppdraget, eller låt ${fran} besluta.`,
    );
  return ingar(punkt, fran)
    ? tillat
    : neka(
        'DELEGAT_SAKNAR_RATT',
        `${fran} står inte i punkt ${punkt.punkt} och kan inte delegera den vidare. Delegater är ${punkt.delegater.join(', ')}. Ange rätt delegat, eller låt nämnden ändra ordningen.`,
      );
};

const enligtPunkten = ({ data }: Fattat, punkt: Delegationspunkt): Utfall => {
  if (data.vidaredelegeratAv !== null) return vidare(punkt, data.vidaredelegeratAv);
  return ingar(punkt, data.delegat)
    ? tillat
    : neka(
        'DELEGAT_SAKNAR_RATT',
        `${data.delegat} får inte besluta enligt punkt ${punkt.punkt}; delegater är ${punkt.delegater.join(', ')}. Låt en av dem besluta, ange vem som delegerade vidare, eller låt nämnden ändra ordningen.`,
      );
};

const enligtOrdningen = (
  handelse: Fattat,
  ordning: NonNullable<Regelfakta['delegation']>['ordning'],
): Utfall => {
  const { punkt, sarskiltUppdrag, slag } = handelse.data;
  if (punkt === null && (sarskiltUppdrag !== null || slag === 'ordforande'))
    return kanEjAvgora('nämndens uppdrag att besluta i ärendet');
  if (!ordning || ordning.fakta.length === 0) return kanEjAvgora('delegationsordningen som gällde den dagen');
  if (punkt === null)
    return neka(
      'DELEGATIONSPUNKT_SAKNAS',
      `Beslutet anger ingen punkt i delegationsordningen. Ange punkten, eller sammanträdet där nämnden gav uppdraget i just det här ärendet. Finns inget av dem: ${ANNAN_VAG.toLowerCase()}.`,
    );
  const gallande = punktVid(ordning, punkt, handelse.skedde);
  if (gallande === null) return kanEjAvgora('delegationsordningen som gällde den dagen');
  return gallande === false
    ? neka(
        'DELEGATIONSPUNKT_GALLER_EJ',
        `Delegationsordningen som gällde den dagen har ingen punkt ${punkt}. Ange rätt punkt, eller ${ANNAN_VAG.toLowerCase()}.`,
      )
    : enligtPunkten(handelse, gallande);
};

const bradskan = ({ data }: Fattat, utfall: Utfall): Utfall =>
  data.slag === 'ordforande' && data.motivering === null && utfall.svar !== 'neka'
    ? varna(
        'BRADSKA_EJ_MOTIVERAD',
        'Ordföranden får besluta bara när nämndens avgörande inte kan avvaktas, men det står inte varför. Rätta beslutet med motiveringen.',
      )
    : utfall;

export const R60: Regel<'DelegationsbeslutFattat'> = {
  id: 'R-60',
  text: 'På nämndens vägnar beslutar bara den som nämnden har gett uppdraget, i det som får delegeras; vidare bara där nämnden medger det. Beslut per capsulam fattas inte.',
  kalla: 'KL 6:37–39, 7:5–6',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['DelegationsbeslutFattat'],
  prova: ({ handelse, arende, delegation }) => {
    if (handelse.data.slag === 'perCapsulam')
      return neka(
        'PER_CAPSULAM',
        'En nämnd beslutar vid sammanträden; den kan inte besluta genom att ledamöterna tillfrågas var för sig. Ta upp ärendet vid ett sammanträde (också på distans), delegera det, eller låt ordföranden besluta om det brådskar (KL 6:39).',
      );
    const hindrat = ejDelegerbart(handelse, arende);
    return hindrat ?? bradskan(handelse, enligtOrdningen(handelse, delegation?.ordning ?? null));
  },
};
