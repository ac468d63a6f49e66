import { describe, expect, it } from '@jest/globals';

import { handelse, organisationsexempel, organstrom } from '../testing/index.js';
import type { OrganEvent, OrganisationEvent } from '../organisation/index.js';
import { beskrivOrganisation } from './beskriv-organisation.js';

const rad = (event: OrganisationEvent): string => beskrivOrganisation(organstrom(event)[0]!);

describe('an event of a body as a line', () => {
  it.each([
    ['OrganInrattat', 'Tekniska nämnden (TN, namnd) inrättades under KF med 9 ledamöter och 5 ersättare.'],
    ['OrganOmdopt', 'Organet fick namnet Samhällsbyggnadsnämnden.'],
    ['AntalBestamt', 'Organet ska ha 11 ledamöter och 6 ersättare.'],
    ['OrganSammanslaget', 'Organet uppgick i SBN.'],
    ['OrganUpphort', 'Organet upphörde.'],
    ['PersonAngiven', 'Namnet på p-17 angavs.'],
    ['UppdragTilldelat', 'p-17 (A) blev ledamot.'],
    ['UppdragAvslutat', 'p-17 slutade som ledamot: avsagelse.'],
    ['BrevladaAngiven', 'Meddelanden till organet går med e-post.'],
    [
      'ExpedieringsregelAngiven',
      'Det som expedieras till organet följs upp: det ska kvitteras, påminnelse efter 2 arbetsdagar och vidare efter 5 arbetsdagar.',
    ],
    ['AnsvarsomradeAngivet', 'Organet ansvarar för: Gator, parker, vatten och avlopp.'],
    ['GruppAngiven', 'Gruppen samtliga nämnder är alla av slagen styrelse och namnd.'],
    ['HandelseMakulerad', 'Händelse 1 makulerades.'],
    ['UppgiftRattad', '/klassificering i händelse 0 rättades från null till "1.2.3".'],
    ['AvvikelseNoterad', 'Avvikelse noterades: Dagen var en söndag.'],
  ] as const)('%s: %s', (typ, text) => expect(rad(handelse(typ))).toBe(text));

  it('says no more than is known', () => {
    const okant = { antalLedamoter: null, antalErsattare: null } as const;
    expect(rad(handelse('OrganInrattat', { ...okant, overordnat: null }))).toBe(
      'Tekniska nämnden (TN, namnd) inrättades.',
    );
    expect(rad(handelse('AntalBestamt', okant))).toBe('Organet ska ha ett antal som inte är känt.');
    expect(rad(handelse('GruppAngiven', { typer: null, organ: ['KS', 'SN'] }))).toBe(
      'Gruppen samtliga nämnder är KS och SN.',
    );
  });

  it.each([
    [{ paminnelseEfter: 1, eskaleringEfter: null, kvitterar: null }, ': påminnelse efter 1 arbetsdag.'],
    [{ paminnelseEfter: null, eskaleringEfter: null, kvitterar: false }, ': det kvitteras inte.'],
    [{ paminnelseEfter: null, eskaleringEfter: null, kvitterar: null }, '.'],
  ])('says of an expediering rule what is said: %j', (regel, slutar) =>
    expect(rad(handelse('ExpedieringsregelAngiven', regel))).toBe(
      `Det som expedieras till organet följs upp${slutar}`,
    ),
  );

  it.each(Object.keys(organisationsexempel) as OrganEvent['type'][])(
    '%s names no person and no address',
    (typ) => expect(rad(handelse(typ))).not.toMatch(/Ekdal|@/),
  );
});
