import type { Revisionsfel, Verifiering } from '#revision';
import type { Stil } from '../terminal/stil.js';
import { antal, antalAv, hangande, ofarlig } from '../terminal/text.js';
import { visaTid } from '../terminal/tid.js';

/** Where something is wrong, for the one who has to look. */
export const platsen = ({ strom, revision, position }: Revisionsfel): string => {
  const iStrom = strom === null ? null : `${strom}, revision ${revision ?? '?'}`;
  if (position === null) return iStrom ?? 'loggen';
  return iStrom === null ? `position ${position}` : `${iStrom} (position ${position})`;
};

const VISADE = 50;

const felen = ({ fel, antalFel }: Verifiering, bredd: number, stil: Stil): readonly string[] => {
  const fler = antalFel - Math.min(fel.length, VISADE);
  return [
    ...fel
      .slice(0, VISADE)
      .flatMap((f) => [
        `  ${stil.fel(ofarlig(platsen(f)))}  ${stil.svag(f.kod)}`,
        ...hangande('    ', f.text, bredd),
      ]),
    ...(fler > 0 ? [stil.svag(`  … och ${antal(fler)} fel till`)] : []),
  ];
};

/** Which keys signed the heads: whoever holds one of them outside can tell that it is that one. */
const nycklarna = ({ nycklar }: Verifiering): readonly string[] =>
  nycklar.map(
    ({ nyckel, huvuden, minst, storst }) =>
      `  signerade med ${ofarlig(nyckel)}: ${antalAv(huvuden, 'trädhuvud', 'trädhuvuden')}, över ${minst === storst ? antal(minst) : `${antal(minst)}–${antal(storst)}`} händelser`,
  );

/** What a verification came to, for the one who asked. */
export const visaVerifiering = (
  namn: string,
  svar: Verifiering,
  { bredd, stil, ms }: { readonly bredd: number; readonly stil: Stil; readonly ms: number },
): readonly string[] => {
  const { handelser, strommar, antalFel, sist, heltIgenom, trad, huvuden } = svar;
  const omfang = `${antalAv(handelser, 'händelse', 'händelser')} i ${antalAv(strommar, 'ström', 'strömmar')}`;
  const provat = stil.svag(`${ofarlig(namn)} · ${omfang} på ${visaTid(ms)}`);
  if (!heltIgenom) return [stil.varning('Verifieringen avbröts innan hela loggen var läst.'), provat];
  if (antalFel > 0)
    return [
      stil.fel(`Loggen är inte hel: ${antalFel === 1 ? '1 fel' : `${antal(antalFel)} fel`}.`),
      provat,
      '',
      ...felen(svar, bredd, stil),
      '',
      'Stoppa tjänsten, spara filen som den är och återställ loggen från säkerhetskopia.',
    ];
  return [
    stil.bra('Loggen är hel: varje händelse är den som skrevs och varje kedja hänger ihop.'),
    provat,
    ...(sist
      ? [
          '',
          stil.svag('Senaste händelsen. Spara raden på annat håll, så syns det om något tas bort efter den:'),
          `  position ${sist.position}  sha-256 ${sist.hash}`,
          `  trädet: ${antalAv(trad.storlek, 'löv', 'löv')}, rot ${trad.rot}, prövat mot ${antalAv(huvuden, 'trädhuvud', 'trädhuvuden')}`,
          ...nycklarna(svar),
        ]
      : []),
  ];
};
