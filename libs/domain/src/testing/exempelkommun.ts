import type { JsonObject } from '../shared/json.js';
import { uppgifter } from './kommandon.js';
import type { OrganisationCommand } from '../organisation/organisation.commands.js';
import { organisationDecider } from '../organisation/organisation.decider.js';
import { organisationAvJson, type Organisationsuppgift } from '../organisation/inlasning/index.js';
import { organisationsregister, type Organisationsregister } from '../organisation/register.js';
import type { OrganFaktum } from '../organisation/strom.js';
import { poster } from './exempelkommun.poster.js';

const INLAST = '2026-03-02T09:00:00.000Z';

const las = (): readonly Organisationsuppgift[] => {
  const { kommandon, fel } = organisationAvJson(poster);
  if (kommandon === null) throw new Error(JSON.stringify(fel));
  return kommandon;
};

const spelaIn = (kommandon: readonly Organisationsuppgift[]): ReadonlyMap<string, readonly OrganFaktum[]> => {
  const strommar = new Map<string, readonly OrganFaktum[]>();
  for (const { organ: kod, rad, type, data, skedde } of kommandon) {
    const handelser = strommar.get(kod) ?? [];
    const command = { type, data, ...uppgifter({ nu: INLAST, skedde, import: true }) } as OrganisationCommand;
    const nya = organisationDecider.decide(command, { handelser }).map((handelse, i): OrganFaktum => ({
      ...handelse,
      id: `${kod}-${rad}-${handelser.length + i}`,
      revision: handelser.length + i,
      metadata: {
        commandId: `${kod}-${rad}-${type}`,
        aktor: { id: 'registrator', roll: 'registrator' },
        skedde,
        registrerad: INLAST,
        import: true,
      },
    }));
    strommar.set(kod, [...handelser, ...nya]);
  }
  return strommar;
};

/** The invented municipality: its register as a file, and the streams and states that the file comes to. */
export type Exempelkommun = {
  readonly namn: string;
  /** The register as a file. */
  readonly poster: readonly JsonObject[];
  readonly kommandon: readonly Organisationsuppgift[];
  /** The events of each body, by its code. */
  readonly strommar: ReadonlyMap<string, readonly OrganFaktum[]>;
  readonly register: Organisationsregister;
};

const gor = (): Exempelkommun => {
  const kommandon = las();
  const strommar = spelaIn(kommandon);
  return {
    namn: 'Exempelkommunen',
    poster,
    kommandon,
    strommar,
    register: organisationsregister([...strommar].map(([kod, handelser]) => [kod, { handelser }])),
  };
};

let gjord: Exempelkommun | null = null;

/** Made when it is first asked for: most who load this folder never do. */
export const exempelkommun = (): Exempelkommun => (gjord ??= gor());
