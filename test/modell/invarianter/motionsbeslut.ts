import { arKf, arTyp, avTyp, importerad, mojligaDagar, noterat } from '../lasning.js';
import { tidigare, visa, type Invariant } from './underlag.js';

/** The other half of property (a): what was opened as a motion is settled after somebody raised it. */
export const vacktMotion: Invariant = (underlag, beslut) => {
  if (!arTyp(beslut, 'BeslutFattat') || importerad(beslut)) return null;
  const { organ, slutligt } = beslut.data;
  const star = tidigare(underlag, beslut);
  const motion = avTyp(star, 'ArendeOppnat').some((o) => o.data.slag === 'motion');
  if (!motion || !arKf(organ) || !slutligt || noterat(underlag.handelser, beslut, 'O-20')) return null;
  const [, senast] = mojligaDagar(beslut.metadata.skedde);
  return avTyp(star, 'MotionVackt').some(({ metadata }) => mojligaDagar(metadata.skedde)[0] <= senast)
    ? null
    : `${visa(beslut)} avgör en motion som ingen har väckt`;
};

const NAMNDER = ['Kommunstyrelsen', 'Tekniska nämnden'];

/**
 * Property (a): before fullmäktige settled a motion a nämnd had prepared it or put a proposal (KL 5:26), unless it is
 * said why not.
 */
export const beredMotion: Invariant = (underlag, beslut) => {
  if (!arTyp(beslut, 'BeslutFattat') || importerad(beslut)) return null;
  const { organ, slutligt, undantagFranBeredning } = beslut.data;
  if (!arKf(organ) || !slutligt || undantagFranBeredning !== null) return null;
  const star = tidigare(underlag, beslut);
  const motion =
    avTyp(star, 'MotionVackt').length > 0 ||
    avTyp(star, 'ArendeOppnat').some((o) => o.data.slag === 'motion');
  if (!motion || noterat(underlag.handelser, beslut, 'R-20')) return null;
  const [, senast] = mojligaDagar(beslut.metadata.skedde);
  const beredd = [...avTyp(star, 'ArendeBerett'), ...avTyp(star, 'ForslagTillBeslutLamnat')].some(
    ({ data, metadata }) => NAMNDER.includes(data.organ) && mojligaDagar(metadata.skedde)[0] <= senast,
  );
  return beredd ? null : `${visa(beslut)} avgör en motion som ingen nämnd har berett`;
};
