import { DelegationsefterspelCommand, type Delegationsomgivningar } from '#commands';
import {
  delegationsanslag,
  delegationsklocka,
  ENDA_BESLUTET,
  type Datum,
  type Delegationsbeslut,
  type Kalender,
  type Sammantrade,
} from '#domain';
import type { EventStore } from '#event-store';
import { anslagnaNu, exakt } from './anslagstid.js';
import { ejImporterad, klockuppgifter, type LastDelegationsbeslut, type Utgang } from './utgang.js';

/** Nothing says yet that its time is over, or that it does not hold; and no party has a time of their own. */
const oavgjort = ({ efterspel, makulerat }: Delegationsbeslut): boolean =>
  makulerat === null &&
  efterspel.utgangnaTider.length === 0 &&
  efterspel.upphavanden.length === 0 &&
  efterspel.delgivningar.length === 0;

/** Whether every notice that the time may count from was recorded as it was put up. */
const anslagetNu = (
  store: EventStore,
  { beslut, handelser }: LastDelegationsbeslut,
  mote: Sammantrade | null,
): Promise<boolean> | boolean => {
  const [anmalan] = beslut.anmalningar;
  if (anmalan) return mote !== null && anmalan.paragraf !== null && anslagnaNu(store, mote, anmalan.paragraf);
  return delegationsanslag(beslut)
    .filter(({ avbrutet }) => avbrutet === null)
    .every(({ revision }) => ejImporterad(handelser, revision) !== null);
};

/**
 * A decision outside a meeting whose time for laglighetsprövning ran out with the notice unbroken (KL 13:5, 8:10 p. 3).
 * null also where the day is not exactly known: that is for people.
 */
export const utgangenDelegationstid = async (
  store: EventStore,
  omgivningar: Delegationsomgivningar,
  last: LastDelegationsbeslut,
  { kalender, idag }: { readonly kalender: Kalender; readonly idag: Datum },
): Promise<Utgang | null> => {
  const { id, beslut, revision } = last;
  const fattat = oavgjort(beslut) ? ejImporterad(last.handelser, beslut.revision) : null;
  if (!fattat) return null;
  const mote = (await omgivningar.dar(beslut))?.lage.sammantrade ?? null;
  const tid = exakt(delegationsklocka(beslut, mote ? [mote] : [], kalender), idag);
  if (!tid || !(await anslagetNu(store, last, mote))) return null;
  return {
    process: 'overklagandetid',
    orsak: fattat.id,
    sistaDag: tid.sistaDag,
    kommando: (kontext) =>
      new DelegationsefterspelCommand(
        id,
        {
          type: 'NoteraOverklagandetidUtgangen',
          ...klockuppgifter(tid.sistaDag),
          data: { beslut: ENDA_BESLUTET, ...tid },
        },
        kontext,
        revision,
      ),
  };
};
