import { OppnaArendeCommand } from '#commands';
import { tolkaDiarienummer, type Diarienummer, type OppnaArende } from '#domain';
import { OgiltigForfragan } from '../http/fel/ogiltig-forfragan.js';
import { kommandovag, type Anrop, type Uppgifter } from '../http/kommando/kommandovag.js';
import { OppnaArendeDto } from './oppning.dto.js';

const ogiltig = (falt: string, fel: string): OgiltigForfragan =>
  new OgiltigForfragan('OGILTIG_KROPP', [{ falt, fel }]);

type Nummer = { readonly serie: string; readonly ar: number; readonly givetLopnr: number | null };

const medEgetNummer = ({ serie: angiven }: Uppgifter<OppnaArendeDto>, givet: Diarienummer): Nummer => {
  const { serie, ar, lopnr } = givet;
  if (angiven !== null && angiven !== serie)
    throw ogiltig('serie', `är ${angiven}, men diarienumret hör till serien ${serie}`);
  return { serie, ar, givetLopnr: lopnr };
};

/** The year of a number that is yet to be given follows from the day, and is decided with the number. */
const AVGORS_SENARE = 0;

const nummerAv = ({ uppgifter, gemensamt }: Anrop<OppnaArendeDto>): Nummer => {
  const { serie, diarienummer } = uppgifter;
  const givet = diarienummer === null ? null : tolkaDiarienummer(diarienummer);
  if (givet) {
    if (!gemensamt.import)
      throw ogiltig(
        'diarienummer',
        'går bara att ange med import: ett nytt ärende får nästa nummer i serien',
      );
    return medEgetNummer(uppgifter, givet);
  }
  if (serie === null) throw ogiltig('serie', 'måste anges');
  return { serie, ar: AVGORS_SENARE, givetLopnr: null };
};

const dataAv = (anrop: Anrop<OppnaArendeDto>): OppnaArende['data'] => {
  const { diarienummer: _diarienummer, ...uppgifter } = anrop.uppgifter;
  return { ...uppgifter, ...nummerAv(anrop), overlamnatFran: null };
};

export const oppningsvag = kommandovag<OppnaArendeDto>({
  vag: '',
  namn: 'oppnaArende',
  rubrik: 'Öppna ett ärende',
  beskrivning:
    'Ärendet får nästa nummer i serien. Med import: true registreras ett äldre ärende, och diarienummer är det nummer det redan har.',
  kropp: OppnaArendeDto,
  exempel: {
    import: true,
    diarienummer: '2025.202 KS',
    skedde: '2025',
    arendemening: 'Program för att förebygga våld i nära relationer 2025–2027',
    slag: 'styrdokument',
    initiativ: 'namnd',
    organ: 'Kommunstyrelsen',
    kalla: { handling: 'Protokoll KSAU 2025-10-22 § 170', sida: '1', citat: '2025.202 KS' },
  },
  skapar: (id) => `/api/arenden/${id}`,
  ifMatch: false,
  till: (anrop) =>
    new OppnaArendeCommand({ ...anrop.gemensamt, type: 'OppnaArende', data: dataAv(anrop) }, anrop.kontext),
});
