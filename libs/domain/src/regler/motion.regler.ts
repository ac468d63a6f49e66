import { arFullmaktige, organtyp } from '../arende/organ.js';
import type { Arende } from '../arende/arende.state.js';
import { arMotion } from '../arende/motion.js';
import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { fristspann } from '../tidsfrister/fristspann.js';
import { motionsfrist } from '../tidsfrister/motion.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  sakertFore,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Utfall,
} from './regel.js';

export const R03: Regel<'BeslutFattat'> = {
  id: 'R-03',
  text: 'En motion avgörs av fullmäktige; ett medborgarförslag också, om fullmäktige inte överlåtit det åt en nämnd.',
  kalla: 'KL 5:23',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['BeslutFattat'],
  prova: ({ handelse: { data }, arende }) => {
    if (!arende) return kanEjAvgora('ärendet');
    if (!data.slutligt || arFullmaktige(data.organ)) return tillat;
    if (arende.slag === 'medborgarforslag') return kanEjAvgora('om fullmäktige överlåtit medborgarförslaget');
    return arMotion(arende)
      ? neka(
          'MOTION_AVGORS_AV_FULLMAKTIGE',
          `En motion avgörs av fullmäktige, inte av ${data.organ}. Registrera det som beredning eller som förslag till fullmäktige.`,
        )
      : tillat;
  },
};

type Motionsfaktum = 'MotionsfristAnmald' | 'MotionAvskriven' | 'BeslutFattat';

/** When the year to answer ends at the latest; null where it is not known when the motion was raised. */
const fristenUte = (arende: Arende): string | null =>
  arende.motion && (fristspann(arende.motion.datum, motionsfrist)?.senast.sistaDag ?? null);

const sent = (arende: Arende, skedde: Skedde, kod: string, vad: string): Utfall => {
  const ute = fristenUte(arende);
  const { fran } = tolkaSkedde(skedde) ?? { fran: null };
  if (ute === null || fran === null) return kanEjAvgora(ute === null ? 'när motionen väcktes' : 'dagen');
  return fran > ute
    ? varna(kod, `${vad} senare än ett år efter att motionen väcktes (senast ${ute}). Kontrollera dagarna.`)
    : tillat;
};

const anmald = ({ fristanmalningar }: Arende, skedde: Skedde): boolean =>
  fristanmalningar.some(({ datum }) => !sakertFore(skedde, datum));

const avskrivning = (arende: Arende, { data, skedde, import: importerad }: Provad<Motionsfaktum>): Utfall => {
  if (!arFullmaktige(data.organ))
    return neka(
      'MOTION_AVSKRIVS_AV_FULLMAKTIGE',
      `Bara fullmäktige kan avskriva en motion, inte ${data.organ}. Registrera det som förslag till fullmäktige.`,
    );
  if (anmald(arende, skedde)) return tillat;
  return importerad
    ? kanEjAvgora('anmälan till fullmäktige')
    : neka(
        'MOTIONEN_EJ_ANMALD',
        'Motionen kan avskrivas först när fullmäktige fått veta varför den inte är färdigberedd. Registrera anmälan till fullmäktige, eller beslutet om bifall eller avslag.',
      );
};

export const R04: Regel<Motionsfaktum> = {
  id: 'R-04',
  text: 'En motion bereds så att fullmäktige kan besluta inom ett år; annars anmäls det, och vad beredningen visat, inom samma tid. Fullmäktige får då avskriva den.',
  kalla: 'KL 5:35',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['MotionsfristAnmald', 'MotionAvskriven', 'BeslutFattat'],
  prova: ({ handelse, arende }) => {
    if (!arende) return kanEjAvgora('ärendet');
    const { type, data, skedde } = handelse;
    if (type === 'MotionsfristAnmald') return sent(arende, skedde, 'MOTION_ANMALD_SENT', 'Motionen anmäldes');
    if (type === 'MotionAvskriven') return avskrivning(arende, handelse);
    if (!arMotion(arende) || !data.slutligt) return tillat;
    if (data.utfall === 'avskriven') return avskrivning(arende, handelse);
    return anmald(arende, skedde)
      ? tillat
      : sent(arende, skedde, 'MOTIONSFRIST_PASSERAD', 'Motionen avgörs, utan att ha anmälts,');
  },
};

export const R05: Regel<'YttrandeInkommet'> = {
  id: 'R-05',
  text: 'Fullmäktige lämnar en motion till styrelsen för beredning, och den skickas därifrån på remiss; förvaltningen redovisar men tar inte ställning.',
  kalla: 'kommunernas rutiner för motioner; KL 5:26, 5:35',
  iKraft: KL_IKRAFT,
  allvar: 'R',
  galler: ['YttrandeInkommet'],
  prova: ({ handelse: { data }, arende }) => {
    if (!arende || !arMotion(arende)) return tillat;
    const { stallningstagande, fran } = data;
    if (stallningstagande !== 'tillstyrker' && stallningstagande !== 'avstyrker') return tillat;
    if (organtyp(fran) === 'okand') return kanEjAvgora(`om ${fran} är en förvaltning`);
    return organtyp(fran) === 'forvaltning'
      ? varna(
          'FORVALTNING_TAR_STALLNING',
          `${fran} tar ställning till motionen. Det gör de förtroendevalda; förvaltningen redovisar underlag. Be förvaltningen om ett yttrande utan ställningstagande, eller rätta vem som yttrar sig.`,
        )
      : tillat;
  },
};
