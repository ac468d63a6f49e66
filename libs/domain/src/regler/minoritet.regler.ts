import { arFullmaktige, ingarI, organtyp, sammaOrgan } from '../arende/organ.js';
import type { Arende } from '../arende/arende.state.js';
import { upphavt } from '../efterspel/efterspel.state.js';
import { narvarandeVid } from '../sammantrade/narvaro.js';
import { motetVid } from './motespunkt.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  sakertFore,
  tillat,
  type Provad,
  type Regel,
  type Regelfakta,
  type Utfall,
} from './regel.js';

type Uppskov = 'ArendeBordlagt' | 'ArendeAterremitterat';
const UPPSKOV: readonly Uppskov[] = ['ArendeBordlagt', 'ArendeAterremitterat'];

/** One third of those present, rounded up: 27 of 81, 28 of 82. Not of the votes cast. */
export const enTredjedel = (narvarande: number): number => Math.ceil(narvarande / 3);

/** Earlier minority decisions of fullmäktige that still stand; an annulled one gives the right back. */
const staendeMinoritet = (arende: Arende, handelse: Provad<Uppskov>): number =>
  [...arende.bordlaggningar, ...arende.aterremisser].filter(
    (u) =>
      u.grund === 'minoritet' &&
      arFullmaktige(u.organ) &&
      !sakertFore(handelse.skedde, u.datum) &&
      !upphavt(arende.efterspel, { slag: 'till' in u ? 'aterremiss' : 'bordlaggning', nr: u.nr }),
  ).length;

const bordlagtIFullmaktige = (arende: Arende): boolean =>
  arende.bordlaggningar.some((b) => arFullmaktige(b.organ));

const forstaExtraval = (arende: Arende | null, handelse: Provad<Uppskov>): boolean =>
  arende?.slag === 'extraval' && handelse.type === 'ArendeBordlagt' && !bordlagtIFullmaktige(arende);

const arVal = (arende: Arende | null): boolean => arende?.slag === 'val' || arende?.slag === 'extraval';

/** How many served when the matter was dealt with, by the roll call; null where that is not surely known. */
const narvarandeDa = (fakta: Regelfakta<Uppskov>): number | null => {
  const punkt = motetVid(fakta);
  const lage = punkt?.paragraf == null ? null : narvarandeVid(punkt.sammantrade, punkt.paragraf);
  return lage?.osakra.length === 0 ? lage.narvarande.filter((n) => n.tjanstgor).length : null;
};

const minoritetsbegaran = (fakta: Regelfakta<Uppskov>): Utfall => {
  const { arende, handelse } = fakta;
  if (arVal(arende))
    return neka(
      'VAL_KRAVER_MAJORITET',
      'Vid val krävs enkel majoritet för bordläggning eller återremiss. Ange majoritet och röster.',
    );
  if (arende && staendeMinoritet(arende, handelse) > 0)
    return neka(
      'MINORITETSRATT_FORBRUKAD',
      'Ärendet har redan bordlagts eller återremitterats på begäran av en minoritet. Nu krävs enkel majoritet: ange majoritet och röster.',
    );
  const { begardAvAntal } = handelse.data;
  const narvarande = handelse.data.narvarande ?? narvarandeDa(fakta);
  if (begardAvAntal === null || narvarande === null)
    return kanEjAvgora(
      ...(begardAvAntal === null ? ['hur många som begärde det'] : []),
      ...(narvarande === null ? ['antal närvarande'] : []),
    );
  return begardAvAntal >= enTredjedel(narvarande)
    ? tillat
    : neka(
        'MINORITET_FOR_LITEN',
        `Begäran stöds av ${begardAvAntal} av ${narvarande} närvarande; minst ${enTredjedel(narvarande)} krävs. Utan det avgör majoriteten: ange majoritet och röster.`,
      );
};

const majoritetsbeslut = ({ data: { roster } }: Provad<Uppskov>): Utfall => {
  if (roster === null) return tillat;
  return roster.for >= roster.mot
    ? tillat
    : neka(
        'MAJORITET_SAKNAS',
        `Rösterna räcker inte: ${roster.for} för och ${roster.mot} mot. Kontrollera rösterna; i fullmäktige kan en tredjedel av de närvarande begära det som minoritet.`,
      );
};

/** An extra election is put off the first time it comes up. In imported history that may stand outside the log. */
const extravaletsBeslut = (arende: Arende | null, handelse: Provad<'BeslutFattat'>): Utfall => {
  if (arende?.slag !== 'extraval' || !handelse.data.slutligt || bordlagtIFullmaktige(arende)) return tillat;
  return handelse.import
    ? kanEjAvgora('bordläggningen')
    : neka(
        'EXTRAVAL_SKA_BORDLAGGAS',
        'Ett ärende om extra val bordläggs alltid första gången det behandlas. Registrera bordläggningen, och beslutet när ärendet tas upp på nytt.',
      );
};

