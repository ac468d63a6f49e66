import type { Block } from '../dokument.js';
import { forstaRader } from './rader.js';
import { SIDA, TEXTBREDD, type Element, type Sattning } from './sattning.js';
import { BROD, LUFT, RUBRIK } from './stilar.js';
import { sattTabell, tabellensBorjan, type Tabell } from './tabell.js';

type Lista = Extract<Block, { readonly slag: 'lista' }>;

const marke = ({ numrerad }: Lista, n: number): string => (numrerad ? `${n + 1}.` : '•');

/** Room for the widest mark of the list. */
const indrag = (s: Sattning, lista: Lista): number =>
  Math.max(16, s.matt(marke(lista, lista.punkter.length - 1), BROD) + 7);

const somTabell = (block: Extract<Block, { readonly slag: 'tabell' | 'uppgifter' }>): Tabell => ({
  namn: block.namn,
  kolumner: block.slag === 'tabell' ? block.kolumner : null,
  rader: block.rader,
  ...(block.slag === 'tabell' && block.andelar && { andelar: block.andelar }),
});

const radernas = (s: Sattning, text: string, bredd: number): number =>
  forstaRader(s.rader(text, BROD, bredd).length) * BROD.rad;

/** How much of some blocks must stand together at their beginning: a heading never stands last on a page. */
const borjan = (s: Sattning, [block, ...resten]: readonly Block[]): number => {
  switch (block?.slag) {
    case undefined:
      return 0;
    case 'rubrik': {
      const { fore, efter, rad, ...stil } = RUBRIK[block.niva];
      const rader = s.rader(block.text, { ...stil, rad }, TEXTBREDD).length;
      return fore + rader * rad + efter + borjan(s, resten);
    }
    case 'stycke':
      return radernas(s, block.text, TEXTBREDD);
    case 'lista':
      return radernas(s, block.punkter[0] ?? '', TEXTBREDD - indrag(s, block));
    case 'uppgifter':
    case 'tabell':
      return tabellensBorjan(s, somTabell(block));
  }
};

const lista = (s: Sattning, over: Element, block: Lista): void => {
  const in_ = indrag(s, block);
  const element = s.tagg(over, 'L');
  s.listmarken(element, block.numrerad);
  block.punkter.forEach((text, n) => {
    const rader = s.rader(text, BROD, TEXTBREDD - in_);
    if (n > 0) s.luft(LUFT.punkt);
    s.krav(forstaRader(rader.length) * BROD.rad);
    const li = s.tagg(element, 'LI');
    s.textHar(s.tagg(li, 'Lbl'), [marke(block, n)], BROD, SIDA.vanster);
    s.text(s.tagg(li, 'LBody'), rader, BROD, SIDA.vanster + in_);
  });
  s.y += LUFT.block;
};

/** Sets one block under a tag; `resten` is what comes after it. */
export const sattBlock = (s: Sattning, over: Element, block: Block, resten: readonly Block[]): void => {
  switch (block.slag) {
    case 'rubrik': {
      const stil = RUBRIK[block.niva];
      s.krav(borjan(s, [block, ...resten]));
      s.luft(stil.fore);
      s.text(s.tagg(over, `H${block.niva}`), s.rader(block.text, stil, TEXTBREDD), stil, SIDA.vanster);
      s.y += stil.efter;
      return;
    }
    case 'stycke':
      s.text(s.tagg(over, 'P'), s.rader(block.text, BROD, TEXTBREDD), BROD, SIDA.vanster);
      s.y += LUFT.block;
      return;
    case 'lista':
      lista(s, over, block);
      return;
    case 'uppgifter':
    case 'tabell':
      sattTabell(s, over, somTabell(block));
      s.y += LUFT.block;
      return;
  }
};
