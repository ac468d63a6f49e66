import type { Dokumenthanvisning, Utskick, Utskicksinnehall } from '../kanal.js';
import type { Provlager } from './provlager.js';

/** Words that tell what an ärende is about, where each of them stands in a message. */
export const PLANTERADE = {
  rubrik: 'Flaggspelet',
  beslutssats: 'omhandertagandet',
  av: 'Provotaxnamnden',
  diarienummer: '2025.202 KS',
  utdrag: 'Ordagrantprotokoll',
} as const;

const lagra = async (lager: Provlager, text: string): Promise<Dokumenthanvisning> =>
  lager.put(
    (async function* () {
      yield Buffer.from(text);
    })(),
  );

/** The extract of the minutes, in the store; the PDF as large as is asked for. */
export const provutdrag = async (
  lager: Provlager,
  storlek = 2_000,
): Promise<NonNullable<Utskicksinnehall['utdrag']>> => ({
  html: await lagra(lager, `<p>${PLANTERADE.utdrag}</p>`),
  pdf: await lagra(lager, `%PDF-1.7 ${PLANTERADE.utdrag} `.padEnd(storlek, '.')),
});

/** A message that holds all of the planted words. */
export const provinnehall = (utdrag: Utskicksinnehall['utdrag'] = null): Utskicksinnehall => ({
  diarienummer: PLANTERADE.diarienummer,
  rubrik: `Motion om ${PLANTERADE.rubrik} på torget`,
  beslutssatser: [
    `Kommunstyrelsen beslutar om ${PLANTERADE.beslutssats}.`,
    'Paragrafen justeras omedelbart.',
  ],
  beslutat: { av: `${PLANTERADE.av} § 91`, datum: '2026-03-02' },
  utdrag,
});

export const provutskick = (adress: string, andringar: Partial<Utskick> = {}): Utskick => ({
  slag: 'beslut',
  expediering: 'arende-KS-2025-202-12',
  leverans: 'arende-KS-2025-202-12-17',
  idempotensnyckel: 'arende-KS-2025-202-12-17-1',
  tid: '2026-03-02T09:41:07.123Z',
  avsandare: { organ: 'KS', namn: 'Kommunstyrelsen' },
  mottagare: { namn: 'Barn- och utbildningsnämnden', organ: 'BUN', adress },
  innehall: provinnehall(),
  dataref: 'https://arenden.exempel.se/leveranser/7Hq2',
  kvittenslank: null,
  ersatter: null,
  ...andringar,
});
