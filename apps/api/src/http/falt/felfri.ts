import { getMetadataStorage, ValidationTypes } from 'class-validator';

type Regelforrad = ReturnType<typeof getMetadataStorage>;
type Klass = Parameters<Regelforrad['getTargetValidationMetadatas']>[0];
type Regel = ReturnType<Regelforrad['getTargetValidationMetadatas']>[number];

/** The name of our own checks, which look at the value and nothing else. */
export const VARDE = 'varde';

/** What a field is held to. */
type Falt = {
  readonly namn: string;
  /** Whether it is looked at: where all of them say so. */
  readonly villkor: readonly ((objekt: object, varde: unknown) => boolean)[];
  readonly kontroller: readonly ((varde: unknown) => boolean)[];
  readonly nastlat: boolean;
};

/** The fields of a class by name. */
type Klassfalt = ReadonlyMap<string, Falt>;

const { CUSTOM_VALIDATION, CONDITIONAL_VALIDATION, NESTED_VALIDATION } = ValidationTypes;

/** Ours by its name; null for any other. */
const kontrollAv = ({ constraintCls, each, validateIf }: Regel): Falt['kontroller'][number] | null => {
  const [kontroll, ...fler] = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (kontroll?.name !== VARDE || fler.length > 0 || each || validateIf) return null;
  const { instance } = kontroll;
  return (varde) => instance.validate(varde) === true;
};

/** null where a rule is of another kind than those of dekoratorer.ts. */
const faltAv = (namn: string, regler: readonly Regel[]): Falt | null => {
  const av = (typ: string): readonly Regel[] => regler.filter(({ type }) => type === typ);
  const villkor = av(CONDITIONAL_VALIDATION).map(
    ({ constraints }) => constraints[0] as Falt['villkor'][number],
  );
  const kontroller = av(CUSTOM_VALIDATION).map(kontrollAv);
  const nastlade = av(NESTED_VALIDATION).length;
  if (villkor.length + kontroller.length + nastlade !== regler.length || kontroller.includes(null))
    return null;
  return { namn, villkor, kontroller: kontroller.filter((k) => k !== null), nastlat: nastlade > 0 };
};

const klassfaltAv = (klass: Klass): Klassfalt | null => {
  const regler = getMetadataStorage().getTargetValidationMetadatas(klass, '', false, false);
  const perFalt = [...Map.groupBy(regler, ({ propertyName }) => propertyName)];
  const falt = perFalt.map(([namn, dess]) => [namn, faltAv(namn, dess)] as const);
  return falt.length > 0 && falt.every((ett): ett is [string, Falt] => ett[1] !== null)
    ? new Map(falt)
    : null;
};

/** A class has all of its rules when it is defined. */
const kanda = new Map<Klass, Klassfalt | null>();

const faltI = (objekt: object): Klassfalt | null => {
  const klass = objekt.constructor;
  const kant = kanda.get(klass);
  if (kant !== undefined) return kant;
  const falt = klassfaltAv(klass);
  kanda.set(klass, falt);
  return falt;
};

const arDelFelfri = (varde: unknown): boolean =>
  typeof varde === 'object' && varde !== null && arFelfri(varde);

const arNastlatFelfritt = (varde: unknown): boolean =>
  Array.isArray(varde) ? varde.every(arDelFelfri) : arDelFelfri(varde);

const arFaltFelfritt = (objekt: object, { namn, villkor, kontroller, nastlat }: Falt): boolean => {
  const varde = objekt[namn as keyof typeof objekt] as unknown;
  for (const galler of villkor) if (!galler(objekt, varde)) return true;
  for (const arRatt of kontroller) if (!arRatt(varde)) return false;
  return !nastlat || arNastlatFelfritt(varde);
};

/**
 * Whether class-validator would find nothing wrong with an instance, unknown fields included: its rules put together once per
 * class, where it looks them up, sorts them out and makes room for faults each time, which was a third of all the memory that
 * a request took. False only says that it has to be asked: what is wrong, and in which words, is for it to say.
 */
export const arFelfri = (objekt: object): boolean => {
  const falt = faltI(objekt);
  if (falt === null) return false;
  for (const namn in objekt) if (!falt.has(namn)) return false;
  for (const ett of falt.values()) if (!arFaltFelfritt(objekt, ett)) return false;
  return true;
};
