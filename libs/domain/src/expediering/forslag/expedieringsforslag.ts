import type { Arende, Beslut, Handling } from '../../arende/arende.state.js';
import type { Initiativtyp, Mottagare } from '../../arende/arende.types.js';
import { organnyckel, organtyp, sammaOrgan } from '../../arende/organ.js';
import type { Skedde } from '../../shared/edtf.js';
import { sakertEfter } from '../../regler/regel.js';
import { av, kort, uppraknat } from '../../visa/ord.js';
import { nadda, redanTillsagda, uppdragstagare } from '../grund/nadda.js';

/** Why somebody is to be told, the strongest reason first: who has several is named for the first. */
export const FORSLAGSSKAL = [
  'uppdrag',
  'aterremiss',
  'motionar',
  'initiativtagare',
  'inkomFran',
  'remissinstans',
] as const;
export type Forslagsskal = (typeof FORSLAGSSKAL)[number];

/** Somebody who is to be told, in the form of a recipient, and why. */
export type ForeslagenMottagare = Exclude<Mottagare, { readonly typ: 'grupp' }> & {
  readonly skal: Forslagsskal;
  /** Has been sent it already, as far as is known. */
  readonly redanMed: boolean;
  readonly text: string;
};

/** Who is to be told of what. `beslut` null: nothing has been decided; nobody is to be told. */
export type Expedieringsforslag = {
  readonly beslut: { readonly slag: 'beslut' | 'aterremiss'; readonly nr: number } | null;
  readonly mottagare: readonly ForeslagenMottagare[];
  /** There is never another page. */
  readonly nasta: null;
};

type Avgorande =
  | { readonly slag: 'beslut'; readonly post: Beslut }
  | { readonly slag: 'aterremiss'; readonly post: Arende['aterremisser'][number] };
type Skalat = Omit<ForeslagenMottagare, 'redanMed'>;

type Tidfast = { readonly datum: Skedde; readonly revision: number };

/** The later of two by when they happened, and by when they were recorded where their days do not tell. */
const arEfter = (a: Tidfast, b: Tidfast): boolean =>
  sakertEfter(a.datum, b.datum) || (!sakertEfter(b.datum, a.datum) && a.revision > b.revision);

const senaste = ({ beslut, aterremisser }: Arende): Avgorande | null => {
  const alla: readonly Avgorande[] = [
    ...beslut.map((post) => ({ slag: 'beslut', post }) as const),
    ...aterremisser.map((post) => ({ slag: 'aterremiss', post }) as const),
  ];
  return alla.reduce<Avgorande | null>(
    (sist, nasta) => (sist === null || arEfter(nasta.post, sist.post) ? nasta : sist),
    null,
  );
};

/** Not one of the municipality's own: what no name of a body tells, and companies, which are sent to as others are. */
const arExtern = (namn: string): boolean => ['okand', 'bolag'].includes(organtyp(namn));

const uppdragen = (beslut: Beslut): readonly Skalat[] =>
  uppdragstagare(beslut).map(({ namn, texter }) => ({
    typ: 'organ',
    namn,
    skal: 'uppdrag',
    text: `Beslutet ger ${namn} ett uppdrag${av(': ', kort(uppraknat(texter)))}.`,
  }));

const mottagaren = ({ till, grund }: Arende['aterremisser'][number]): readonly Skalat[] =>
  till === null
    ? []
    : [
        {
          typ: 'organ',
          namn: till,
          skal: 'aterremiss',
          text: `Ärendet återremitterades till ${till}${grund === 'minoritet' ? ' på begäran av en minoritet' : ''}. Skälen ska följa med.`,
        },
      ];

const motionarerna = ({ motion }: Arende): readonly Skalat[] =>
  (motion?.motionarer ?? []).map(({ namn }) => ({
    typ: 'person',
    namn,
    skal: 'motionar',
    text: `${namn} väckte motionen.`,
  }));

const INITIATIVTAGARENS_TYP: { readonly [I in Initiativtyp]: Skalat['typ'] } = {
  namnd: 'organ',
  ledamot: 'person',
  revisor: 'person',
  fullmaktigeberedning: 'organ',
  bolagsstyrelse: 'extern',
  medborgarforslag: 'person',
  folkinitiativ: 'person',
  forvaltning: 'organ',
  inkommenHandling: 'extern',
  eget: 'organ',
};

