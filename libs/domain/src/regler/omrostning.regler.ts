import type { DataAv } from '../arende/arende.events.js';
import type { Rost } from '../arende/arende.types.js';
import { arFullmaktige } from '../arende/organ.js';
import { kanEjAvgora, KL_IKRAFT, tillat, varna, type Provad, type Regel, type Utfall } from './regel.js';

type Omrostning = DataAv<'OmrostningGenomford'>;

/** Elections and the hiring of staff: by closed ballot, and by lot when it is even. */
const arVal = ({ fraga }: Omrostning): boolean => fraga === 'val' || fraga === 'anstallning';

const avstod = ({ data }: Provad<'OmrostningGenomford'>): number | null =>
  data.avstar ?? (data.roster.length > 0 ? rostade(data.roster, 'avstar') : null);

export const R34: Regel<'OmrostningGenomford' | 'DeltogInteIBeslut'> = {
  id: 'R-34',
  text: 'En ledamot får avstå från att rösta, men den som deltar i en nämnds ärende om myndighetsutövning mot enskild ska delta i beslutet.',
  kalla: 'KL 4:25–26',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['OmrostningGenomford', 'DeltogInteIBeslut'],
  prova: ({ handelse }) => {
    const { organ, myndighetsutovning } = handelse.data;
    if (organ === null) return kanEjAvgora('organet');
    const antal = handelse.type === 'OmrostningGenomford' ? avstod(handelse) : handelse.data.av.length;
    if (arFullmaktige(organ) || antal === 0 || myndighetsutovning === false) return tillat;
    if (myndighetsutovning === null || antal === null)
      return kanEjAvgora(
        antal === null ? 'hur många som avstod' : 'om det gäller myndighetsutövning mot enskild',
      );
    return varna(
      'SKA_DELTA_I_BESLUTET',
      `${antal} avstod i ett ärende om myndighetsutövning mot enskild. Den som deltar i handläggningen ska också delta i beslutet; kontrollera protokollet.`,
    );
  },
};

const rostade = (roster: readonly Rost[], rost: Rost['rost']): number =>
  roster.filter((r) => r.rost === rost).length;

/** Kinds of votes where the names do not come to the number that is said. */
const stammerEj = (data: Omrostning): readonly string[] =>
  (['ja', 'nej', 'avstar', 'franvarande'] as const).flatMap((slag) => {
    const [sagt, namngivna] = [data[slag], rostade(data.roster, slag)];
    return sagt === null || sagt === namngivna ? [] : [`${slag}: ${sagt} i antal, ${namngivna} i namn`];
  });

const namnen = (data: Omrostning): Utfall => {
  if (data.roster.length === 0) return tillat;
  const dubblett = data.roster.find(
    (r, i) => data.roster.findIndex((a) => a.namn === r.namn && a.parti === r.parti) < i,
  );
  if (dubblett)
    return varna(
      'ROSTAT_TVA_GANGER',
      `${dubblett.namn} står två gånger bland rösterna. Kontrollera protokollet och rätta rösterna.`,
    );
  const fel = stammerEj(data);
  return fel.length === 0
    ? tillat
    : varna('ROSTERNA_STAMMER_EJ', `Rösterna stämmer inte med antalen (${fel.join('; ')}). Kontrollera dem.`);
};

/** What an even vote needs: the chair's vote, or the lot in an election. */
const likaRoster = (data: Omrostning): Utfall => {
  const ratt = arVal(data) ? 'lottning' : 'ordforandensRost';
  return data.utslag === ratt
    ? tillat
    : varna(
        'LIKA_ROSTETAL',
        arVal(data)
          ? `Rösterna är lika (${data.ja} mot ${data.nej}); i val avgör lotten. Ange lottningen.`
          : `Rösterna är lika (${data.ja} mot ${data.nej}); då avgör ordförandens röst. Ange den.`,
      );
};

const utfallet = (data: Omrostning): Utfall => {
  if (data.ja === data.nej) return likaRoster(data);
  const flest = data.ja > data.nej ? 'ja' : 'nej';
  if (data.utfall === null || data.utfall === flest) return tillat;
  // a third of those present is enough there: R-40 judges that
  const minoritet = data.fraga === 'aterremiss' || data.fraga === 'bordlaggning';
  if (minoritet && arFullmaktige(data.organ)) return tillat;
  return varna(
    'UTFALL_MOT_MAJORITETEN',
    `Utfallet anges vara ${data.utfall}, men de flesta röstade ${flest} (${data.ja} ja, ${data.nej} nej). Kontrollera rösterna och vad ja och nej betyder.`,
  );
};

export const R35: Regel<'OmrostningGenomford'> = {
  id: 'R-35',
  text: 'Omröstningen är öppen utom vid val och anställning; enkel majoritet avgör, vid lika röstetal ordförandens röst, vid val lotten.',
  kalla: 'KL 5:53–56, 6:33',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['OmrostningGenomford'],
  prova: ({ handelse: { data } }) => {
    if (!data.oppen && !arVal(data))
      return varna(
        'SLUTEN_OMROSTNING',
        'Omröstningen anges vara sluten; det är bara val och anställning av personal. Kontrollera protokollet.',
      );
    const antalen = namnen(data);
    return antalen.svar === 'tillat' ? utfallet(data) : antalen;
  },
};
