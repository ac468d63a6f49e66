import { NoteraOverklagandetidUtgangenCommand, type Omvarldslasare } from '#commands';
import { beslutet, motespunkt, type Beslut, type Datum, type Omvarld } from '#domain';
import type { EventStore } from '#event-store';
import { anslagnaNu, exakt } from './anslagstid.js';
import { ejImporterad, klockuppgifter, type LastArende, type Utgang } from './utgang.js';

/** Whether every notice that the time may count from was recorded as it was put up. */
const anslagetNu = (
  store: EventStore,
  { arende }: LastArende,
  beslut: Beslut,
  { moten }: Omvarld,
): Promise<boolean> | false => {
  const punkt = motespunkt(arende, beslut, moten);
  if (punkt?.paragraf == null) return false;
  const { sammantrade, paragraf } = punkt;
  return anslagnaNu(store, sammantrade, paragraf);
};

/** A decision of which nothing says yet that its time is over, or that it does not hold. */
const oavgjort = ({ arende }: LastArende, nr: number): Beslut | null => {
  const beslut = arende.beslut.find((b) => b.nr === nr);
  const galler = beslut?.slutligt && beslut.overklagandetidUt === null && beslut.upphavt === null;
  // a decision that is served on its parties has their times instead, which people tell the end of
  const delgivet = arende.efterspel.delgivningar.some((d) => d.beslut === nr);
  return galler && !delgivet ? beslut : null;
};

/**
 * A decision whose time for laglighetsprövning ran out with the notice unbroken (KL 13:5), told as the rule that tries
 * the command tells it. null also where the day is not exactly known: that is for people.
 */
export const utgangenOverklagandetid = async (
  store: EventStore,
  omvarldslasare: Omvarldslasare,
  last: LastArende,
  { nr, idag }: { readonly nr: number; readonly idag: Datum },
): Promise<Utgang | null> => {
  const beslut = oavgjort(last, nr);
  const fattat = beslut && ejImporterad(last.handelser, beslut.revision);
  if (!fattat) return null;
  const omvarld = await omvarldslasare.kringBeslut(last.arende, nr);
  const tid = exakt(beslutet({ arende: last.arende, omvarld }, nr)?.klocka, idag);
  if (!tid || !(await anslagetNu(store, last, beslut, omvarld))) return null;
  return {
    process: 'overklagandetid',
    orsak: fattat.id,
    sistaDag: tid.sistaDag,
    kommando: (kontext) =>
      new NoteraOverklagandetidUtgangenCommand(
        last.id,
        {
          type: 'NoteraOverklagandetidUtgangen',
          ...klockuppgifter(tid.sistaDag),
          data: { beslut: nr, ...tid },
        },
        kontext,
        last.revision,
      ),
  };
};
