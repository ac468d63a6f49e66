import { den, iArende, oppnas, type Oppning } from '../kommun/arenden.js';
import type { Steg } from '../kommun/gang.js';
import { overklaganden } from './overklaganden.js';

/* What the kansli does between the meetings: ärenden are opened, prepared, carried out, appealed and closed. */

const SBN = 'Samhällsbyggnadsnämnden';

const eget = (
  namn: string,
  mening: string,
  slag: Oppning['slag'],
  initiativ: Oppning['initiativ'] = 'namnd',
) => oppnas({ namn, mening, slag, initiativ });

const oppningar: readonly Steg[] = [
  den('2025-01-02', eget('reglemente', 'Reglemente för nämnderna', 'styrdokument'), '08:00'),
  den('2025-01-13', eget('ekbacken', 'Försäljning av Ekbacken 1:2', 'avtal', 'forvaltning'), '08:00'),
  den('2025-03-03', eget('arsredovisning', 'Årsredovisning 2024', 'ovrigt'), '08:00'),
  den('2025-03-10', eget('skolskjuts', 'Avtal om skolskjuts', 'avtal', 'forvaltning'), '08:00'),
  den('2025-04-14', eget('bidrag', 'Bidrag till Sjöviks IF', 'ovrigt', 'inkommenHandling'), '08:00'),
  den(
    '2025-06-02',
    eget('ksordforande', 'Avsägelse och val av ordförande i kommunstyrelsen', 'val'),
    '08:00',
  ),
  den('2025-06-09', eget('sommarlov', 'Sommarlovskort', 'ovrigt', 'forvaltning'), '08:00'),
  den('2025-06-30', eget('borgen', 'Borgen för vattenverket', 'ovrigt'), '08:00'),
  den('2025-09-08', eget('polisavtal', 'Samverkansavtal med polisen', 'avtal', 'forvaltning'), '08:00'),
  den('2025-09-22', eget('budget', 'Budget 2026', 'ovrigt'), '08:00'),
];

const remiss = (namn: string, till: string, svarSenast: string) =>
  iArende(
    namn,
    'remisser',
    { till: [till], avser: 'Behov och kostnad', svarSenast },
    `remiss till ${till}, svar senast ${svarSenast}`,
  );
const yttrande = (namn: string, fran: string) =>
  iArende(
    namn,
    'yttranden',
    { fran, remissId: '1', stallningstagande: 'tillstyrker' },
    `${fran} tillstyrker`,
  );
const tjansteskrivelse = (namn: string) =>
  iArende(
    namn,
    'tjansteskrivelser',
    { kontor: 'Kommunledningskontoret', till: 'Kommunstyrelsen' },
    'tjänsteskrivelse',
  );

const beredning: readonly Steg[] = [
  den('2025-02-03', remiss('cykelbana', SBN, '2025-03-14')),
  den('2025-03-12', yttrande('cykelbana', SBN)),
  den('2025-03-24', tjansteskrivelse('cykelbana')),
  den('2025-06-10', remiss('skolmat', 'Barn- och utbildningsnämnden', '2025-10-31')),
  den('2025-08-18', tjansteskrivelse('badhus')),
  den('2025-09-05', remiss('anhoriga', 'Socialnämnden', '2025-11-28')),
  den('2025-10-20', tjansteskrivelse('badhus')),
  den('2025-11-10', remiss('teater', 'Kultur- och fritidsnämnden', '2026-01-30')),
  den('2025-11-24', yttrande('anhoriga', 'Socialnämnden')),
];

const verkstallighet: readonly Steg[] = [
  den(
    '2025-04-15',
    iArende(
      'seniorkort',
      'lagakraft',
      { beslut: 1, bevis: 'Inget överklagande' },
      'beslutet har vunnit laga kraft',
    ),
  ),
  den(
    '2025-06-10',
    iArende(
      'solceller',
      'verkstallanden',
      { beslut: 1, av: SBN, resultat: 'Anläggningen är beställd.', gorAttAterstalla: true },
      'verkställs innan det vunnit laga kraft',
    ),
  ),
  den(
    '2025-09-01',
    iArende(
      'seniorkort',
      'verkstallanden',
      { beslut: 1, av: SBN, gorAttAterstalla: true },
      'verkställt: kortet finns',
    ),
  ),
  den(
    '2025-09-10',
    iArende(
      'cykelbana',
      'aterrapporteringar',
      { beslut: 1, uppdrag: 1, av: SBN, resultat: 'Projekterad', slutfort: false },
      'återrapport: projekterad',
    ),
  ),
  den(
    '2025-10-15',
    iArende(
      'seniorkort',
      'aterrapporteringar',
      { beslut: 1, uppdrag: 1, av: SBN, resultat: 'Infört', slutfort: true },
      'återrapport: slutfört',
    ),
  ),
  den(
    '2025-11-17',
    iArende(
      'cykelbana',
      'verkstallanden',
      { beslut: 1, av: SBN, gorAttAterstalla: true },
      'verkställt: banan är byggd',
    ),
  ),
  den(
    '2025-11-20',
    iArende(
      'cykelbana',
      'aterrapporteringar',
      { beslut: 1, uppdrag: 1, av: SBN, resultat: 'Byggd', slutfort: true },
      'återrapport: slutfört',
    ),
  ),
  den(
    '2025-12-01',
    iArende(
      'hemtjanst',
      'aterrapporteringar',
      { beslut: 1, uppdrag: 1, av: 'Socialnämnden', resultat: 'Infört', slutfort: true },
      'återrapport: slutfört',
    ),
  ),
  den(
    '2025-12-08',
    iArende(
      'naturreservat',
      'aterrapporteringar',
      { beslut: 1, uppdrag: 1, av: SBN, resultat: 'Bildat', slutfort: true },
      'återrapport av det ena uppdraget: slutfört',
    ),
  ),
];

const motionarer = (av: string) => ({ av: [{ namn: av }] });

const avslut: readonly Steg[] = [
  den(
    '2025-05-05',
    iArende('hundrastgard', 'motion/atertagande', motionarer('Motionären'), 'motionen återtas'),
  ),
  den(
    '2025-09-15',
    iArende('flaggdagar', 'motion/atertagande', motionarer('Motionären'), 'motionen återtas'),
  ),
  ...['seniorkort', 'parkbankar', 'epetition', 'hundrastgard', 'bryggor', 'flaggdagar', 'reglemente'].map(
    (namn) => den('2025-12-18', iArende(namn, 'avslut', {}, 'ärendet avslutas')),
  ),
];

const kommunstyrelsen = async (kommun: Parameters<Steg['gor']>[0]): Promise<void> => {
  await kommun.gor('organ/KS/uppdrag', {
    skedde: '2025-06-17',
    person: 'p-3',
    roll: 'ordforande',
    parti: 'A',
  });
  await kommun.gor('organ/KS/uppdragsavslut', {
    skedde: '2025-06-17',
    person: 'p-6',
    roll: 'ersattare',
    grund: 'annat',
  });
  await kommun.gor('organ/KS/uppdrag', { skedde: '2025-06-17', person: 'p-6', roll: 'ledamot', parti: 'A' });
  kommun.sag('handelse', 'Kommunstyrelsen får ny ordförande och ny ledamot');
};

/** All of it. */
export const mellanSammantradena: readonly Steg[] = [
  ...oppningar,
  ...beredning,
  ...verkstallighet,
  ...overklaganden,
  ...avslut,
  den('2025-06-17', kommunstyrelsen),
];
