import { kravKandErsatt } from '../expediering/grund/ersatter.js';
import { Okand, RuleViolation } from '../shared/fel.js';
import { sammaJson, type Json } from '../shared/json.js';
import { nedtasTidigastFor } from '../tidsfrister/nedtagning.js';
import type { Kalender } from '../tidsfrister/kalender.js';
import { makulerad, rattad, type Rattningsordning } from '../tid/rattning.js';
import { anslaget, sitterUppe, type Anslagslage } from './justering.js';
import type {
  AvbrytAnslag,
  ExpedieraParagraf,
  SammantradeCommand,
  TaNedAnslag,
  TillkannageJustering,
} from './sammantrade.commands.js';
import type { Sammantradesfaktum } from './sammantrade.evolve.js';
import type { SammantradeEvent, SammantradeStromEvent } from './sammantrade.events.js';
import type { Sammantrade } from './sammantrade.state.js';
import type { Sammantradeslage } from './sammantrade.fold.js';
import { faltSpec, passarFalt } from './sammantrade.katalog.js';

/** What a command comes to before the rules have spoken. */
export type Utkast = { readonly handelse: SammantradeStromEvent | null; readonly nuvarande?: Json };

const inget: Utkast = { handelse: null };
const blir = (handelse: SammantradeEvent): Utkast => ({ handelse });

/** What identifies a fact: a wrong one is annulled and recorded anew. */
const FASTA_FALT = ['nr', 'anslag', 'avserHandelse', 'falt', 'fran'];

const ordning = ({ expedieringar }: Sammantrade): Rattningsordning<Sammantradesfaktum> => ({
  vars: 'Sammanträdet',
  faltSpec,
  passarFalt,
  arFast: (_handelse, falt) => FASTA_FALT.includes(falt),
  krav: (handelse, falt) => {
    if (handelse.type === 'ParagrafExpedierad' && falt === 'ersatter')
      kravKandErsatt(handelse.data, expedieringar);
  },
});

/**
 * The same said once more. History is the same only when it happened at the same time too: what came between may be
 * missing.
 */
const redanSagt = (
  command: SammantradeCommand,
  { type, data }: SammantradeEvent,
  { fakta }: Sammantradeslage,
): boolean =>
  fakta.some(
    ({ faktum }) =>
      faktum.type === type &&
      sammaJson(faktum.data, data) &&
      (!command.import || faktum.metadata.skedde === command.skedde),
  );

const engang = (command: SammantradeCommand, lage: Sammantradeslage, handelse: SammantradeEvent): Utkast =>
  redanSagt(command, handelse, lage) ? inget : blir(handelse);

/** What turns back and forth is told by where the meeting is, not by whether it was said before. */
const vaxla = (command: SammantradeCommand, redan: boolean, handelse: SammantradeEvent): Utkast =>
  redan && !command.import ? inget : blir(handelse);

const oppna = (
  command: Extract<SammantradeCommand, { type: 'OppnaSammantrade' }>,
  lage: Sammantradeslage,
): Utkast => {
  const utkast = engang(command, lage, { type: 'SammantradeOppnat', data: command.data });
  if (utkast.handelse && lage.sammantrade.oppnat && !command.import)
    throw new RuleViolation(
      'SAMMANTRADE_REDAN_OPPNAT',
      'Sammanträdet är redan öppnat. Rätta uppgiften i öppnandet, eller återuppta ett ajournerat sammanträde.',
    );
  return utkast;
};

/** A notice is put up again when it has been down; while it is up the same notice changes nothing. */
const tillkannage = (
  command: TillkannageJustering,
  { handelser, sammantrade }: Sammantradeslage,
  kalender: Kalender | null,
): Utkast => {
  const { data } = command;
  const uppe = sammantrade.anslag.some(({ nr, revision: _r, datum: _d, ...resten }) => {
    const anslag = anslaget(sammantrade, nr);
    // a day that nobody states is no part of what is said
    const { nedtasTidigast } = data.nedtasTidigast === null ? resten : data;
    return anslag !== null && sitterUppe(anslag) && sammaJson(resten, { ...data, nedtasTidigast });
  });
  const nr = 1 + handelser.filter((h) => h.type === 'JusteringTillkannagiven').length;
  const nedtasTidigast = nedtasTidigastFor(command, kalender);
  return uppe ? inget : blir({ type: 'JusteringTillkannagiven', data: { ...data, nr, nedtasTidigast } });
};

const kantAnslag = ({ data }: TaNedAnslag | AvbrytAnslag, { sammantrade }: Sammantradeslage): Anslagslage => {
  const anslag = anslaget(sammantrade, data.anslag);
  if (!anslag)
    throw new Okand(
      'ANSLAG_OKANT',
      `Sammanträdet har inget anslag ${data.anslag}. Tillkännage justeringen först.`,
    );
  return anslag;
};

