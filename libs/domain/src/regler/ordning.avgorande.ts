import { arFullmaktige } from '../arende/organ.js';
import type { Arende } from '../arende/arende.state.js';
import type { Beslutsslag } from '../arende/arende.types.js';
import type { Skedde } from '../shared/edtf.js';
import { efterOppning } from './ordning.beredning.js';
import { paSammantradet } from './ordning.mote.js';
import {
  kanEjAvgora,
  neka,
  sakertEfter,
  sakertFore,
  tillat,
  varna,
  type Regelfakta,
  type Utfall,
} from './regel.js';
import { avgorandetsMote } from './reservation.regler.js';

/* A body comes to something (row 20), and what presupposes that: a reservation (row 21), an expediering (row 27). */

/** Facts of one kind that a reservation or an expediering may concern. */
const postAv = (arende: Arende, slag: Beslutsslag) =>
  ({
    beslut: arende.beslut,
    forslag: arende.forslag,
    aterremiss: arende.aterremisser,
    bordlaggning: arende.bordlaggningar,
  })[slag];

const avgoranden = (arende: Arende): readonly { readonly datum: Skedde }[] => [
  ...arende.beslut,
  ...arende.aterremisser,
  ...arende.bordlaggningar,
  ...arende.forslag,
];

/** A motion is settled by fullmäktige after somebody raised it. */
const efterMotionen = ({ arende, handelse }: Regelfakta<'BeslutFattat'>): Utfall => {
  const { organ, slutligt } = handelse.data;
  if (arende?.slag !== 'motion' || !slutligt || !arFullmaktige(organ)) return tillat;
  if (arende.motion)
    return sakertFore(handelse.skedde, arende.motion.datum)
      ? neka('FORE_MOTIONEN', 'Beslutet anges vara fattat innan motionen väcktes. Kontrollera dagarna.')
      : tillat;
  return handelse.import
    ? kanEjAvgora('när motionen väcktes')
    : neka(
        'MOTION_EJ_VACKT',
        'Ärendet är en motion, men det står inte när den väcktes och av vem. Registrera det först, eller rätta vad slags ärende det är.',
      );
};

/** Row 20: on the meeting, and of a motion after it was raised. */
export const beslutande = (fakta: Regelfakta<'BeslutFattat'>): Utfall => {
  const motionen = efterMotionen(fakta);
  return motionen.svar === 'neka' ? motionen : paSammantradet(fakta);
};

type OmAvgorandet = 'ReservationAnmald' | 'SarskiltYttrandeAntecknat' | 'DeltogInteIBeslut';

/** Whether it was said after the meeting had ended; of a reservation R-37 says so. */
const efterSammantradet = (fakta: Regelfakta<OmAvgorandet>): Utfall => {
  const slut = fakta.handelse.type === 'ReservationAnmald' ? null : avgorandetsMote(fakta)?.avslutat;
  return slut && sakertEfter(fakta.handelse.skedde, slut.datum)
    ? neka(
        'EFTER_SAMMANTRADET',
        'Sammanträdet var avslutat. Ange när det sades (skedde), eller gör en anteckning i ärendet.',
      )
    : tillat;
};

/** Row 21. A förslag counts too: the nämnd decides on it, and KL 4:27 gives the right to reserve. */
export const omAvgorandet = (fakta: Regelfakta<OmAvgorandet>): Utfall => {
  const { arende, handelse } = fakta;
  if (!arende) return efterOppning({ arende });
  const { avser } = handelse.data;
  const mal =
    avser === null ? avgoranden(arende) : postAv(arende, avser.slag).filter((p) => p.nr === avser.nr);
  if (mal.length === 0)
    return neka(
      'INGET_AVGORANDE',
      'Ärendet har inget beslut, förslag, återremiss eller bordläggning som det kan gälla. Registrera det först.',
    );
  return mal.every((p) => sakertFore(handelse.skedde, p.datum))
    ? neka('FORE_AVGORANDET', 'Det anges ha skett före det som det gäller. Kontrollera dagen.')
    : efterSammantradet(fakta);
};

const tillBaraFullmaktige = ({ handelse: { data } }: Regelfakta<'BeslutExpedierat'>): boolean =>
  data.mottagare.length > 0 && data.mottagare.every((m) => m.typ === 'organ' && arFullmaktige(m.namn));

/** Row 27. */
export const expediering = (fakta: Regelfakta<'BeslutExpedierat'>): Utfall => {
  const { arende, handelse } = fakta;
  if (!arende) return efterOppning({ arende });
  const { avser } = handelse.data;
  const mal =
    avser === null
      ? [...arende.beslut, ...arende.aterremisser]
      : postAv(arende, avser.slag).filter((p) => p.nr === avser.nr);
  if (mal.length === 0)
    return neka(
      'INGET_ATT_EXPEDIERA',
      'Ärendet har inget beslut som kan expedieras. Registrera beslutet först; ett förslag till fullmäktige lämnas över, det expedieras inte.',
    );
  if (avser?.slag === 'forslag' && !tillBaraFullmaktige(fakta))
    return neka(
      'FORSLAG_EXPEDIERAS_EJ',
      'Ett förslag är inget slutligt beslut och expedieras inte, utom som överlämnat till fullmäktige. Vänta på beslutet.',
    );
  return mal.every((p) => sakertFore(handelse.skedde, p.datum))
    ? neka('EXPEDIERING_FORE_BESLUT', 'Expedieringen anges ha skett före beslutet. Kontrollera dagen.')
    : tillat;
};

/** Row 33. */
export const avslut = ({ arende, handelse }: Regelfakta<'ArendeAvslutat' | 'ArendeAteroppnat'>): Utfall => {
  if (!arende) return efterOppning({ arende });
  if (handelse.type === 'ArendeAteroppnat')
    return arende.status === 'avslutat'
      ? tillat
      : neka(
          'ARENDE_EJ_AVSLUTAT',
          'Ärendet är inte avslutat och behöver inte återöppnas. Registrera det nya direkt i ärendet.',
        );
  const obesvarade = arende.remisser.filter((r) => r.obesvarad).length;
  return obesvarade > 0
    ? varna(
        'OBESVARAD_REMISS',
        `Ärendet avslutas med ${obesvarade} obesvarad remiss. Notera svaret eller varför det inte behövs.`,
      )
    : kanEjAvgora('kvittenser på expedieringen');
};
