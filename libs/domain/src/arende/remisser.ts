import type { DataAv } from './arende.events.js';
import type { Arende, Remiss } from './arende.state.js';

const sammaNamn = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');

/** Whom an opinion answers for: the one asked by that name, else the only one still to answer. */
const besvaradAv = (remiss: Remiss, fran: string): readonly string[] => {
  const kvar = remiss.till.filter((t) => !remiss.besvaradAv.includes(t));
  const namngiven = remiss.till.find((t) => sammaNamn(t, fran));
  const svarande = namngiven ?? (kvar.length === 1 ? kvar[0] : undefined);
  return svarande === undefined || remiss.besvaradAv.includes(svarande)
    ? remiss.besvaradAv
    : [...remiss.besvaradAv, svarande];
};

const besvaras = (remiss: Remiss, fran: string): Remiss => {
  const besvarad = besvaradAv(remiss, fran);
  return { ...remiss, besvaradAv: besvarad, obesvarad: remiss.till.some((t) => !besvarad.includes(t)) };
};

/** A new remiss, with what is already met that is about it: opinions and longer times may be dated before it. */
export const remitterad = (
  remiss: Omit<Remiss, 'besvaradAv' | 'obesvarad'>,
  { yttranden, svarstidsforlangningar }: Pick<Arende, 'yttranden' | 'svarstidsforlangningar'>,
): Remiss => {
  const besvarad = yttranden
    .filter((y) => y.remissId === remiss.remissId)
    .reduce<Remiss>((r, y) => besvaras(r, y.fran), { ...remiss, besvaradAv: [], obesvarad: true });
  const sist = svarstidsforlangningar.findLast((f) => f.remissId === remiss.remissId);
  return sist ? { ...besvarad, svarSenast: sist.svarSenast } : besvarad;
};

/** The remisser after those asked by one of them got longer to answer. */
export const forlangd = (
  remisser: readonly Remiss[],
  { remissId, svarSenast }: DataAv<'RemissSvarstidForlangd'>,
): readonly Remiss[] => remisser.map((r) => (r.remissId === remissId ? { ...r, svarSenast } : r));

/** The remisser after an opinion came in: one sent to several is answered when all of them have. */
export const medYttrande = (
  remisser: readonly Remiss[],
  { remissId, fran }: Pick<DataAv<'YttrandeInkommet'>, 'remissId' | 'fran'>,
): readonly Remiss[] =>
  remissId === null
    ? remisser
    : remisser.map((remiss) => (remiss.remissId === remissId ? besvaras(remiss, fran) : remiss));
