import type { Utskick, Utskicksinnehall } from '../kanal.js';
import { enRad } from '../gemensamt/utfall.js';

/** Where something is read or done: the words, and an absolute URL. */
export type Brevlank = { readonly text: string; readonly url: string };

/** A letter in its parts, before it becomes text or HTML. */
export type Brev = {
  /** One line, for a header and a title. */
  readonly amne: string;
  readonly rubrik: string;
  readonly inledning: readonly string[];
  readonly uppgifter: readonly (readonly [etikett: string, varde: string])[];
  /** The decision, one item per beslutssats. */
  readonly beslut: readonly string[];
  readonly lankar: readonly Brevlank[];
  readonly avslutning: readonly string[];
};

/** How the extract of the minutes comes with the letter. */
export type Utdragssatt = 'bifogat' | 'lankat' | 'inget';

const LAS: Readonly<Record<Utdragssatt, string>> = {
  bifogat: 'Läs beslutet',
  lankat: 'Läs beslutet och hämta protokollsutdraget',
  inget: 'Läs beslutet',
};

const kvittera = ({ kvittenslank }: Utskick): readonly Brevlank[] =>
  kvittenslank === null ? [] : [{ text: 'Bekräfta att beslutet är mottaget', url: kvittenslank }];

const KVITTENS = 'Avsändaren ber om en bekräftelse på att beslutet är mottaget.';
const AUTOMATISKT = 'Utskicket är gjort av ett system. Svar på det läses inte.';

const avsandarrad = ({ avsandare }: Utskick): readonly [string, string] => ['Avsändare', avsandare.namn];
const mottagarrad = ({ mottagare }: Utskick): readonly [string, string] => ['Mottagare', mottagare.namn];

/** A letter on paper says where it is to be taken. */
const medPostadress = (brev: Brev, { mottagare }: Utskick): Brev => ({
  ...brev,
  uppgifter: [...brev.uppgifter, ['Lämnas till', mottagare.adress.trim().replaceAll(/\s*\n\s*/g, ', ')]],
});

/** Nothing of what it is about: who it is from and to, and where it is read by the one who may. */
const hemligt = (utskick: Utskick): Brev => {
  const paminnelse = utskick.slag === 'paminnelse';
  const amne = paminnelse ? 'Påminnelse: ett beslut väntar på bekräftelse' : 'Ett beslut finns att hämta';
  return {
    amne,
    rubrik: amne,
    inledning: [
      `Ett beslut till er finns att hämta hos ${utskick.avsandare.namn}. Det är sekretessmarkerat, och därför står inget av innehållet här.`,
      'Beslutet läses av den som har rätt till det.',
      ...(utskick.kvittenslank === null ? [] : [KVITTENS]),
    ],
    uppgifter: [avsandarrad(utskick), mottagarrad(utskick)],
    beslut: [],
    lankar: [{ text: 'Hämta beslutet', url: utskick.dataref }, ...kvittera(utskick)],
    avslutning: [AUTOMATISKT],
  };
};

const amnet = (paminnelse: boolean, { diarienummer, rubrik }: Utskicksinnehall): string =>
  enRad(
    `${paminnelse ? 'Påminnelse, beslut' : 'Beslut'}${diarienummer === null ? '' : ` ${diarienummer}`}: ${rubrik}`,
    150,
  );

const uppgifter = (utskick: Utskick, innehall: Utskicksinnehall): Brev['uppgifter'] => [
  avsandarrad(utskick),
  mottagarrad(utskick),
  ...(innehall.diarienummer === null ? [] : [['Diarienummer', innehall.diarienummer] as const]),
  ['Beslutat av', innehall.beslutat.av],
  ['Datum', innehall.beslutat.datum ?? 'okänt'],
];

const inledning = (utskick: Utskick): readonly string[] => [
  utskick.slag === 'paminnelse'
    ? 'Beslutet har skickats tidigare, och ingen har bekräftat att det är mottaget.'
    : `${utskick.avsandare.namn} skickar ett beslut för kännedom eller åtgärd.`,
  ...(utskick.ersatter === null ? [] : ['Beslutet har rättats. Detta utskick ersätter ett tidigare.']),
  ...(utskick.kvittenslank === null ? [] : [KVITTENS]),
];

const BILAGA: Readonly<Record<Utdragssatt, readonly string[]>> = {
  bifogat: ['Protokollsutdraget är bifogat.'],
  lankat: ['Protokollsutdraget hämtas på adressen ovan.'],
  inget: [],
};

const oppet = (utskick: Utskick, innehall: Utskicksinnehall, utdrag: Utdragssatt): Brev => ({
  amne: amnet(utskick.slag === 'paminnelse', innehall),
  rubrik: utskick.slag === 'paminnelse' ? `Påminnelse: ${innehall.rubrik}` : innehall.rubrik,
  inledning: inledning(utskick),
  uppgifter: uppgifter(utskick, innehall),
  beslut: innehall.beslutssatser,
  lankar: [{ text: LAS[utdrag], url: utskick.dataref }, ...kvittera(utskick)],
  avslutning: [...BILAGA[utdrag], AUTOMATISKT],
});

/** What a recipient reads in an e-mail. */
export const skrivBrev = (utskick: Utskick, utdrag: Utdragssatt): Brev =>
  utskick.innehall === null ? hemligt(utskick) : oppet(utskick, utskick.innehall, utdrag);

/** What a recipient reads on paper. */
export const skrivPappersbrev = (utskick: Utskick, utdrag: Utdragssatt): Brev =>
  medPostadress(skrivBrev(utskick, utdrag), utskick);