export const R40: Regel<Uppskov | 'BeslutFattat'> = {
  id: 'R-40',
  text: 'I fullmäktige ska ett ärende bordläggas eller återremitteras när en tredjedel av de närvarande begär det; har en minoritet redan fått det krävs enkel majoritet, liksom vid val. Ett ärende om extra val bordläggs alltid första gången. En upphävd minoritetsåterremiss räknas inte (R-43).',
  kalla: 'KL 5:50',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: [...UPPSKOV, 'BeslutFattat'],
  prova: ({ handelse, ...fakta }) => {
    const { arende } = fakta;
    if (!arFullmaktige(handelse.data.organ)) return tillat;
    if (handelse.type === 'BeslutFattat') return extravaletsBeslut(arende, handelse);
    if (forstaExtraval(arende, handelse)) return tillat;
    if (handelse.data.grund === null) return kanEjAvgora('om det var majoritet eller minoritet');
    return handelse.data.grund === 'minoritet'
      ? minoritetsbegaran({ ...fakta, handelse })
      : majoritetsbeslut(handelse);
  },
};

export const R41: Regel<Uppskov> = {
  id: 'R-41',
  text: 'Skälet till en minoritetsåterremiss bestäms av dem som begärde den; begäran och skäl antecknas.',
  kalla: 'KL 5:50 tredje stycket',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: UPPSKOV,
  prova: ({ handelse: { data } }) => {
    if (data.grund !== 'minoritet' || !arFullmaktige(data.organ)) return tillat;
    const saknas = [
      ...(data.skal.length === 0 ? ['skäl'] : []),
      ...(data.begardAv.length === 0 && data.begardAvAntal === null
        ? ['vilka eller hur många som begärde det']
        : []),
    ];
    return saknas.length === 0
      ? tillat
      : neka(
          'MINORITETENS_SKAL_SAKNAS',
          `En minoritets begäran måste ange ${saknas.join(' och ')}. Lägg till det och skicka igen.`,
        );
  },
};

const harBerett = (arende: Arende): readonly string[] => [
  ...new Set([...arende.beredningar, ...arende.forslag].map((b) => b.organ).filter((o) => !arFullmaktige(o))),
];

export const R42: Regel<'ArendeAterremitterat'> = {
  id: 'R-42',
  text: 'Fullmäktige återremitterar bara till ett organ som har berett ärendet, aldrig till ett bolag.',
  kalla: 'praxis i fullmäktige; KL 5:26',
  iKraft: KL_IKRAFT,
  allvar: 'A',
  galler: ['ArendeAterremitterat'],
  prova: ({ handelse: { data, import: importerad }, arende }) => {
    if (!arFullmaktige(data.organ)) return tillat;
    const { till } = data;
    if (till === null) return kanEjAvgora('vart ärendet återremitterades');
    const berett = arende ? harBerett(arende) : [];
    if (berett.length === 0 && importerad && organtyp(till) !== 'bolag')
      return kanEjAvgora('vilka organ som berett ärendet');
    if (organtyp(till) !== 'bolag' && berett.some((o) => sammaOrgan(o, till) || ingarI(o, till)))
      return tillat;
    const valbara =
      berett.length === 0
        ? 'inget organ har berett ärendet'
        : `dessa har berett ärendet: ${berett.join(', ')}`;
    return neka(
      'ATERREMISS_TILL_OBEREDANDE_ORGAN',
      `${till} har inte berett ärendet; ${valbara}. Återremittera dit, eller skicka ärendet på remiss till ${till}.`,
    );
  },
};

export const R44: Regel<'ArendeBordlagt'> = {
  id: 'R-44',
  text: 'Ett bordlagt ärende tas upp på fullmäktiges nästa sammanträde om fullmäktige inte beslutar annat.',
  kalla: 'KL 5:51',
  iKraft: KL_IKRAFT,
  allvar: 'R',
  galler: ['ArendeBordlagt'],
  prova: ({ handelse: { data } }) => (arFullmaktige(data.organ) ? kanEjAvgora('nästa sammanträde') : tillat),
};

export const R45: Regel<Uppskov> = {
  id: 'R-45',
  text: 'I nämnd och utskott bordläggs och återremitteras med enkel majoritet; minoritetsrätten finns bara i fullmäktige.',
  kalla: 'KL 6:33, jfr 5:50',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: UPPSKOV,
  prova: ({ handelse }) => {
    if (arFullmaktige(handelse.data.organ)) return tillat;
    return handelse.data.grund === 'minoritet'
      ? neka(
          'MINORITETSRATT_BARA_I_FULLMAKTIGE',
          `Minoritetsrätten finns bara i fullmäktige. I ${handelse.data.organ} krävs enkel majoritet: ange majoritet och röster.`,
        )
      : majoritetsbeslut(handelse);
  },
};

/**
 * The state that rules see holds no annulled facts, so R-40 counts only decisions that stand; this rule says
 * so where an auditor looks for it.
 */
export const R43: Regel<Uppskov> = {
  id: 'R-43',
  text: 'Var minoritetens första beslut ogiltigt och upphävt finns rätten kvar: bara gällande händelser räknas i R-40.',
  kalla: 'praxis; KL 5:50',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: UPPSKOV,
  prova: () => tillat,
};
