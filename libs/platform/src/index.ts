export { KLOCKA, systemKlocka, type Klocka } from './klocka.js';
export {
  arLoopback,
  lasInstallningar,
  OgiltigaInstallningar,
  visaUrl,
  type Installningar,
  type Miljo,
} from './installningar/installningar.js';
export type { Expedieringsinstallningar } from './installningar/expediering-installningar.js';
export type { Revisionsinstallningar } from './installningar/revision-variabler.js';
export type { Kanaltakt, Kanaltakter } from './installningar/expediering-variabler.js';
export { installningstabell, type Installningsrad } from './installningar/variabler.js';
export { lasbarRad, nestlogg, skapaLogg, type Logg, type Loggval } from './logg.js';
export { kravDatamapp, kravLedigPort } from './start/forkontroll.js';
export {
  fastPaPort,
  SLUTKOD,
  Startfel,
  startfeltext,
  startsvarFor,
  type Lyssnarplats,
  type Startsvar,
} from './start/startfel.js';
export { namngiven, sekunderSedan, utskriftFor, type Utskrift } from './start/utskrift.js';
export { provaHalsa, type Halsokontroll, type Halsorad, type Halsosvar } from './halsa.js';
export { produktversion } from './version.js';
export { aktuellKalender } from './kalender/aktuell-kalender.js';
export { svenskKalender } from './kalender/svensk-kalender.js';
