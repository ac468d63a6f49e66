import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { OgiltigForfragan, type Faltfel } from '../fel/ogiltig-forfragan.js';
import type { Kroppsklass } from './dekoratorer.js';
import { arFelfri, VARDE } from './felfri.js';
import { arObjekt } from './falttyper.js';

const STRANGT: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

/** No body of ours is as deep; what is deeper is only there to exhaust the one who walks it. */
const STORSTA_DJUP = 20;

/** What is wrong with the shape of the whole, whatever its fields. */
const felIForm = (varde: unknown, djup: number): Faltfel | null => {
  if (typeof varde !== 'object' || varde === null) return null;
  if (djup === 0) return { falt: '', fel: `är djupare än ${STORSTA_DJUP} nivåer` };
  for (const namn in varde) {
    // a name that every object has is never a field, and would be passed over in silence
    if (namn in Object.prototype) return { falt: namn, fel: 'finns inte här' };
    const fel = felIForm(varde[namn as keyof typeof varde], djup - 1);
    if (fel !== null) return fel;
  }
  return null;
};

const felAv = (constraints: Readonly<Record<string, string>>): string =>
  'whitelistValidation' in constraints
    ? 'finns inte här'
    : (constraints[VARDE] ?? Object.values(constraints)[0] ?? '');

/** One line per field; of several faults in one the first. */
const plana = (fel: readonly ValidationError[], vag: string): readonly Faltfel[] =>
  fel.flatMap(({ property, constraints, children }) => {
    const falt = vag === '' ? property : `${vag}.${property}`;
    return constraints ? [{ falt, fel: felAv(constraints) }] : plana(children ?? [], falt);
  });

type Kod = OgiltigForfragan['kod'];

const arPlatt = (falt: object): boolean => {
  for (const namn in falt) {
    const varde: unknown = falt[namn as keyof typeof falt];
    if (typeof varde === 'object' && varde !== null) return false;
  }
  return true;
};

/** Values that are no objects are put in their places as they are: of them class-transformer makes nothing else. */
const instansAv = <T extends object>(klass: Kroppsklass<T>, falt: object): T =>
  arPlatt(falt) ? Object.assign(new klass(), falt) : plainToInstance(klass, falt);

const kontrollerad = <T extends object>(klass: Kroppsklass<T>, falt: object, kod: Kod): T => {
  const instans = instansAv(klass, falt);
  if (arFelfri(instans)) return instans;
  const fel = validateSync(instans, STRANGT);
  if (fel.length > 0) throw new OgiltigForfragan(kod, plana(fel, ''));
  return instans;
};

/** The body as an instance of its class, defaults filled in. No body counts as an empty one. Throws `OgiltigForfragan`. */
export const tolkaKropp = <T extends object>(klass: Kroppsklass<T>, kropp: unknown): T => {
  const json = kropp === undefined ? {} : kropp;
  if (!arObjekt(json))
    throw new OgiltigForfragan('OGILTIG_KROPP', [{ falt: '', fel: 'ska vara ett JSON-objekt' }]);
  const felet = felIForm(json, STORSTA_DJUP);
  if (felet !== null) throw new OgiltigForfragan('OGILTIG_KROPP', [felet]);
  return kontrollerad(klass, json, 'OGILTIG_KROPP');
};

/** The query of an address as an instance of its class. Throws `OgiltigForfragan`. */
export const tolkaFraga = <T extends object>(klass: Kroppsklass<T>, fraga: object): T => {
  const felet = felIForm(fraga, 2);
  if (felet !== null) throw new OgiltigForfragan('OGILTIG_PARAMETER', [felet]);
  return kontrollerad(klass, fraga, 'OGILTIG_PARAMETER');
};

/** The same content as plain JSON: an event holds no instances of classes. */
export const somJson = (varde: unknown): unknown => {
  if (typeof varde !== 'object' || varde === null) return varde;
  if (Array.isArray(varde)) return varde.map(somJson);
  const ren: Record<string, unknown> = {};
  for (const [nyckel, del] of Object.entries(varde)) ren[nyckel] = somJson(del);
  return ren;
};
