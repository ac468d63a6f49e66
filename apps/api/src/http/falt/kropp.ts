import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { OgiltigForfragan, type Faltfel } from '../fel/ogiltig-forfragan.js';
import type { Kroppsklass } from './dekoratorer.js';
import { arObjekt } from './falttyper.js';

const STRANGT: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

/** No body of ours is as deep; what is deeper is only there to exhaust the one who walks it. */
const STORSTA_DJUP = 20;

const forDjup = (varde: unknown, djup: number): boolean => {
  if (typeof varde !== 'object' || varde === null) return false;
  return djup === 0 || Object.values(varde).some((del) => forDjup(del, djup - 1));
};

const felAv = (constraints: Readonly<Record<string, string>>): string =>
  'whitelistValidation' in constraints
    ? 'finns inte här'
    : (constraints['varde'] ?? Object.values(constraints)[0] ?? '');

/** One line per field; of several faults in one the first. */
const plana = (fel: readonly ValidationError[], vag: string): readonly Faltfel[] =>
  fel.flatMap(({ property, constraints, children }) => {
    const falt = vag === '' ? property : `${vag}.${property}`;
    return constraints ? [{ falt, fel: felAv(constraints) }] : plana(children ?? [], falt);
  });

const ogiltig = (fel: readonly Faltfel[]): OgiltigForfragan => new OgiltigForfragan('OGILTIG_KROPP', fel);

/** The body as an instance of its class, defaults filled in. No body counts as an empty one. Throws `OgiltigForfragan`. */
export const tolkaKropp = <T extends object>(klass: Kroppsklass<T>, kropp: unknown): T => {
  const json = kropp ?? {};
  if (!arObjekt(json)) throw ogiltig([{ falt: '', fel: 'ska vara ett JSON-objekt' }]);
  if (forDjup(json, STORSTA_DJUP)) throw ogiltig([{ falt: '', fel: `är djupare än ${STORSTA_DJUP} nivåer` }]);
  const instans = plainToInstance(klass, json);
  const fel = validateSync(instans, STRANGT);
  if (fel.length > 0) throw ogiltig(plana(fel, ''));
  return instans;
};

/** The same content as plain JSON: an event holds no instances of classes. */
export const somJson = (varde: unknown): unknown => {
  if (typeof varde !== 'object' || varde === null) return varde;
  if (Array.isArray(varde)) return varde.map(somJson);
  const ren: Record<string, unknown> = {};
  for (const [nyckel, del] of Object.entries(varde)) ren[nyckel] = somJson(del);
  return ren;
};