const taNed = (command: TaNedAnslag, lage: Sammantradeslage): Utkast =>
  sitterUppe(kantAnslag(command, lage)) ? blir({ type: 'AnslagNedtaget', data: command.data }) : inget;

const avbryt = (command: AvbrytAnslag, lage: Sammantradeslage): Utkast => {
  const anslag = kantAnslag(command, lage);
  if (anslag.avbrutet) return inget;
  if (anslag.nedtaget && !command.import)
    throw new RuleViolation(
      'ANSLAG_REDAN_NEDTAGET',
      `Anslag ${anslag.nr} är nedtaget. Makulera nedtagningen om det i stället avbröts.`,
    );
  return blir({ type: 'AnslagAvbrutet', data: command.data });
};

/**
 * Sending twice is two sendings, so nothing is held against a second one. Of history the extract may be all that is
 * left: it may speak of a paragraf that nothing else is known of.
 */
const expediera = (command: ExpedieraParagraf, { handelser, sammantrade }: Sammantradeslage): Utkast => {
  const { data } = command;
  if (!command.import && !sammantrade.paragrafer.some((p) => p.nr === data.paragraf))
    throw new Okand(
      'PARAGRAF_OKAND',
      `Sammanträdet har ingen § ${data.paragraf}. Tilldela paragrafen först, eller kontrollera numret.`,
    );
  const nr = 1 + handelser.filter((h) => h.type === 'ParagrafExpedierad').length;
  kravKandErsatt({ ...data, nr }, sammantrade.expedieringar);
  return blir({ type: 'ParagrafExpedierad', data: { ...data, nr } });
};

/** What the command comes to; nothing where it changes nothing. Throws `Okand`, `OgiltigBegaran` and `RuleViolation`. */
export const utkast = (
  command: SammantradeCommand,
  lage: Sammantradeslage,
  kalender: Kalender | null,
): Utkast => {
  switch (command.type) {
    case 'UtfardaKallelse':
      return engang(command, lage, { type: 'KallelseUtfardad', data: command.data });
    case 'AnslaKungorelse':
      return engang(command, lage, { type: 'KungorelseAnslagen', data: command.data });
    case 'OppnaSammantrade':
      return oppna(command, lage);
    case 'FaststallNarvaro':
      return engang(command, lage, { type: 'NarvaroFaststalld', data: command.data });
    case 'AndraNarvaro':
      return engang(command, lage, { type: 'NarvaroAndrad', data: command.data });
    case 'AnmalJav':
      return engang(command, lage, { type: 'JavAnmalt', data: command.data });
    case 'TilldelaParagraf':
      return engang(command, lage, { type: 'ParagrafTilldelad', data: command.data });
    case 'AjourneraSammantrade':
      return vaxla(command, lage.sammantrade.ajournerat, {
        type: 'SammantradeAjournerat',
        data: command.data,
      });
    case 'AterupptaSammantrade': {
      const { ajournerat, aterupptaganden } = lage.sammantrade;
      return vaxla(command, !ajournerat && aterupptaganden.length > 0, {
        type: 'SammantradeAterupptaget',
        data: command.data,
      });
    }
    case 'StallInSammantrade':
      return engang(command, lage, { type: 'SammantradeInstallt', data: command.data });
    case 'AvslutaSammantrade':
      return engang(command, lage, { type: 'SammantradeAvslutat', data: command.data });
    case 'UpprattaProtokoll':
      return engang(command, lage, { type: 'ProtokollUpprattat', data: command.data });
    case 'JusteraProtokoll':
      return engang(command, lage, { type: 'ProtokollJusterat', data: command.data });
    case 'VagraJustering':
      return engang(command, lage, { type: 'JusteringVagrad', data: command.data });
    case 'TillkannageJustering':
      return tillkannage(command, lage, kalender);
    case 'TaNedAnslag':
      return taNed(command, lage);
    case 'AvbrytAnslag':
      return avbryt(command, lage);
    case 'BestyrkProtokollsutdrag':
      return engang(command, lage, { type: 'ProtokollsutdragBestyrkt', data: command.data });
    case 'GorProtokollsanteckning':
      return engang(command, lage, { type: 'ProtokollsanteckningGjord', data: command.data });
    case 'ExpedieraParagraf':
      return expediera(command, lage);
    case 'RattaUppgift':
      return rattad(command, lage.handelser, ordning(lage.sammantrade));
    case 'MakuleraHandelse':
      return { handelse: makulerad(command, lage.handelser, ordning(lage.sammantrade)).handelse };
  }
};
