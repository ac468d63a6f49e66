import type { Skett } from '../shared/edtf.js';
import { assertNever } from '../shared/assert-never.js';
import type { Faktum } from '../tid/faktum.js';
import type { Protokollshandelse, SammantradeEvent, SammantradeStromEvent } from './sammantrade.events.js';
import type { Motespost, Sammantrade, Sammantradestatus } from './sammantrade.state.js';

/** An event of a meeting as the fold sees it. */
export type Sammantradesfaktum<E extends SammantradeStromEvent = SammantradeStromEvent> = Faktum<E>;

const post = <E extends SammantradeEvent>(faktum: Sammantradesfaktum<E>): Motespost<E['type']> =>
  ({
    ...faktum.data,
    revision: faktum.revision,
    datum: faktum.metadata.skedde,
  }) as unknown as Motespost<E['type']>;

const skett = ({ metadata }: Sammantradesfaktum): Skett => ({ datum: metadata.skedde });

/** Where the meeting is by what is known of it, in whatever order that came. */
const status = (s: Sammantrade): Sammantradestatus => {
  if (s.avslutat) return 'avslutat';
  if (s.ajournerat) return 'ajournerat';
  if (s.oppnat) return 'oppnat';
  if (s.installt) return 'installt';
  const haltsUtanOppnande = [s.upprop, s.paragrafer, s.protokoll, s.justeringar, s.anslag].some(
    (l) => l.length > 0,
  );
  return !haltsUtanOppnande && s.kallelser.length + s.kungorelser.length > 0 ? 'kallat' : 'okant';
};

const protokollTillagt = (s: Sammantrade, faktum: Sammantradesfaktum<Protokollshandelse>): Sammantrade => {
  switch (faktum.type) {
    case 'ProtokollUpprattat':
      return { ...s, protokoll: [...s.protokoll, post(faktum)] };
    case 'ProtokollJusterat':
      return { ...s, justeringar: [...s.justeringar, post(faktum)] };
    case 'JusteringVagrad':
      return { ...s, vagringar: [...s.vagringar, post(faktum)] };
    case 'JusteringTillkannagiven':
      return { ...s, anslag: [...s.anslag, post(faktum)] };
    case 'AnslagNedtaget':
      return { ...s, nedtagningar: [...s.nedtagningar, post(faktum)] };
    case 'AnslagAvbrutet':
      return { ...s, avbrott: [...s.avbrott, post(faktum)] };
    case 'ProtokollsutdragBestyrkt':
      return { ...s, utdrag: [...s.utdrag, post(faktum)] };
    case 'ProtokollsanteckningGjord':
      return { ...s, anteckningar: [...s.anteckningar, post(faktum)] };
    case 'ParagrafExpedierad':
      return { ...s, expedieringar: [...s.expedieringar, post(faktum)] };
    default:
      return assertNever(faktum);
  }
};

const tillagt = (s: Sammantrade, faktum: Sammantradesfaktum): Sammantrade => {
  switch (faktum.type) {
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
      return s;
    case 'AvvikelseNoterad': {
      const avvikelse = { ...faktum.data, revision: faktum.revision, datum: faktum.metadata.skedde };
      return { ...s, avvikelser: [...s.avvikelser, { ...avvikelse, skal: faktum.metadata.skal ?? null }] };
    }
    case 'KallelseUtfardad':
      return {
        ...s,
        organnamn: s.organnamn ?? faktum.data.organ,
        kallelser: [...s.kallelser, post(faktum)],
      };
    case 'KungorelseAnslagen':
      return {
        ...s,
        organnamn: s.organnamn ?? faktum.data.organ,
        kungorelser: [...s.kungorelser, post(faktum)],
      };
    case 'SammantradeOppnat':
      return {
        ...s,
        organnamn: s.organnamn ?? faktum.data.organ,
        ordforande: s.ordforande ?? faktum.data.ordforande,
        oppnat: s.oppnat ?? skett(faktum),
      };
    case 'NarvaroFaststalld':
      return { ...s, upprop: [...s.upprop, post(faktum)] };
    case 'NarvaroAndrad':
      return { ...s, narvaroandringar: [...s.narvaroandringar, post(faktum)] };
    case 'JavAnmalt':
      return { ...s, jav: [...s.jav, post(faktum)] };
    case 'ParagrafTilldelad':
      return { ...s, paragrafer: [...s.paragrafer, post(faktum)] };
    case 'SammantradeAjournerat':
      return { ...s, ajournerat: true, ajourneringar: [...s.ajourneringar, post(faktum)] };
    case 'SammantradeAterupptaget':
      return { ...s, ajournerat: false, aterupptaganden: [...s.aterupptaganden, post(faktum)] };
    case 'SammantradeInstallt':
      return { ...s, installt: s.installt ?? skett(faktum) };
    case 'SammantradeAvslutat':
      return { ...s, avslutat: s.avslutat ?? skett(faktum) };
    default:
      return protokollTillagt(s, faktum);
  }
};

/**
 * The meeting after one more fact, met in the order things happened, which need not be the order they were recorded
 * in. Never refuses a fact it knows, whatever is missing around it.
 */
export const evolveSammantrade = (s: Sammantrade, faktum: Sammantradesfaktum): Sammantrade => {
  const ny = tillagt(s, faktum);
  return { ...ny, status: status(ny), gallrad: ny.gallrad || faktum.gallrad === true };
};
