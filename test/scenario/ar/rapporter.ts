import type { Visning } from '../rapporter/visning.js';

/** The reports that the year is read by: those at its end, and some as they were on a day of it. */
export const VISNINGAR = {
  motionerForeRattelsen: {
    rubrik: 'Motioner, som loggen visste det den 9 januari (den första har fel dag)',
    namn: 'motioner',
    fraga: { vidTidpunkt: '2025-01-09' },
  },
  motionerApril: {
    rubrik: 'Motionerna som fullmäktige får veta om i april (så som det var den 27 april)',
    namn: 'motioner',
    fraga: { giltig: '2025-04-27' },
  },
  motionerOktober: {
    rubrik: 'Motionerna som fullmäktige får veta om i oktober (så som det var den 26 oktober)',
    namn: 'motioner',
    fraga: { giltig: '2025-10-26' },
  },
  motionerAlla: { rubrik: 'Alla motioner, när året är slut', namn: 'motioner', fraga: { urval: 'alla' } },
  bevakningar: { rubrik: 'Frister som bevakas, när året är slut', namn: 'bevakningar', fraga: {} },
  bevakningarPask: {
    rubrik: 'Frister på skärtorsdagen (så som det var den 17 april)',
    namn: 'bevakningar',
    fraga: { giltig: '2025-04-17' },
  },
  beslut: { rubrik: 'Besluten 2025, med sista dag att överklaga', namn: 'beslut', fraga: {} },
  uppdrag: { rubrik: 'Uppdrag', namn: 'uppdrag', fraga: { urval: 'alla' } },
  aterremisser: { rubrik: 'Återremisser', namn: 'aterremisser', fraga: {} },
  aterremisserSomManTrodde: {
    rubrik: 'Återremisser, som loggen visste det den 25 augusti (den i fel ärende står kvar)',
    namn: 'aterremisser',
    fraga: { vidTidpunkt: '2025-08-25' },
  },
  aterremisserSomDetVar: {
    rubrik: 'Återremisser, så som det var den 25 augusti (rättat dagen efter)',
    namn: 'aterremisser',
    fraga: { giltig: '2025-08-25' },
  },
  ledtider: { rubrik: 'Ledtider i dagar', namn: 'ledtider', fraga: {} },
  arendebalans: { rubrik: 'Ärendebalans, när året är slut', namn: 'arendebalans', fraga: {} },
  anslagstavlanPask: {
    rubrik: 'Anslagstavlan på långfredagen den 18 april',
    namn: 'anslag',
    fraga: { giltig: '2025-04-18' },
  },
  anslagsbevis: {
    rubrik: 'Anslag som suttit uppe, med anslagsbevis (så som det var den 27 mars)',
    namn: 'anslag',
    fraga: { giltig: '2025-03-27', urval: 'alla' },
  },
  anslagstavlan: { rubrik: 'Anslagstavlan på nyårsafton', namn: 'anslag', fraga: {} },
} as const satisfies Readonly<Record<string, Visning>>;
