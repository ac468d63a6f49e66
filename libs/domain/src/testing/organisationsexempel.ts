import type { OrganEvent } from '../organisation/organisation.events.js';

type Data<T extends OrganEvent['type']> = Extract<OrganEvent, { readonly type: T }>['data'];

/** One whole example of every event of a body. */
export const organisationsexempel: { readonly [T in OrganEvent['type']]: Data<T> } = {
  OrganInrattat: {
    organ: 'TN',
    namn: 'Tekniska nämnden',
    typ: 'namnd',
    overordnat: 'KF',
    antalLedamoter: 9,
    antalErsattare: 5,
  },
  OrganOmdopt: { namn: 'Samhällsbyggnadsnämnden' },
  AntalBestamt: { antalLedamoter: 11, antalErsattare: 6 },
  OrganSammanslaget: { uppgickI: 'SBN' },
  OrganUpphort: {},
  PersonAngiven: { person: 'p-17', namn: 'Kim Ekdal' },
  UppdragTilldelat: { person: 'p-17', roll: 'ledamot', parti: 'A', ordning: null, till: null },
  UppdragAvslutat: { person: 'p-17', roll: 'ledamot', grund: 'avsagelse' },
  BrevladaAngiven: { kanal: 'e-post', adress: 'tekniska.namnden@kommunen.example' },
  ExpedieringsregelAngiven: {
    paminnelseEfter: 2,
    eskaleringEfter: 5,
    sekreterare: 'sekreterare@kommunen.example',
    eskalerasTill: 'kansliet@kommunen.example',
    kvitterar: true,
  },
  AnsvarsomradeAngivet: { text: 'Gator, parker, vatten och avlopp' },
  GruppAngiven: { grupp: 'samtliga nämnder', typer: ['styrelse', 'namnd'], organ: null },
};
