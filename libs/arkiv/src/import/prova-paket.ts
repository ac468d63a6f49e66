import { METSFIL } from '../eark/paket.js';
import type { Element } from '../xml/element.js';
import { allaElement, lasXml } from '../xml/las.js';

/** A file of a package as it was read. */
export type Avlast = { readonly plats: string; readonly storlek: number; readonly sha256: string };

const hanvisad = (del: Element, lank: Element): Avlast => ({
  plats: lank.attribut['xlink:href'] ?? '',
  storlek: Number(del.attribut['SIZE']),
  sha256: (del.attribut['CHECKSUM'] ?? '').toLowerCase(),
});

/** Every file that a METS names, with what it says of it. */
const hanvisade = (mets: Element): readonly Avlast[] => [
  ...allaElement(mets, 'mdRef').map((del) => hanvisad(del, del)),
  ...allaElement(mets, 'file').flatMap((del) =>
    allaElement(del, 'FLocat').map((lank) => hanvisad(del, lank)),
  ),
];

/** What does not hold together in a package: files that are missing, are others than the METS says, or are not in it. */
export const provaPaket = (metstext: string, avlasta: readonly Avlast[]): readonly string[] => {
  const kanda = new Map(avlasta.map((fil) => [fil.plats, fil]));
  const angivna = hanvisade(lasXml(metstext));
  const platser = new Set([METSFIL, ...angivna.map(({ plats }) => plats)]);
  return [
    ...angivna.flatMap(({ plats, storlek, sha256 }) => {
      const fil = kanda.get(plats);
      if (fil === undefined) return [`${plats}: filen saknas i paketet.`];
      return fil.sha256 === sha256 && fil.storlek === storlek
        ? []
        : [`${plats}: innehållet är inte det som ${METSFIL} säger.`];
    }),
    ...avlasta
      .filter(({ plats }) => !platser.has(plats))
      .map(({ plats }) => `${plats}: filen står inte i ${METSFIL}.`),
  ];
};
