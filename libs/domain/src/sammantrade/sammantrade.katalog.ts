import { rattelsekatalog } from '../arende/rattelse.katalog.js';
import { faltSpecI, passarI } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
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
export const faltSpec = faltSpecI(strommen);

/** Whether a field of an event in a meeting may hold a value. */
export const passarFalt = passarI(strommen);
