import { tolkaSkedde } from '../shared/edtf.js';
import { sammaJson } from '../shared/json.js';
import {
  ALLTID,
  kanEjAvgora,
  neka,
  OSL_IKRAFT,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Regelfakta,
  type Utfall,
} from './regel.js';

export const R10: Regel<'HandlingAvvisad' | 'HandlingInkommen' | 'HandlingRegistrerad'> = {
  id: 'R-10',
  text: 'Allmänna handlingar registreras så snart de kommit in eller upprättats; bara de utan sekretess får i stället hållas ordnade.',
  kalla: 'OSL 5:1',
  iKraft: OSL_IKRAFT,
  allvar: 'V',
  galler: ['HandlingAvvisad', 'HandlingInkommen', 'HandlingRegistrerad'],
  prova: ({ handelse, handling }) => {
    if (handelse.type !== 'HandlingAvvisad' || handelse.data.grund === 'ringaBetydelse') return tillat;
    if (handling?.sekretessKanGalla == null) return kanEjAvgora('om sekretess kan gälla');
    return handling.sekretessKanGalla
      ? varna(
          'SEKRETESS_SKA_REGISTRERAS',
          'Handlingen kan innehålla sekretess och ska då registreras. Registrera den i ett ärende i stället för att lägga den åt sidan.',
        )
      : tillat;
  },
};

type Registrering = Provad<'HandlingRegistrerad' | 'HandlingUpprattad'>;

const saknadAvsandare = (handelse: Registrering): boolean =>
  handelse.type === 'HandlingRegistrerad' &&
  handelse.data.avsandare === null &&
  !handelse.data.undantag.includes('part');

export const R11: Regel<'HandlingRegistrerad' | 'HandlingUpprattad'> = {
  id: 'R-11',
  text: 'Registret visar när handlingen kom in eller upprättades, dess beteckning, avsändare eller mottagare och kort vad den rör; de två sista får hållas åtskilda.',
  kalla: 'OSL 5:2',
  iKraft: OSL_IKRAFT,
  allvar: 'A',
  galler: ['HandlingRegistrerad', 'HandlingUpprattad'],
  prova: ({ handelse }) => {
    if (handelse.data.rubrik === null && !handelse.data.undantag.includes('innehall'))
      return neka(
        'RUBRIK_SAKNAS',
        'Registret ska visa vad handlingen rör. Ange rubrik, eller ange att innehållet hålls åtskilt (undantag: innehall).',
      );
    const brister = [
      ...(saknadAvsandare(handelse)
        ? ['avsändare saknas (ange den, eller undantag: part om den hålls åtskild)']
        : []),
      ...(handelse.skedde === null ? ['dagen då den kom in eller upprättades är okänd'] : []),
    ];
    return brister.length === 0
      ? tillat
      : varna(
          'REGISTERUPPGIFT_SAKNAS',
          `Registret saknar en uppgift: ${brister.join('; ')}. Komplettera med en rättelse.`,
        );
  },
};

type Inkommen = 'HandlingInkommen' | 'HandlingRegistrerad' | 'YttrandeInkommet';

const dateratEfter = ({ handelse }: Regelfakta<Inkommen>): Utfall => {
  if (handelse.type !== 'YttrandeInkommet' || handelse.data.daterat === null) return tillat;
  const senast = tolkaSkedde(handelse.skedde)?.till;
  return senast != null && handelse.data.daterat > senast
    ? varna(
        'DATERAT_EFTER_INKOMST',
        'Yttrandet är daterat efter den dag det anges ha kommit in. Kontrollera dagen och rätta den som är fel.',
      )
    : tillat;
};

export const R13: Regel<Inkommen> = {
  id: 'R-13',
  text: 'En handling är inkommen när den nått myndigheten eller behörig befattningshavare; det är en annan tid än när den registrerades.',
  kalla: 'TF 2:9; FL 22 §',
  iKraft: ALLTID,
  allvar: 'V',
  galler: ['HandlingInkommen', 'HandlingRegistrerad', 'YttrandeInkommet'],
  prova: (fakta) =>
    fakta.handelse.skedde === null ? kanEjAvgora('dagen då handlingen kom in') : dateratEfter(fakta),
};

export const R18: Regel<'UppgiftRattad' | 'HandelseMakulerad' | 'ArendeMakulerat' | 'HandlingFlyttad'> = {
  id: 'R-18',
  text: 'Uppgifter rättas, de raderas inte: rättelsen säger vad som stod, vad som ska stå och varför.',
  kalla: 'OSL 4:1; JO 4639-2007',
  iKraft: ALLTID,
  allvar: 'H',
  galler: ['UppgiftRattad', 'HandelseMakulerad', 'ArendeMakulerat', 'HandlingFlyttad'],
  prova: ({ handelse, nuvarande }) => {
    if (handelse.skal === null)
      return neka('SKAL_SAKNAS', 'En rättelse måste ange skäl. Skriv varför uppgiften ändras.');
    if (handelse.type !== 'UppgiftRattad' || nuvarande === undefined) return tillat;
    return sammaJson(nuvarande, handelse.data.fran)
      ? tillat
      : neka(
          'RATTELSE_FRAN_STAMMER_EJ',
          'Det som enligt rättelsen stod är inte det som står nu. Läs ärendet igen och rätta från det värde som gäller.',
        );
  },
};

export const R24: Regel<'ArendeRemitterat'> = {
  id: 'R-24',
  text: 'En remiss säger vad yttrandet ska omfatta och senast när det ska ha kommit in.',
  kalla: 'FL 26 § (god ordning där laglighetsprövning gäller, FL 2 §)',
  iKraft: { fran: '2018-07-01', till: null },
  allvar: 'V',
  galler: ['ArendeRemitterat'],
  prova: ({ handelse: { data } }) => {
    const saknas = [
      ...(data.avser === null ? ['vad yttrandet ska omfatta'] : []),
      ...(data.svarSenast === null ? ['senaste dag för svar'] : []),
    ];
    return saknas.length === 0
      ? tillat
      : varna('REMISS_OFULLSTANDIG', `Remissen saknar ${saknas.join(' och ')}. Komplettera med en rättelse.`);
  },
};
