import type { Kommun } from '../kommun/kommun.js';

/*
 * What is wrong with a year on purpose, recorded when it has ended: set aside with a reason, or brought as history that
 * rules note and never refuse. What each comes to in the rule audit stands in `regelrevision.prov.ts`.
 */

const KF = 'Kommunfullmäktige';
const PROTOKOLL = { handling: 'Protokollet' };

const revisionEfter = async (kommun: Kommun, namn: string, vag: string, kropp: object): Promise<number> =>
  (await kommun.gor(`arenden/${kommun.id(namn)}/${vag}`, { ...kropp })).revision;

/** The answer to a remiss has no last day, which is put in afterwards. */
const remissUtanDag = async (kommun: Kommun): Promise<void> => {
  const id = kommun.id('nattbuss');
  const { revision } = await kommun.gor(`arenden/${id}/remisser`, {
    till: ['Samhällsbyggnadsnämnden'],
    avser: 'Linjens sträckning',
  });
  await kommun.gor(`arenden/${id}/rattelser`, {
    ...{ avserHandelse: revision - 1, falt: '/svarSenast', till: '2026-02-16', skal: 'Dagen glömdes.' },
  });
};

/** A minority is said to have had its way in styrelsen, where none can: it was read out of the wrong minutes. */
const minoritetIStyrelsen = async (kommun: Kommun): Promise<void> => {
  const id = kommun.id('nattbuss');
  const revision = await revisionEfter(kommun, 'nattbuss', 'aterremiss', {
    ...{ organ: 'Kommunstyrelsen', grund: 'minoritet', begardAvAntal: 4, skal: ['Turtätheten.'] },
    ...{ till: 'Kommunstyrelsens arbetsutskott', skedde: '2025-12-03', import: true, kalla: PROTOKOLL },
  });
  await kommun.gor(`arenden/${id}/makuleringar`, {
    ...{ avserHandelse: revision - 1, skal: 'Ur ett annat ärendes protokoll.' },
  });
};

/** A minority gets its way a second time. */
const minoritetenIgen = (kommun: Kommun) =>
  revisionEfter(kommun, 'nattbuss', 'aterremiss', {
    ...{ organ: KF, grund: 'minoritet', begardAvAntal: 12, narvarande: 31, skal: ['Turtätheten.'] },
    ...{ till: 'Kommunstyrelsen', skedde: '2025-12-15', import: true, kalla: PROTOKOLL },
  });

/** A decision is sent before the minutes are approved. */
const expedierasForTidigt = (kommun: Kommun) =>
  revisionEfter(kommun, 'tradplan', 'expedieringar', {
    avser: { slag: 'beslut', nr: 1 },
    mottagare: [{ typ: 'organ', namn: 'Samhällsbyggnadsnämnden' }],
    sekretesskontroll: true,
    skedde: '2025-12-18',
    avvikelser: [{ regel: 'O-24', skal: 'Upphandlingen väntade.' }],
  });

/** A notice comes down three days early. */
const anslagetNed = (kommun: Kommun) =>
  kommun.gor('sammantraden/KS-2025-12-03/anslag/1/nedtagning', {
    avvikelser: [{ regel: 'R-52b', skal: 'Tavlan flyttades.' }],
  });

/** What was carried out of an annulled decision is undone. */
const verkstallighetenRattas = (kommun: Kommun) =>
  revisionEfter(kommun, 'solceller', 'verkstallighetsrattelser', {
    ...{ beslut: 1, resultat: 'Beställningen är avbeställd.' },
  });

/** An old decision whose preparation nobody has found: no deviation, since nobody knows. */
const gammaltBeslut = async (kommun: Kommun): Promise<void> => {
  const { id } = await kommun.gor('arenden', {
    ...{ serie: 'KS', diarienummer: 'KS-2019-7', arendemening: 'Köp av mark', initiativ: 'namnd', organ: KF },
    ...{ skedde: '2019-02', import: true, kalla: PROTOKOLL },
  });
  await kommun.gor(`arenden/${id}/beslut`, {
    ...{ organ: KF, utfall: 'annat', beslutssatser: ['Marken köps.'], slutligt: true },
    ...{ skedde: '2019-06', import: true, kalla: PROTOKOLL },
  });
};

/** Everything that is wrong on purpose, one thing after another. */
export const planteraAvvikelser = async (kommun: Kommun): Promise<void> => {
  await remissUtanDag(kommun);
  await minoritetIStyrelsen(kommun);
  await minoritetenIgen(kommun);
  await expedierasForTidigt(kommun);
  await anslagetNed(kommun);
  await verkstallighetenRattas(kommun);
  await gammaltBeslut(kommun);
};
