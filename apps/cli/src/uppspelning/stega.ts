import { emitKeypressEvents } from 'node:readline';
import type { Omgivning } from '../omgivning.js';
import { arendehuvud } from '../historik/visa-historik.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import type { Steg } from './steg.js';
import { visaSteg } from './visa-steg.js';

const HJALP = 'mellanslag/→ framåt · ← bakåt · Home/End början/slutet · q avslutar';

/** The screen of its own that a terminal lends out, and its cursor. */
const TA_SKARMEN = '\u001B[?1049h\u001B[?25l';
const LAMNA_SKARMEN = '\u001B[?25h\u001B[?1049l';
const FRAN_BORJAN = '\u001B[2J\u001B[H';

export type Tangent = { readonly name?: string | undefined; readonly ctrl?: boolean | undefined };

/** Where each key leads, from a step of so many. */
const TILL: Readonly<Record<string, (nu: number, antal: number) => number>> = {
  ...Object.fromEntries(
    ['space', 'return', 'right', 'down', 'n', 'pagedown'].map((t) => [
      t,
      (nu: number, antal: number) => Math.min(nu + 1, antal - 1),
    ]),
  ),
  ...Object.fromEntries(
    ['left', 'up', 'backspace', 'p', 'pageup'].map((t) => [t, (nu: number) => Math.max(nu - 1, 0)]),
  ),
  home: () => 0,
  end: (_, antal) => antal - 1,
};

const arUtgang = ({ name = '', ctrl }: Tangent): boolean =>
  ctrl === true ? name === 'c' || name === 'd' : name === 'q' || name === 'escape';

/** Where a key leads: another step, null = out. */
export const nastaSteg = (tangent: Tangent, nu: number, antal: number): number | null =>
  arUtgang(tangent) ? null : (TILL[tangent.name ?? '']?.(nu, antal) ?? nu);

/** A step as a whole screen: what does not fit is said. */
export const skarm = (steg: readonly Steg[], nu: number, { ut, miljo }: Omgivning): string => {
  const [bredd, stil] = [breddAv(ut), stilFor(ut, miljo)];
  const ett = steg[nu];
  if (!ett) return '';
  const rader = [
    ...arendehuvud(ett.kort, bredd, stil),
    '',
    ...visaSteg(ett, { nr: nu + 1, av: steg.length, bredd, stil }),
  ];
  const plats = (ut.rows ?? 40) - 2;
  const visade =
    rader.length <= plats
      ? rader
      : [
          ...rader.slice(0, plats - 1),
          stil.varning(`… ${rader.length - plats + 1} rader till (uppspelning --allt visar allt)`),
        ];
  return `${FRAN_BORJAN}${[...visade, '', stil.svag(HJALP)].join('\r\n')}`;
};

/** Steps through an ärende by key until the reader leaves. */
export const stega = async (steg: readonly Steg[], omgivning: Omgivning): Promise<void> => {
  const { ut, in: tangenter } = omgivning;
  let nu = 0;
  const lamnat = Promise.withResolvers<undefined>();
  const vidTangent = (_: string | undefined, tangent: Tangent): void => {
    const nasta = nastaSteg(tangent, nu, steg.length);
    if (nasta === null) lamnat.resolve(undefined);
    else if (nasta !== nu) ut.write(skarm(steg, (nu = nasta), omgivning));
  };
  emitKeypressEvents(tangenter);
  tangenter.setRawMode?.(true);
  tangenter.on('keypress', vidTangent);
  tangenter.once('end', () => lamnat.resolve(undefined));
  tangenter.resume();
  ut.write(`${TA_SKARMEN}${skarm(steg, nu, omgivning)}`);
  try {
    await lamnat.promise;
  } finally {
    tangenter.off('keypress', vidTangent);
    tangenter.setRawMode?.(false);
    tangenter.pause();
    ut.write(LAMNA_SKARMEN);
  }
};
