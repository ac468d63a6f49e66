import { Okand } from '../shared/fel.js';
import type { EfterspelCommand } from './efterspel.commands.js';
import type { Efterspelshandelse } from './efterspel.events.js';
import type { Efterspel } from './efterspel.state.js';

const TYPER = {
  VerkstallDelgivning: 'DelgivningVerkstalld',
  TaEmotOverklagande: 'OverklagandeInkommet',
  OverlamnaOverklagande: 'OverklagandeOverlamnat',
  NoteraInhibition: 'InhibitionBeslutad',
  NoteraDom: 'DomMeddelad',
  UpphavBeslut: 'BeslutUpphavt',
  RattaBeslut: 'BeslutRattat',
  NoteraOverklagandetidUtgangen: 'OverklagandetidUtgangen',
  NoteraLagaKraft: 'BeslutVannLagaKraft',
  AterrapporteraUppdrag: 'UppdragAterrapporterat',
  VerkstallBeslut: 'BeslutVerkstallt',
  RattaVerkstallighet: 'VerkstallighetRattad',
} as const satisfies Record<EfterspelCommand['type'], Efterspelshandelse['type']>;

const NUMRERADE: readonly Efterspelshandelse['type'][] = [
  'DelgivningVerkstalld',
  'OverklagandeInkommet',
  'DomMeddelad',
];

/** Whether a command speaks of what followed on a decision. */
export const arEfterspelskommando = <C extends { readonly type: string }>(
  command: C,
): command is Extract<C, EfterspelCommand> => Object.hasOwn(TYPER, command.type);

/** What is said of a decision once: said again it changes nothing. */
const redanSagt = ({ type, data }: EfterspelCommand, efterspel: Efterspel): boolean => {
  switch (type) {
    case 'NoteraOverklagandetidUtgangen':
      return efterspel.utgangnaTider.some((t) => t.beslut === data.beslut);
    case 'NoteraLagaKraft':
      return efterspel.lagakraft.some((l) => l.beslut === data.beslut);
    case 'UpphavBeslut':
      return efterspel.upphavanden.some(
        ({ avser }) => avser.slag === data.avser.slag && avser.nr === data.avser.nr,
      );
    case 'OverlamnaOverklagande':
      return efterspel.overlamnanden.some((o) => o.overklagande === data.overklagande);
    default:
      return false;
  }
};

const kravFinns = (finns: (nr: number) => boolean, nr: number | null, kod: string, vad: string): void => {
  if (nr !== null && !finns(nr)) throw new Okand(kod, `Det finns ${vad} ${nr}. Registrera det först.`);
};

const harNr =
  (poster: readonly { readonly nr: number }[]) =>
  (nr: number): boolean =>
    poster.some((p) => p.nr === nr);

/**
 * Refuses a fact that names an appeal, a judgment or a delivery that is not known. Throws `Okand`. That the decision
 * itself is known is for the rules of order to say.
 */
export const kravKandaEfterspel = ({ type, data }: Efterspelshandelse, efterspel: Efterspel): void => {
  const { overklaganden, domar, delgivningar } = efterspel;
  if (type === 'OverklagandeOverlamnat')
    kravFinns(harNr(overklaganden), data.overklagande, 'OVERKLAGANDE_OKANT', 'inget överklagande');
  if (type === 'DomMeddelad')
    kravFinns(harNr(overklaganden), data.overklagande, 'OVERKLAGANDE_OKANT', 'inget överklagande');
  if (type === 'BeslutUpphavt') kravFinns(harNr(domar), data.dom, 'DOM_OKAND', 'ingen dom');
  if (type === 'OverklagandeInkommet')
    kravFinns(harNr(delgivningar), data.delgivning, 'DELGIVNING_OKAND', 'ingen delgivning');
};

/** What a command comes to before the rules have spoken; null where it changes nothing. `nasta` gives numbers. */
export const efterspelAv = (
  command: EfterspelCommand,
  efterspel: Efterspel,
  nasta: (type: Efterspelshandelse['type']) => number,
): Efterspelshandelse | null => {
  if (!command.import && redanSagt(command, efterspel)) return null;
  const type = TYPER[command.type];
  const data = NUMRERADE.includes(type) ? { ...command.data, nr: nasta(type) } : command.data;
  const handelse = { type, data } as Efterspelshandelse; // a command's data is its event's, but for the number
  kravKandaEfterspel(handelse, efterspel);
  return handelse;
};
