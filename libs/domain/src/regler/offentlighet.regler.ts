import type { Arende } from '../arende/arende.state.js';
import { ALLTID, kanEjAvgora, KL_IKRAFT, tillat, varna, type Regel } from './regel.js';

/* When what a municipality writes is for everybody to read, and where it is announced. */

/** Statuses in which the authority has finished dealing with the ärende. */
const SLUTBEHANDLAT: readonly Arende['status'][] = [
  'beslutat',
  'overklagat',
  'avslutat',
  'arkiverat',
  'gallrat',
];

export const R14: Regel<'HandlingUpprattad'> = {
  id: 'R-14',
  text: 'En handling är upprättad, och därmed allmän, när den har expedierats, annars när ärendet är slutbehandlat eller den har justerats; ett protokoll i ett ärende som organet bara bereder blir det inte av justeringen.',
  kalla: 'TF 2:10',
  iKraft: ALLTID,
  allvar: 'R',
  galler: ['HandlingUpprattad'],
  prova: ({ handelse: { data, import: importerad }, arende }) => {
    if (data.mottagare.length > 0 || (arende && SLUTBEHANDLAT.includes(arende.status))) return tillat;
    if (!arende || importerad) return kanEjAvgora('om handlingen har expedierats eller justerats');
    return varna(
      'HANDLING_INTE_ALLMAN_AN',
      'Handlingen är inte allmän än: den blir det när den expedieras, när ärendet är slutbehandlat eller när den justeras. Registrera expedieringen när den skickas.',
    );
  },
};

const PA_WEBBEN = /webb|digital|hemsida|https?:/i;

export const R53: Regel<'JusteringTillkannagiven' | 'KungorelseAnslagen'> = {
  id: 'R-53',
  text: 'Anslagstavlan finns på kommunens webbplats, lätt att nå och skild från annat; det framgår var ett anslag sitter.',
  kalla: 'KL 8:9–11',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['JusteringTillkannagiven', 'KungorelseAnslagen'],
  prova: ({ handelse: { data, import: importerad } }) => {
    if (data.tavlor.some((tavla) => PA_WEBBEN.test(tavla))) return tillat;
    if (data.tavlor.length > 0) return kanEjAvgora('om anslagstavlan finns på kommunens webbplats');
    return importerad
      ? kanEjAvgora('var anslaget satt')
      : varna(
          'ANSLAGSTAVLA_SAKNAS',
          'Det sägs inte på vilken anslagstavla det sitter. Ange kommunens anslagstavla på webbplatsen.',
        );
  },
};
