import type { Datum } from '#domain';
import { latGa, type Tidsrymd } from '../kommun/gang.js';
import type { Kommun } from '../kommun/kommun.js';
import type { Scenario } from '../utskrift/utskrift.js';
import { registret } from '../kommun/register.js';
import { haller } from '../kommun/sammantrade.js';
import { fullmaktige } from './fullmaktige.js';
import { VISNINGAR } from './rapporter.js';
import { mellanSammantradena } from './mellan-sammantradena.js';
import { motionernaLamnasIn } from './motioner.js';
import { hosSocialnamnden, socialnamnden } from './socialnamnden.js';
import { styrelsen } from './styrelsen.js';
import { utanforOrdningen } from './utanfor-ordningen.js';

/** The first of the motions that were left from the year before. */
const FRAN = '2024-02-26';
const TIDSRYMD: Tidsrymd = { fran: FRAN, dagligenFran: '2025-01-01', till: '2025-12-31' };

const dagarFore =
  (antal: number) =>
  (dag: Datum): Datum =>
    new Date(Date.parse(`${dag}T12:00:00Z`) - antal * 86_400_000).toISOString().slice(0, 10);

/** Fullmäktige is summoned ten days before, the others six. */
const KALLAS = { fullmaktige: dagarFore(10), namnd: dagarFore(6) } as const;

const koraAret = (): Promise<Kommun> =>
  latGa(
    [
      ...registret(FRAN),
      ...motionernaLamnasIn,
      ...mellanSammantradena,
      ...hosSocialnamnden,
      ...utanforOrdningen,
      ...fullmaktige.flatMap((m) => haller(m, KALLAS.fullmaktige)),
      ...[...styrelsen, ...socialnamnden].flatMap((m) => haller(m, KALLAS.namnd)),
    ],
    TIDSRYMD,
  );

/** A year in the invented municipality. */
export const scenario = {
  rubrik: 'Året 2025 i Exempelkommunen',
  kor: koraAret,
  visningar: VISNINGAR,
} as const satisfies Scenario;
