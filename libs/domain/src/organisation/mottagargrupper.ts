import type { Mottagare } from '../arende/arende.types.js';
import { datumAv, type Skedde } from '../shared/edtf.js';
import { expanderaGrupp, type Organisationsregister } from './register.js';

/** Whether a list names a group that nobody has written out. */
export const harOutskrivenGrupp = (mottagare: readonly Mottagare[]): boolean =>
  mottagare.some((m) => m.typ === 'grupp' && m.expanderad === null);

/** What groups are written out against: the day of what was decided, without the body that decided it. */
export type Gruppdag = { readonly datum: Skedde; readonly utom: string | null };

/**
 * Recipients with their groups written out as they were on the day, as far as the register knows; the name of the group
 * stays. A group that cannot be told in full, or a day that is not exactly known, leaves it as it is.
 */
export const medUtskrivnaGrupper = (
  mottagare: readonly Mottagare[],
  register: Organisationsregister | null,
  { datum, utom }: Gruppdag,
): readonly Mottagare[] => {
  const dag = datumAv(datum);
  if (register === null || dag === null) return mottagare;
  return mottagare.map((m) => {
    if (m.typ !== 'grupp' || m.expanderad !== null) return m;
    const { organ } = expanderaGrupp(register, m.grupp, dag, utom);
    return organ ? { ...m, expanderad: organ.map(({ organ: kod, namn }) => namn ?? kod) } : m;
  });
};

/** A command that sends something to somebody. */
export type Expedieringskommando = {
  readonly import: boolean;
  readonly data: { readonly mottagare: readonly Mottagare[] };
};

/** A command that sends something, with its groups written out. History says itself who got it. */
export const medGrupperna = <C extends Expedieringskommando>(
  command: C,
  register: Organisationsregister | null,
  dag: Gruppdag,
): C =>
  command.import
    ? command
    : {
        ...command,
        data: { ...command.data, mottagare: medUtskrivnaGrupper(command.data.mottagare, register, dag) },
      };

/** Whether a command that sends something is to have a group written out, so that the register has to be read. */
export const skriverUtGrupp = (command: Expedieringskommando): boolean =>
  !command.import && harOutskrivenGrupp(command.data.mottagare);
