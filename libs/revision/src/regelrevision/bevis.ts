import { handelsekatalog, type AnyKatalog, type Json, type RecordedEvent } from '#domain';
import type { Dom, Domare, Mal, Villkor } from './domare.js';
import type { Bevis } from './fynd.js';
import { refAv } from './lakning.js';

const katalog: AnyKatalog = handelsekatalog;

const skyddade = (typ: string): readonly string[] =>
  Object.entries(katalog[typ]?.falt ?? {}).flatMap(([namn, { skyddad }]) => (skyddad ? [namn] : []));

/** The fields of an event that are not protected. */
const oppna = ({ type, data }: RecordedEvent): Readonly<Record<string, Json>> => {
  const utan = skyddade(type);
  return Object.fromEntries(
    Object.entries(data as Readonly<Record<string, Json>>).filter(([namn]) => !utan.includes(namn)),
  );
};

type Fragan = { readonly mal: Mal; readonly regel: string; readonly kod: string; readonly domare: Domare };

/** Whether the rule still says the same without some events. */
const sagerSamma = async (
  { mal, regel, kod, domare }: Fragan,
  villkor: Villkor,
  borttagna: readonly RecordedEvent[],
): Promise<boolean> => {
  const utan = new Set([...villkor.kunskap.utan, ...borttagna.map(({ id }) => id)]);
  const { provningar } = await domare.domsUnder(mal, {
    ...villkor,
    kunskap: { ...villkor.kunskap, utan },
  });
  const utfall = provningar.find((p) => p.regel.id === regel)?.utfall;
  return utfall !== undefined && 'kod' in utfall && utfall.kod === kod;
};

/** Halves what matters until single events are left. */
const avgorande = async (
  fragan: Fragan,
  villkor: Villkor,
  bland: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> => {
  if (bland.length === 0 || (await sagerSamma(fragan, villkor, bland))) return [];
  if (bland.length === 1) return bland;
  const mitt = bland.length >> 1;
  return [
    ...(await avgorande(fragan, villkor, bland.slice(0, mitt))),
    ...(await avgorande(fragan, villkor, bland.slice(mitt))),
  ];
};

/** What a rule was shown when it said so. */
export const bevisFor = async (fragan: Fragan, villkor: Villkor, { sedda }: Dom): Promise<Bevis> => {
  const { mal, domare } = fragan;
  const strommar = await Promise.all([...sedda.keys()].map((namn) => domare.strom(namn)));
  const ovriga = mal.strom.filter((h) => h !== mal.handelse && h.revision > 0);
  const bland = [ovriga, ...strommar].flat().filter(({ type }) => type !== 'AvvikelseNoterad');
  return {
    uppgifter: oppna(mal.handelse),
    sett: [...sedda].map(([strom, antal]) => ({ strom, revision: antal - 1 })),
    avgorande: (await avgorande(fragan, villkor, bland)).map(refAv),
  };
};
