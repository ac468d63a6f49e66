import { NoteraMotionsfristPasseradCommand } from '#commands';
import { arendeposter, datumAv, motionsfrist, type Datum } from '#domain';
import { ejImporterad, klockuppgifter, type LastArende, type Utgang } from './utgang.js';

/**
 * A motion whose year has passed without an answer, and without fullmäktige having been told why (KL 5:35). null also
 * where nobody knows which day it was raised: no day is picked for it.
 */
export const passeradMotionsfrist = (
  { id, arende, revision, handelser }: LastArende,
  idag: Datum,
): Utgang | null => {
  const post = arendeposter(arende).find((p) => p.slag === 'motion');
  const vackt = arende.motion && ejImporterad(handelser, arende.motion.revision);
  const dag = arende.motion && datumAv(arende.motion.datum);
  if (!post?.oppen || post.anmald || post.fristPasserad || !vackt || !dag) return null;
  const { sistaDag } = motionsfrist(dag);
  if (sistaDag >= idag) return null;
  return {
    process: 'motionsfrist',
    orsak: vackt.id,
    sistaDag,
    kommando: (kontext) =>
      new NoteraMotionsfristPasseradCommand(
        id,
        { type: 'NoteraMotionsfristPasserad', ...klockuppgifter(sistaDag), data: { sistaDag } },
        kontext,
        revision,
      ),
  };
};