const initiativtagaren = ({ initiativ, initiativtagare }: Arende): readonly Skalat[] =>
  initiativtagare === null
    ? []
    : [
        {
          typ: initiativ === null ? 'extern' : INITIATIVTAGARENS_TYP[initiativ],
          namn: initiativtagare,
          skal: 'initiativtagare',
          text: `${initiativtagare} tog initiativ till ärendet.`,
        },
      ];

/** Where an ärende begins with something that came in. */
const UTIFRAN: readonly Initiativtyp[] = [
  'revisor',
  'bolagsstyrelse',
  'medborgarforslag',
  'folkinitiativ',
  'inkommenHandling',
];

const oppnande = ({ initiativ, handlingar, yttranden }: Arende): Handling | undefined =>
  initiativ !== null && UTIFRAN.includes(initiativ)
    ? handlingar.find(
        ({ nr, riktning, flyttadTill }) =>
          riktning === 'inkommen' && flyttadTill === null && !yttranden.some((y) => y.handlingNr === nr),
      )
    : undefined;

const avsandaren = (arende: Arende): readonly Skalat[] => {
  const { avsandare = null, avsandarensDnr = null } = oppnande(arende) ?? {};
  const namn = avsandare?.organisation ?? avsandare?.namn ?? '';
  return arExtern(namn)
    ? [
        {
          typ: 'extern',
          namn,
          skal: 'inkomFran',
          text: `Ärendet började med en handling från ${namn}${av(', deras nummer ', avsandarensDnr)}.`,
        },
      ]
    : [];
};

const remissinstanserna = ({ yttranden }: Arende): readonly Skalat[] =>
  yttranden
    .filter(({ fran, utanRemiss }) => !utanRemiss && arExtern(fran))
    .map(({ fran: namn }) => ({
      typ: 'extern',
      namn,
      skal: 'remissinstans',
      text: `${namn} yttrade sig på remiss.`,
    }));

/** An ärende that is sent back goes on: who waits for its end is told then, but those who moved it follow it. */
const berorda = (arende: Arende, avgorande: Avgorande): readonly Skalat[] =>
  avgorande.slag === 'aterremiss'
    ? [...mottagaren(avgorande.post), ...motionarerna(arende)]
    : [
        ...uppdragen(avgorande.post),
        ...motionarerna(arende),
        ...initiativtagaren(arende),
        ...avsandaren(arende),
        ...remissinstanserna(arende),
      ];

/** Each once, and none whose name is not known; the body that decided knows already. */
const varOchEn = (skalade: readonly Skalat[], beslutande: string): readonly Skalat[] => {
  const namngivna = skalade.filter(({ namn }) => namn !== '' && !sammaOrgan(namn, beslutande));
  return namngivna.filter((m, i) => namngivna.findIndex((a) => sammaOrgan(a.namn, m.namn)) === i);
};

/**
 * Who is to be told of a decision in an ärende, by its number, and why; null where it has no such decision. Without a
 * number: of the latest decision or återremiss. Only what the ärende itself says is known here: groups and others that
 * the decision names are for whoever sends it.
 */
export const expedieringsforslag = (arende: Arende, nr: number | null = null): Expedieringsforslag | null => {
  const post = nr === null ? undefined : arende.beslut.find((b) => b.nr === nr);
  if (nr !== null && !post) return null;
  const avgorande: Avgorande | null = post ? { slag: 'beslut', post } : senaste(arende);
  if (avgorande === null) return { beslut: null, mottagare: [], nasta: null };
  const beslut = { slag: avgorande.slag, nr: avgorande.post.nr };
  const { nycklar } = nadda(redanTillsagda(arende, beslut));
  const mottagare = varOchEn(berorda(arende, avgorande), avgorande.post.organ).map((m) => ({
    ...m,
    redanMed: nycklar.has(organnyckel(m.namn)),
  }));
  return { beslut, mottagare, nasta: null };
};
