import { omKand, punkter, rubrik, stycke, uppgifter, type Block } from '#dokument';
import type { Avgorande, Protokollsutdrag, Uppskov } from '#domain';
import { SAKNAS, uppraknade, UTFALLSORD } from '../ord.js';

const saknas = (block: readonly Block[], vad: string): readonly Block[] =>
  block.length === 0 ? [stycke(`${vad}: ${SAKNAS}.`)] : block;

const beslutet = ({
  beslutssatser,
  utfall,
  uppdrag,
  gallerFran,
}: Extract<Avgorande, { slag: 'beslut' }>): readonly Block[] => [
  rubrik('Beslut'),
  ...saknas(punkter(beslutssatser, true), 'Beslutets lydelse'),
  ...(utfall === null ? [] : [stycke(`Utfall: ${UTFALLSORD[utfall]}.`)]),
  ...(gallerFran === null ? [] : [stycke(`Beslutet gäller från ${gallerFran}.`)]),
  ...(uppdrag.length === 0 ? [] : [rubrik('Uppdrag', 3)]),
  ...punkter(uppdrag.map(({ till, text }) => `${till}: ${text}`)),
];

const forslaget = ({ till, text, tillagg }: Extract<Avgorande, { slag: 'forslag' }>): readonly Block[] => [
  rubrik('Förslag till beslut'),
  ...(till === null ? [] : [stycke(`Förslag till ${till}:`)]),
  stycke(text),
  ...(tillagg.length === 0 ? [] : [rubrik('Tillägg', 3)]),
  ...punkter(tillagg, true),
];

const roster = ({ roster: r }: Uppskov): string | null =>
  r && `${r.for} för, ${r.mot} mot${r.avstar === null ? '' : `, ${r.avstar} avstod`}`;

const begarda = ({ begardAv, begardAvAntal }: Uppskov): string | null => {
  if (begardAv.length > 0) return uppraknade(begardAv);
  return begardAvAntal === null ? null : `${begardAvAntal} ledamöter`;
};

const uppskovet = (uppskov: Uppskov): readonly Block[] => {
  const om = uppgifter('Om begäran', [
    omKand('Begärt av', begarda(uppskov)),
    omKand('Röster', roster(uppskov)),
  ]);
  return [
    rubrik('Skäl', 3),
    ...saknas(punkter(uppskov.skal), 'Skälen'),
    ...(om.slag === 'uppgifter' && om.rader.length > 0 ? [rubrik('Begäran', 3), om] : []),
  ];
};

const avgjort = (avgorande: Avgorande): readonly Block[] => {
  switch (avgorande.slag) {
    case 'beslut':
      return beslutet(avgorande);
    case 'forslag':
      return forslaget(avgorande);
    case 'aterremiss':
      return [
        rubrik(`Återremiss${avgorande.minoritet === true ? ' (minoritetsåterremiss)' : ''}`),
        stycke(`Ärendet återremitteras till: ${avgorande.till ?? SAKNAS}.`),
        ...uppskovet(avgorande),
      ];
    case 'bordlaggning':
      return [
        rubrik(`Bordläggning${avgorande.minoritet === true ? ' (på begäran av en minoritet)' : ''}`),
        stycke(`Ärendet bordläggs till: ${avgorande.tillDatum ?? SAKNAS}.`),
        ...uppskovet(avgorande),
      ];
  }
};

/** What was decided. */
export const avgorandets = ({ avgorande, delegation }: Protokollsutdrag): readonly Block[] => [
  ...(avgorande === null ? [rubrik('Beslut'), stycke(`Beslutets lydelse: ${SAKNAS}.`)] : avgjort(avgorande)),
  ...(delegation?.motivering == null ? [] : [rubrik('Motivering', 3), stycke(delegation.motivering)]),
];
