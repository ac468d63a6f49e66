import { justeringAv } from '../sammantrade/justering.js';
import { arBeslutsfor, arFullmaktigesMote, arJavig } from '../sammantrade/narvaro.js';
import type { Paragrafslag } from '../sammantrade/sammantrade.types.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import { motetVid } from './motespunkt.js';
import { dagarTillVardagFore, merAnDagarEfter } from './dagar.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Utfall,
} from './regel.js';

/* What the law asks of a meeting: the summons, what may be decided, how many must be there, and who may not. */

const ORGANET = 'om det är fullmäktige som sammanträder';

/** Matters are settled in these; information and announcements settle nothing. */
const AVGOR: readonly Paragrafslag[] = ['beslut', 'val'];

type Kallelse = 'KallelseUtfardad' | 'KungorelseAnslagen';

const bradskandeKallelse = (datum: string, { skedde }: Provad<Kallelse>): Utfall => {
  const iTid = merAnDagarEfter(datum, skedde, dagarTillVardagFore(datum) - 1);
  if (iTid === null) return kanEjAvgora('dagen för kallelsen');
  return iTid
    ? tillat
    : varna(
        'BRADSKANDE_KALLELSE_FOR_SENT',
        'Också ett brådskande ärende ska nå ledamöterna senast vardagen före sammanträdet. Skjut upp ärendet, eller anteckna varför det ändå togs upp.',
      );
};

export const R30: Regel<Kallelse> = {
  id: 'R-30',
  text: 'Fullmäktiges sammanträde kungörs och ledamöterna kallas minst en vecka före; för ett brådskande ärende senast vardagen före. Nämnder följer sina reglementen.',
  kalla: 'KL 5:13–15',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['KallelseUtfardad', 'KungorelseAnslagen'],
  prova: ({ handelse, sammantrade }) => {
    if (!sammantrade) return kanEjAvgora('sammanträdet');
    const fullmaktige = arFullmaktigesMote(sammantrade);
    if (fullmaktige !== true) return fullmaktige === null ? kanEjAvgora(ORGANET) : tillat;
    const { datum } = sammantrade;
    if (handelse.type === 'KallelseUtfardad' && handelse.data.bradskande)
      return bradskandeKallelse(datum, handelse);
    const iTid = merAnDagarEfter(datum, handelse.skedde, 6);
    if (iTid === null) return kanEjAvgora('dagen för kallelsen eller kungörelsen');
    return iTid
      ? tillat
      : varna(
          'MINDRE_AN_EN_VECKA',
          `Fullmäktige ska kallas och sammanträdet kungöras minst en vecka före, senast sju dagar före ${datum}. Är ärendet brådskande: ange det och grunden i kallelsen.`,
        );
  },
};

const kandaArenden = ({ kallelser, kungorelser }: Sammantrade): readonly string[] =>
  [...kallelser, ...kungorelser].flatMap((k) => k.arenden);

export const R31: Regel<'ParagrafTilldelad'> = {
  id: 'R-31',
  text: 'Fullmäktige avgör bara ärenden som har kungjorts eller står i kallelsen, utom brådskande ärenden när alla närvarande beslutar det.',
  kalla: 'KL 5:52',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['ParagrafTilldelad'],
  prova: ({ handelse: { data }, sammantrade }) => {
    if (!sammantrade) return kanEjAvgora('sammanträdet');
    if (!AVGOR.includes(data.slag) || data.bradskandeEnhalligt === true) return tillat;
    const fullmaktige = arFullmaktigesMote(sammantrade);
    if (fullmaktige !== true) return fullmaktige === null ? kanEjAvgora(ORGANET) : tillat;
    if (sammantrade.kallelser.length + sammantrade.kungorelser.length === 0)
      return kanEjAvgora('kungörelsen och kallelsen');
    if (data.arenden.length === 0) return kanEjAvgora('vilket ärende paragrafen gäller');
    const ejKungjorda = data.arenden.filter((a) => !kandaArenden(sammantrade).includes(a));
    return ejKungjorda.length === 0
      ? tillat
      : neka(
          'ARENDE_EJ_KUNGJORT',
          `${ejKungjorda.join(', ')} står varken i kungörelsen eller i kallelsen och får inte avgöras nu. Beslutade alla närvarande att det är brådskande: ange bradskandeEnhalligt. Annars: ta upp det på nästa sammanträde.`,
        );
  },
};

