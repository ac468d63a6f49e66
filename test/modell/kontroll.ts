import { expect } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import type { Invariant } from './invarianter/underlag.js';
import { arBorta, type Sant, type Varld } from './varld.js';

/** The log as it was when the append that holds an event had been written: what is noted stands after the fact. */
const daDenSkrevs = (handelser: readonly RecordedEvent[], i: number): readonly RecordedEvent[] => {
  const commandId = handelser[i]?.metadata.commandId;
  const slut = handelser.findIndex((h, j) => j > i && h.metadata.commandId !== commandId);
  return slut < 0 ? handelser : handelser.slice(0, slut);
};

/** Looks after each step at every event that has come since the last look. */
export const kontroll =
  (...invarianter: readonly Invariant[]) =>
  async (varld: Varld): Promise<void> => {
    const handelser = await varld.handelser();
    const brott = handelser.slice(varld.granskat).flatMap((handelse, i) => {
      const underlag = {
        handelser: daDenSkrevs(handelser, varld.granskat + i),
        langdVid: (id: string) => varld.langdVid(id),
      };
      return invarianter.map((invariant) => invariant(underlag, handelse)).filter((text) => text !== null);
    });
    expect(brott).toEqual([]);
    varld.granskat = handelser.length;
  };

const skrivna = (handelser: readonly RecordedEvent[], { kontext }: Sant): readonly RecordedEvent[] =>
  handelser.filter(
    ({ metadata }) => metadata.commandId === kontext.commandId && metadata.bodyHash === kontext.bodyHash,
  );

const kvittonAv = (sant: Sant) => sant.svar.flatMap((svar) => ('kvitto' in svar ? [svar.kvitto] : []));

/** Who was refused, every time, has written nothing; who was answered once is answered the same again. */
export const enligtSvaren = async (varld: Varld): Promise<void> => {
  const handelser = await varld.handelser();
  for (const sant of varld.sanda) {
    const samma = varld.sanda.filter(
      (s) => s.kontext.commandId === sant.kontext.commandId && s.order.kropp === sant.order.kropp,
    );
    const svar = samma.flatMap((s) => s.svar);
    const egna = skrivna(handelser, sant);
    // a number that was taken for a paragraf that is then refused, since somebody came between, is let go of by itself
    const kvar = egna.filter((h) => h.type !== 'ParagrafnummerTaget');
    if (svar.every((s) => 'fel' in s && !arBorta(s.fel)))
      expect({ nekat: sant.order.text, skrev: kvar.map((h) => h.type) }).toEqual({
        nekat: sant.order.text,
        skrev: [],
      });
    const sista = egna.at(-1);
    const kvitton = kvittonAv(sant);
    const forst = kvitton.findIndex((k) => sista?.position === k.position);
    if (forst >= 0) for (const kvitto of kvitton.slice(forst)) expect(kvitto).toEqual(kvitton[forst]);
  }
};

/** Both processes, and one that was just started, would answer the same: what is remembered is what the log says. */
export const allaSvararLika = async (varld: Varld, sant: Pick<Sant, 'order' | 'kontext'>): Promise<void> => {
  const ny = await varld.prova('ny', sant);
  for (const vem of [0, 1] as const)
    expect(`${sant.order.text} → ${await varld.prova(vem, sant)}`).toBe(`${sant.order.text} → ${ny}`);
};
