import type { RecordedEvent } from '#domain';
import { ledigaDagar } from '#domain/testing';
import { arKf, arTyp, avTyp, dagen, importerad, mojligaDagar, noterat, type Post } from '../lasning.js';
import { motesplatsen, omParagrafen, tidigare, visa, type Invariant, type Motesplats } from './underlag.js';

const DYGN_MS = 24 * 3_600_000;

const plusDagar = (dag: string, antal: number): string =>
  new Date(Date.parse(`${dag}T12:00:00Z`) + antal * DYGN_MS).toISOString().slice(0, 10);

const arLedig = (dag: string): boolean =>
  [0, 6].includes(new Date(`${dag}T12:00:00Z`).getUTCDay()) ||
  Object.values(ledigaDagar(Number(dag.slice(0, 4)))).includes(dag);

/** Three weeks from the notice, and on to the next weekday (KL 13:5, lag 1930:173). */
export const sistaDagen = (anslagen: string): string => {
  let dag = plusDagar(anslagen, 21);
  while (arLedig(dag)) dag = plusDagar(dag, 1);
  return dag;
};

/** The notices of a paragraf that stayed up all the way, and were put up on a known day; null where that cannot be told. */
const hela = (plats: Motesplats): readonly string[] | null => {
  const dagar: string[] = [];
  for (const { data, metadata } of omParagrafen(plats, 'JusteringTillkannagiven')) {
    if (avTyp(plats.motet, 'AnslagAvbrutet').some((a) => a.data.anslag === data.nr)) continue;
    const ned = avTyp(plats.motet, 'AnslagNedtaget').find((n) => n.data.anslag === data.nr);
    const [anslagen, nedtaget] = [dagen(metadata.skedde), ned && dagen(ned.metadata.skedde)];
    if (anslagen === null || nedtaget === null) return null;
    if (nedtaget === undefined || nedtaget > sistaDagen(anslagen)) dagar.push(anslagen);
  }
  return dagar.toSorted();
};

type Slutgiltigt = Post<'OverklagandetidUtgangen'> | Post<'BeslutVannLagaKraft'>;

const arSlutgiltigt = (handelse: RecordedEvent): handelse is Slutgiltigt =>
  arTyp(handelse, 'OverklagandetidUtgangen') || arTyp(handelse, 'BeslutVannLagaKraft');

/** The paragraf of the decision, where it has a time for laglighetsprövning that the log can tell. */
export const beslutetsPlats: (
  underlag: Parameters<Invariant>[0],
  handelse: Slutgiltigt,
) => Motesplats | null = (underlag, handelse) => {
  const star = tidigare(underlag, handelse);
  const nr = handelse.data.beslut;
  const beslut = avTyp(star, 'BeslutFattat').find((b) => b.data.nr === nr);
  if (!beslut || !(arKf(beslut.data.organ) || beslut.data.slutligt)) return null;
  if (
    arTyp(handelse, 'BeslutVannLagaKraft') &&
    avTyp(star, 'DelgivningVerkstalld').some((d) => d.data.beslut === nr)
  )
    return null;
  return motesplatsen(underlag, handelse, { ...beslut.data, skedde: beslut.metadata.skedde });
};

/** Property (e): nothing is final before three weeks from a notice that stayed up, to a weekday. */
export const lagaKraftEfterTiden: Invariant = (underlag, handelse) => {
  if (!arSlutgiltigt(handelse) || importerad(handelse)) return null;
  const plats = beslutetsPlats(underlag, handelse);
  const anslag = plats && hela(plats);
  if (!plats || !anslag) return null;
  const anslagen = anslag.at(-1);
  if (anslagen === undefined)
    return omParagrafen(plats, 'ProtokollJusterat').length === 0
      ? null // kept elsewhere, perhaps: what is not approved in the log cannot be counted from
      : `${visa(handelse)} utan något anslag som suttit uppe`;
  const [, senast] = mojligaDagar(handelse.metadata.skedde);
  return senast >= sistaDagen(anslagen)
    ? null
    : `${visa(handelse)} redan ${senast}, fast anslaget kom upp ${anslagen} och tiden löper till ${sistaDagen(anslagen)}`;
};

/** And the last day that is recorded is the one that the law gives. */
export const sistaDagEnligtLagen: Invariant = (underlag, handelse) => {
  if (!arTyp(handelse, 'OverklagandetidUtgangen') || importerad(handelse)) return null;
  if (noterat(underlag.handelser, handelse, 'O-31')) return null; // of a decision that nobody knows
  const { anslagen, sistaDag } = handelse.data;
  if (sistaDagen(anslagen) === sistaDag) return null;
  return `${visa(handelse)} säger ${sistaDag}, men från ${anslagen} är den sista dagen ${sistaDagen(anslagen)}`;
};
