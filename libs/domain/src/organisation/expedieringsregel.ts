import { OgiltigBegaran } from '../shared/fel.js';
import { KVITTENS_ARBETSDAGAR } from '../tidsfrister/handlaggning.js';
import type { ExpedieringsregelAngiven } from './organisation.events.js';

/** What a body has said of how it is sent to; null: nothing of that. */
export type Expedieringsregel = ExpedieringsregelAngiven['data'];

/** What holds for a body that is sent to: what it has said, and for the rest what is otherwise done. */
export type GallandeExpedieringsregel = Omit<Expedieringsregel, 'paminnelseEfter' | 'eskaleringEfter'> & {
  /** Working days. */
  readonly paminnelseEfter: number;
  readonly eskaleringEfter: number;
};

const INGET_SAGT: Expedieringsregel = {
  paminnelseEfter: null,
  eskaleringEfter: null,
  sekreterare: null,
  eskalerasTill: null,
  kvitterar: null,
};

/** The rule with what is otherwise done in place of what the body has not said; all of that where it has said nothing. */
export const medStandard = (regel: Expedieringsregel | null): GallandeExpedieringsregel => {
  const sagt = regel ?? INGET_SAGT;
  return {
    ...sagt,
    paminnelseEfter: sagt.paminnelseEfter ?? KVITTENS_ARBETSDAGAR.paminnelse,
    eskaleringEfter: sagt.eskaleringEfter ?? KVITTENS_ARBETSDAGAR.eskalering,
  };
};

const kravAntal = (antal: number | null, falt: string): void => {
  if (antal !== null && !(Number.isSafeInteger(antal) && antal >= 1))
    throw new OgiltigBegaran(
      'ARBETSDAGAR_OGILTIGA',
      `Antalet i ${falt} ska vara minst en arbetsdag. Utelämna det för att låta det vanliga gälla.`,
      falt,
    );
};

/** Refuses an escalation that comes no later than the reminder, whichever of them is said. Throws `OgiltigBegaran`. */
export const kravExpedieringsregel = (regel: Expedieringsregel): void => {
  kravAntal(regel.paminnelseEfter, 'paminnelseEfter');
  kravAntal(regel.eskaleringEfter, 'eskaleringEfter');
  const { paminnelseEfter, eskaleringEfter } = medStandard(regel);
  if (eskaleringEfter <= paminnelseEfter)
    throw new OgiltigBegaran(
      'ESKALERING_FORE_PAMINNELSE',
      `Påminnelsen kommer efter ${paminnelseEfter} arbetsdagar och eskaleringen efter ${eskaleringEfter}. Eskaleringen ska komma senare: ange ett större tal i eskaleringEfter.`,
      'eskaleringEfter',
    );
};
