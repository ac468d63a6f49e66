import { avsedda } from '../samband/mote-att-se.js';
import { beslutet, efterspelet, type Beslutet, type Beslutsfakta } from './beslutet.js';
import { efterOppning } from './ordning.beredning.js';
import { kanEjAvgora, neka, sakertFore, tillat, type Provad, type Regelfakta, type Utfall } from './regel.js';

/* What presupposes a decision: rows 29 to 32 of the legal order. */

const BESLUT_SAKNAS = neka(
  'BESLUT_OKANT',
  'Ärendet har inget sådant beslut. Registrera beslutet först, eller ange rätt nummer.',
);

/** Something that is said of a decision by its number. */
type Efterspelsfakta = Beslutsfakta & {
  readonly handelse: Pick<Provad, 'skedde' | 'import'> & { readonly data: { readonly beslut: number } };
};

/** A decision outside a meeting need not be about any ärende. */
const efterBorjan = (fakta: Beslutsfakta): Utfall => (fakta.delegation ? tillat : efterOppning(fakta));

const efterBeslutet = (
  fakta: Efterspelsfakta,
  prova: (beslut: Beslutet) => Utfall = () => tillat,
): Utfall => {
  const borjan = efterBorjan(fakta);
  if (borjan.svar === 'neka') return borjan;
  const { handelse } = fakta;
  const beslut = beslutet(fakta, handelse.data.beslut);
  if (!beslut) return handelse.import ? kanEjAvgora('beslutet') : BESLUT_SAKNAS;
  return sakertFore(handelse.skedde, beslut.datum)
    ? neka('FORE_BESLUTET', 'Det anges ha hänt före beslutet. Kontrollera dagen.')
    : prova(beslut);
};

/** Row 29: a party gets the decision after it has been sent. */
export const delgivning = (fakta: Regelfakta<'DelgivningVerkstalld'>): Utfall =>
  efterBeslutet(fakta, ({ expedierat }) => {
    if (expedierat)
      return sakertFore(fakta.handelse.skedde, expedierat.datum)
        ? neka(
            'DELGIVET_FORE_EXPEDIERING',
            'Delgivningen anges ha skett före expedieringen. Kontrollera dagen.',
          )
        : tillat;
    return fakta.handelse.import
      ? kanEjAvgora('expedieringen')
      : neka('EJ_EXPEDIERAT', 'Beslutet är inte expedierat. Registrera expedieringen först.');
  });

const upphavande = (fakta: Regelfakta<'BeslutUpphavt'>): Utfall => {
  const { arende, delegation, handelse } = fakta;
  if (!arende && !delegation) return efterOppning(fakta);
  const { slag, nr } = handelse.data.avser;
  const mal = delegation ? beslutet(fakta, nr) : arende && avsedda(arende, slag).find((p) => p.nr === nr);
  if (!mal) return handelse.import ? kanEjAvgora('det som upphävdes') : BESLUT_SAKNAS;
  return sakertFore(handelse.skedde, mal.datum)
    ? neka('FORE_BESLUTET', 'Det anges ha upphävts innan det beslutades. Kontrollera dagen.')
    : tillat;
};

/** Row 30: an appeal and what a court makes of it. */
export const overklagande = (
  fakta: Regelfakta<
    'OverklagandeInkommet' | 'OverklagandeOverlamnat' | 'InhibitionBeslutad' | 'DomMeddelad' | 'BeslutUpphavt'
  >,
): Utfall => {
  const { handelse, ...resten } = fakta;
  if (handelse.type === 'BeslutUpphavt') return upphavande({ ...resten, handelse });
  if (handelse.type !== 'OverklagandeOverlamnat') return efterBeslutet({ ...resten, handelse });
  const inkommet = efterspelet(fakta).overklaganden.find((o) => o.nr === handelse.data.overklagande);
  if (!inkommet) return kanEjAvgora('överklagandet');
  return sakertFore(handelse.skedde, inkommet.datum)
    ? neka('OVERLAMNAT_FORE_OVERKLAGANDE', 'Det anges ha överlämnats innan det kom in. Kontrollera dagen.')
    : tillat;
};

/** Row 31: that the time has run out, and that the decision holds for good. When is. */
export const slutgiltigt = (fakta: Regelfakta<'OverklagandetidUtgangen' | 'BeslutVannLagaKraft'>): Utfall =>
  efterBeslutet(fakta);

const uppdragFinns = ({ uppdrag }: Beslutet, nr: number | null): Utfall =>
  nr === null || nr <= uppdrag.length
    ? tillat
    : neka(
        'UPPDRAG_OKANT',
        `Beslutet har ${uppdrag.length} uppdrag, inget med nummer ${nr}. Ange rätt nummer, eller utelämna det för beslutet som helhet.`,
      );

/** Row 32: what was decided is carried out and reported. */
export const verkstallande = (
  fakta: Regelfakta<'UppdragAterrapporterat' | 'BeslutVerkstallt' | 'VerkstallighetRattad' | 'BeslutRattat'>,
): Utfall =>
  efterBeslutet(fakta, (beslut) =>
    fakta.handelse.type === 'UppdragAterrapporterat'
      ? uppdragFinns(beslut, fakta.handelse.data.uppdrag)
      : tillat,
  );