const beslutsfort = (sammantrade: Sammantrade | undefined, paragraf: number): Utfall => {
  const beslutsfor = sammantrade ? arBeslutsfor(sammantrade, paragraf) : null;
  if (beslutsfor === null) return kanEjAvgora('hur många ledamöter som är närvarande av organets alla');
  return beslutsfor
    ? tillat
    : neka(
        'EJ_BESLUTSFORT',
        `Vid § ${paragraf} är inte mer än hälften av ledamöterna närvarande, så inget får beslutas. Kontrollera närvaron och vilka ersättare som tjänstgör, eller ajournera sammanträdet.`,
      );
};

export const R32: Regel<'ParagrafTilldelad' | 'BeslutFattat'> = {
  id: 'R-32',
  text: 'Ett ärende handläggs bara när mer än hälften av ledamöterna är närvarande; i fullmäktige också när det beror på jäv att de är färre.',
  kalla: 'KL 5:45–46, 6:27',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['ParagrafTilldelad', 'BeslutFattat'],
  prova: ({ handelse, ...fakta }) => {
    if (handelse.type === 'ParagrafTilldelad')
      return AVGOR.includes(handelse.data.slag) ? beslutsfort(fakta.sammantrade, handelse.data.nr) : tillat;
    const punkt = motetVid({ ...fakta, handelse });
    return punkt?.paragraf == null
      ? kanEjAvgora('sammanträdet')
      : beslutsfort(punkt.sammantrade, punkt.paragraf);
  },
};

const kvarIRummet = ({ data }: Provad<'JavAnmalt'>, sammantrade: Sammantrade): Utfall => {
  if (data.godtaget !== true || data.lamnadeRummet !== false) return tillat;
  const fullmaktige = arFullmaktigesMote(sammantrade);
  if (fullmaktige !== false) return fullmaktige === null ? kanEjAvgora(ORGANET) : tillat;
  return varna(
    'JAVIG_NARVARANDE',
    'Den som är jävig i en nämnd får inte närvara när ärendet handläggs. Kontrollera mot protokollet om personen gick ut.',
  );
};

/** What a jäv that was found after the justering says of those who made it. */
const redanJusterat = (handelse: Provad<'JavAnmalt'>, sammantrade: Sammantrade): Utfall => {
  const { data } = handelse;
  const justering = data.paragraf === null ? null : justeringAv(sammantrade, data.paragraf);
  const justerade = justering ? [justering.ordforande, ...justering.justerare] : [];
  return data.godtaget === true && justerade.includes(data.person)
    ? varna(
        'JUSTERAD_AV_JAVIG',
        `§ ${data.paragraf ?? ''} är redan justerad av den som var jävig. Kontrollera justeringen mot protokollet.`,
      )
    : kvarIRummet(handelse, sammantrade);
};

const justeradAv = (handelse: Provad<'ProtokollJusterat'>, sammantrade: Sammantrade): Utfall => {
  const { ordforande, justerare, paragrafer } = handelse.data;
  const personer = [...new Set([...(ordforande === null ? [] : [ordforande]), ...justerare])];
  const provade = paragrafer.flatMap((paragraf) =>
    personer.map((person) => ({ paragraf, person, javig: arJavig(sammantrade, person, paragraf) })),
  );
  const javig = provade.find((p) => p.javig === true);
  if (javig)
    return neka(
      'JAVIG_JUSTERARE',
      `Vid § ${javig.paragraf} var ${javig.person} jävig och får inte justera den. Låt någon annan justera den paragrafen, och de övriga för sig.`,
    );
  return provade.some((p) => p.javig === null) ? kanEjAvgora('om jäv förelåg') : tillat;
};

export const R33: Regel<'JavAnmalt' | 'ProtokollJusterat'> = {
  id: 'R-33',
  text: 'Den som är jävig deltar inte i ärendet, är i en nämnd inte närvarande, räknas inte som närvarande och justerar inte paragrafen.',
  kalla: 'KL 5:47, 6:28–32',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['JavAnmalt', 'ProtokollJusterat'],
  prova: ({ handelse, sammantrade }) => {
    if (!sammantrade) return kanEjAvgora('sammanträdet');
    return handelse.type === 'JavAnmalt'
      ? redanJusterat(handelse, sammantrade)
      : justeradAv(handelse, sammantrade);
  },
};
