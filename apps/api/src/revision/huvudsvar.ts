import { provaTidsstampel, type Tradhuvud, type Utfardare } from '#revision';

/** A head as it is answered: with what its time stamp is worth. */
export const medProvning = async (huvud: Tradhuvud, utfardare: Utfardare | null): Promise<object> => {
  const { not, tidsstampel } = huvud;
  if (!tidsstampel) return huvud;
  const provning = await provaTidsstampel({ not, tidsstampel }, utfardare);
  return { ...huvud, tidsstampel: { ...tidsstampel, ...provning } };
};
