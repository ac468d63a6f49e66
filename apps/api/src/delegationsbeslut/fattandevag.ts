import { FattaDelegationsbeslutCommand } from '#commands';
import { tolkaDelegationsbeslutId, type FattaDelegationsbeslut } from '#domain';
import { OgiltigForfragan } from '../http/fel/ogiltig-forfragan.js';
import { kommandovag, type Anrop } from '../http/kommando/kommandovag.js';
import { DelegationsbeslutDto } from './delegationsbeslut.dto.js';

const ogiltig = (falt: string, fel: string): OgiltigForfragan =>
  new OgiltigForfragan('OGILTIG_KROPP', [{ falt, fel }]);

/** The year of a number that is yet to be given follows from the day, and is decided with the number. */
const AVGORS_SENARE = { ar: 0, givetNr: null } as const;

const nummerAv = ({ uppgifter, gemensamt }: Anrop<DelegationsbeslutDto>) => {
  const { namnd, nummer } = uppgifter;
  const givet = nummer === null ? null : tolkaDelegationsbeslutId(nummer);
  if (!givet) return AVGORS_SENARE;
  if (!gemensamt.import)
    throw ogiltig('nummer', 'går bara att ange med import: ett nytt beslut får nämndens nästa nummer');
  if (givet.namnd !== namnd) throw ogiltig('namnd', `är ${namnd}, men numret hör till ${givet.namnd}`);
  return { ar: givet.ar, givetNr: givet.nr };
};

const dataAv = (anrop: Anrop<DelegationsbeslutDto>): FattaDelegationsbeslut['data'] => {
  const { nummer: _nummer, ...uppgifter } = anrop.uppgifter;
  return { ...uppgifter, ...nummerAv(anrop) };
};

export const fattandevag = kommandovag<DelegationsbeslutDto>({
  vag: '',
  namn: 'fattaDelegationsbeslut',
  rubrik: 'Ett beslut fattades utanför ett sammanträde',
  beskrivning:
    'Det får nämndens nästa nummer för året. Med import: true registreras ett äldre beslut, och nummer är det det redan har. Delegationsordningen som gällde den dagen avgör vem som får besluta (R-60).',
  kropp: DelegationsbeslutDto,
  exempel: {
    skedde: '2025-02-03',
    namnd: 'SN',
    slag: 'delegation',
    punkt: '3.2',
    delegat: 'Socialsekreterare',
    person: 'p-41',
    rubrik: 'Ekonomiskt bistånd för januari',
    beslutssatser: ['Ansökan beviljas.'],
    utfall: 'bifall',
    overklagbart: 'laglighetsprovning',
  },
  skapar: (id) => `/api/delegationsbeslut/${id}`,
  ifMatch: false,
  till: (anrop) =>
    new FattaDelegationsbeslutCommand(
      { ...anrop.gemensamt, type: 'FattaDelegationsbeslut', data: dataAv(anrop) },
      anrop.kontext,
    ),
});
