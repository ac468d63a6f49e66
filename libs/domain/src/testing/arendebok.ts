import type { ArendeCommand } from '../arende/arende.commands.js';
import type { Arende } from '../arende/arende.state.js';
import { arendeDecider } from '../arende/arende.decider.js';
import { beslutaOppning, type OppnaArende } from '../arende/oppning.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { Decision } from '../shared/decider.js';
import { fragadTidpunkt } from '../shared/edtf.js';
import type { Kalla } from '../shared/handelse.js';
import type { Faktum } from '../tid/faktum.js';
import { fold, type Tidpunkter, type Vikning } from '../tid/fold.js';
import { historik, type Historikrad } from '../visa/historik.js';
import { exempel } from './exempel.js';
import { oppna } from './kommandon.js';

/** The two times of a question as people write them: a date is the whole day. */
export type Fraga = { readonly vidTidpunkt?: string; readonly giltig?: string };

const moment = (text: string): number => {
  const svar = fragadTidpunkt(text);
  if (svar === null) throw new Error(`${text} is neither a date nor a date-time`);
  return svar;
};
const tidpunkter = ({ vidTidpunkt, giltig }: Fraga): Tidpunkter => ({
  ...(vidTidpunkt !== undefined && { vidTidpunkt: moment(vidTidpunkt) }),
  ...(giltig !== undefined && { giltig: moment(giltig) }),
});

type Tider = { readonly nu: string; readonly skedde?: string | null | undefined };

/** An ärende recorded command by command at times the spec says, and asked about in both times. */
export type Arendebok = {
  readonly handelser: () => readonly Faktum[];
  /** Opens it. The events are recorded at `nu`. */
  readonly oppna: (tider: Tider & { import?: boolean }, data?: Partial<OppnaArende['data']>) => Arendebok;
  /** Does what the commands say, each at its own `nu`. */
  readonly gor: (...commands: readonly (ArendeCommand & { readonly kalla?: Kalla })[]) => Arendebok;
  readonly fraga: (fraga?: Fraga) => Arende | null;
  readonly vikning: (fraga?: Fraga) => Vikning;
  readonly historik: (fraga?: Fraga) => readonly Historikrad[] | null;
  /** Revision of the newest event of a type, to correct or annul it. */
  readonly senaste: (type: ArendeEvent['type']) => number;
};

export const arendebok = (): Arendebok => {
  const handelser: Faktum[] = [];
  let lage = arendeDecider.initialState;

  const spelaIn = (
    beslutade: Decision<ArendeEvent>,
    {
      nu,
      skedde,
      import: importerad,
      kalla,
    }: Pick<ArendeCommand, 'nu' | 'skedde' | 'import'> & { kalla?: Kalla },
  ): void => {
    const commandId = `c-${handelser.length}`;
    for (const { skal, ...handelse } of beslutade) {
      const faktum: Faktum = {
        ...handelse,
        id: `h-${handelser.length}`,
        revision: handelser.length,
        metadata: {
          commandId,
          aktor: { id: 'registrator', roll: 'registrator' },
          skedde,
          registrerad: nu,
          ...(importerad && { import: true as const }),
          ...(kalla && { kalla }),
          ...(skal !== undefined && { skal }),
        },
      };
      handelser.push(faktum);
      lage = arendeDecider.evolve(lage, faktum);
    }
  };

  const bok: Arendebok = {
    handelser: () => handelser,
    oppna: ({ nu, skedde = nu, import: importerad = false }, data = {}) => {
      const { lopnr, oppning } = exempel.ArendeOppnat;
      const command = oppna(data, { nu, skedde, import: importerad });
      const beslutade = beslutaOppning(command, oppning).map((h) =>
        h.type === 'ArendeOppnat' ? { ...h, data: { ...h.data, lopnr: data.givetLopnr ?? lopnr } } : h,
      );
      spelaIn(beslutade, command);
      return bok;
    },
    gor: (...commands) => {
      for (const command of commands) spelaIn(arendeDecider.decide(command, lage), command);
      return bok;
    },
    fraga: (fraga = {}) => fold(handelser, tidpunkter(fraga)).arende,
    vikning: (fraga = {}) => fold(handelser, tidpunkter(fraga)),
    historik: (fraga = {}) => historik(handelser, tidpunkter(fraga)),
    senaste: (type) => handelser.findLastIndex((h) => h.type === type),
  };
  return bok;
};
