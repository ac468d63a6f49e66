import type { Arende } from '../arende/arende.state.js';
import { fristspann } from '../tidsfrister/fristspann.js';
import { motionsfrist } from '../tidsfrister/motion.js';
import type { Efterspel } from '../efterspel/efterspel.state.js';
import { arendeId, visaDiarienummer, type Diarieform } from '../diarieserie/diarienummer.js';

/** A date somebody waits for. */
export type Frist = {
  readonly typ: 'remissvar' | 'motionsfrist';
  readonly datum: string;
  readonly avser: string;
  readonly uppfylld: boolean;
};

type Dolt = 'ar' | 'lopnr' | 'statusForeAvslut' | 'avslutat' | 'instansAvAdress' | 'efterspel' | 'losa';

/** The card of an ärende: what clients rely on. A value nobody knows is null, never a guess. */
export type Kort = { readonly id: string; readonly diarienummer: string } & Omit<Arende, Dolt> &
  Efterspel & {
    readonly frister: readonly Frist[];
    /** Newest revision behind the card. */
    readonly revision: number;
    /** Position in the log of that revision: opaque. */
    readonly position: string;
  };

const remissvar = ({ remisser }: Arende): readonly Frist[] =>
  remisser.flatMap((r) =>
    r.svarSenast === null
      ? []
      : [{ typ: 'remissvar', datum: r.svarSenast, avser: r.remissId, uppfylld: !r.obesvarad }],
  );

/** Settled, taken back, or reported to fullmäktige. */
const motionenKlar = ({ beslut, fristanmalningar, motionAvskriven, motionAtertagen }: Arende): boolean =>
  fristanmalningar.length > 0 ||
  beslut.some((b) => b.slutligt) ||
  motionAvskriven !== null ||
  motionAtertagen !== null;

/** The year that fullmäktige has to answer a motion (KL 5:35), where the day it was raised is known. */
const motionens = (arende: Arende): readonly Frist[] => {
  const spann = arende.motion && fristspann(arende.motion.datum, motionsfrist);
  if (!spann || spann.tidigast.sistaDag !== spann.senast.sistaDag) return [];
  const datum = spann.senast.sistaDag;
  return [{ typ: 'motionsfrist', datum, avser: 'motionen', uppfylld: motionenKlar(arende) }];
};

const frister = (arende: Arende): readonly Frist[] => [...remissvar(arende), ...motionens(arende)];

/** The card by the state of an ärende and how far the log had come. `form` is how its serie writes numbers. */
export const kort = (
  arende: Arende,
  {
    revision,
    position,
    form,
  }: { readonly revision: number; readonly position: string; readonly form?: Diarieform | undefined },
): Kort => {
  const {
    ar,
    lopnr,
    statusForeAvslut: _s,
    avslutat: _a,
    instansAvAdress: _i,
    losa: _l,
    efterspel,
    ...visas
  } = arende;
  const nummer = { serie: arende.serie, ar, lopnr };
  return {
    id: arendeId(nummer),
    diarienummer: visaDiarienummer(nummer, form),
    ...visas,
    ...efterspel,
    frister: frister(arende),
    revision,
    position,
  };
};

/** A row of the register, and of the register as it was. */
export type Listrad = Pick<
  Arende,
  | 'serie'
  | 'ar'
  | 'lopnr'
  | 'arendemening'
  | 'slag'
  | 'status'
  | 'organ'
  | 'instans'
  | 'handlaggare'
  | 'oppnad'
>;

/** What the register shows of an ärende. */
export const listrad = ({
  serie,
  ar,
  lopnr,
  arendemening,
  slag,
  status,
  organ,
  instans,
  handlaggare,
  oppnad,
}: Arende): Listrad => ({
  serie,
  ar,
  lopnr,
  arendemening,
  slag,
  status,
  organ,
  instans,
  handlaggare,
  oppnad,
});

/** Whether two rows show the same. */
export const sammaRad = (a: Listrad, b: Listrad): boolean => JSON.stringify(a) === JSON.stringify(b);
