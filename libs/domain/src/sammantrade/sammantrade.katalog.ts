import { rattelsekatalog } from '../arende/rattelse.katalog.js';
import type { Katalog } from '../shared/katalog.js';
import { passarForm } from '../shared/form.js';
import type { Json } from '../shared/json.js';
import type { FaltSpec } from '../shared/katalog.js';
import { moteskatalog } from './mote.katalog.js';
import { protokollskatalog } from './protokoll.katalog.js';
import type { SammantradeEvent, SammantradeStromEvent } from './sammantrade.events.js';

/** Every event that only a meeting has. A missing event or field is a compile error. */
export const sammantradekatalog: Katalog<SammantradeEvent> = { ...moteskatalog, ...protokollskatalog };

const { UppgiftRattad, HandelseMakulerad, AvvikelseNoterad } = rattelsekatalog;
const strommen: Katalog<SammantradeStromEvent> = {
  ...sammantradekatalog,
  UppgiftRattad,
  HandelseMakulerad,
  AvvikelseNoterad,
};

/** What the catalogue says of a field of an event in a meeting; undefined where it has none by that name. */
export const faltSpec = (type: SammantradeStromEvent['type'], namn: string): FaltSpec | undefined => {
  const falt: Readonly<Record<string, FaltSpec>> = strommen[type].falt;
  return Object.hasOwn(falt, namn) ? falt[namn] : undefined;
};

/** Whether a field of an event in a meeting may hold a value. */
export const passarFalt = (type: SammantradeStromEvent['type'], namn: string, varde: Json): boolean => {
  const spec = faltSpec(type, namn);
  return spec !== undefined && (varde === null ? spec.nullbar === true : passarForm(spec.typ, varde));
};
