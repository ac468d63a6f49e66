import type { Faktum } from '../tid/faktum.js';
import { kantaFakta, vik } from '../tid/fold.js';
import { jamfor, type RaknatFaktum } from '../tid/ordning.js';
import { raknasFran } from '../shared/edtf.js';
import { evolve } from './arende.evolve.js';
import type { ArendeEvent } from './arende.events.js';
import type { Arende } from './arende.state.js';

/** Facts as they were recorded, the last first: one more needs no copying of those before it. */
type Kedja = { readonly faktum: Faktum; readonly fore: Kedja } | null;

/** What commands decide on: everything recorded, and the fold of it. */
export type Arendelage = {
  /** Corrected and annulled events too: `handelserI` lays them out. */
  readonly kedja: Kedja;
  /** How many of each kind there are among them. */
  readonly antal: Antal;
  /** null: no ärende has been opened in the stream. */
  readonly arende: Arende | null;
  /** The last fact in the order things happened: one that sorts after it can be added without folding anew. */
  readonly sista: RaknatFaktum | null;
};

type Antal = Readonly<Partial<Record<Faktum['type'], number>>>;

export const tomtLage: Arendelage = { kedja: null, antal: {}, arende: null, sista: null };

/** Everything recorded, in stream order, as written. */
export const handelserI = ({ kedja }: Pick<Arendelage, 'kedja'>): readonly Faktum[] => {
  const alla: Faktum[] = [];
  for (let lank = kedja; lank; lank = lank.fore) alla.push(lank.faktum);
  return alla.reverse();
};

const faltFrom = (kedja: Kedja, antal: Antal): Arendelage => {
  const { fakta } = kantaFakta(handelserI({ kedja }));
  return { kedja, antal, arende: vik(fakta), sista: fakta.at(-1) ?? null };
};

const kraverNyVikning = (f: Faktum): boolean =>
  f.type === 'UppgiftRattad' || f.type === 'HandelseMakulerad' || f.type === 'ArendeOppnat';

/**
 * The state with one more recorded event. Equal to folding everything anew, which it does when the event
 * corrects another or happened before one already known; otherwise it only adds.
 */
export const utoka = (lage: Arendelage, faktum: Faktum): Arendelage => {
  const kedja = { faktum, fore: lage.kedja };
  const antal = { ...lage.antal, [faktum.type]: antalAv(lage.antal, faktum.type) + 1 };
  if (kraverNyVikning(faktum) || !lage.sista || !lage.arende) return faltFrom(kedja, antal);
  const raknat = { faktum, raknas: raknasFran(faktum.metadata.skedde, faktum.metadata.registrerad) };
  const efterSista = lage.sista.faktum.type === 'ArendeOppnat' || jamfor(lage.sista, raknat) < 0;
  return efterSista
    ? { kedja, antal, arende: evolve(lage.arende, faktum), sista: raknat }
    : faltFrom(kedja, antal);
};

const antalAv = (antal: Antal, typ: Faktum['type']): number => antal[typ] ?? 0;

/** The next number of a kind: every fact ever recorded counts, annulled ones too, so none is used again. */
export const nastaNr = ({ antal }: Arendelage, ...typer: readonly ArendeEvent['type'][]): number =>
  typer.reduce((summa, typ) => summa + antalAv(antal, typ), 1);
