import { getMetadataStorage } from 'class-validator';

type Regelforrad = ReturnType<typeof getMetadataStorage>;
type Regler = ReturnType<Regelforrad['getTargetValidationMetadatas']>;
type Klass = Parameters<Regelforrad['getTargetValidationMetadatas']>[0];

/**
 * class-validator looks through the rules of every class there is each time one is checked, for those that are
 * inherited. A class has all of its rules when it is defined, so here they are looked up once. Groups and schemas
 * of rules, which we have none of, are looked up as before.
 */
export const minnasRegler = (forrad = getMetadataStorage()): void => {
  const slaUpp = forrad.getTargetValidationMetadatas.bind(forrad);
  const kanda = new Map<Klass, Regler>();
  forrad.getTargetValidationMetadatas = (klass, schema, always, strict, groups) => {
    if (schema || always || strict || groups) return slaUpp(klass, schema, always, strict, groups);
    const kand = kanda.get(klass);
    if (kand !== undefined) return kand;
    const regler = slaUpp(klass, schema, always, strict, groups);
    kanda.set(klass, regler);
    return regler;
  };
};
