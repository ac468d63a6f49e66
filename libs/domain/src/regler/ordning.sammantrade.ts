import { anslaget, avslutatNar, justeringAv } from '../sammantrade/justering.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import { visaParagrafer } from './protokoll.regler.js';
import {
  kanEjAvgora,
  neka,
  sakertEfter,
  sakertFore,
  tillat,
  varna,
  type Regelfakta,
  type Regelhandelsetyp,
  type Utfall,
} from './regel.js';

/*
 * The legal order within a meeting (rows 13 to 15 and 22 to 26). What is missing around imported history may stand
 * outside the log. What happened when decides, not when it was recorded: a kallelse may be recorded late.
 */

const okantSammantrade = kanEjAvgora('sammanträdet');

/** What is missing stands in the way of a person, not of history. */
const saknas = (importerad: boolean, vad: string, kod: string, text: string): Utfall =>
  importerad ? kanEjAvgora(vad) : neka(kod, text);

/** Row 13. */
export const kallelse = ({
  sammantrade,
  handelse,
}: Regelfakta<'KallelseUtfardad' | 'KungorelseAnslagen'>): Utfall => {
  if (!sammantrade) return okantSammantrade;
  const borjade = sammantrade.oppnat?.datum ?? sammantrade.datum;
  return sakertEfter(handelse.skedde, borjade)
    ? neka(
        'KALLELSE_EFTER_SAMMANTRADET',
        'Kallelsen eller kungörelsen anges ha kommit efter att sammanträdet började. Ange dagen då den verkligen gick ut.',
      )
    : tillat;
};

const efterOppnande = ({ oppnat }: Sammantrade, importerad: boolean): Utfall =>
  oppnat
    ? tillat
    : saknas(
        importerad,
        'när sammanträdet öppnades',
        'SAMMANTRADE_EJ_OPPNAT',
        'Sammanträdet är inte öppnat. Registrera först att det öppnades.',
      );

/** Row 15. */
export const underSammantradet = ({ sammantrade, handelse }: Regelfakta<'JavAnmalt'>): Utfall =>
  sammantrade ? efterOppnande(sammantrade, handelse.import) : okantSammantrade;

const oppnande = ({ installt, kallelser, kungorelser }: Sammantrade): Utfall => {
  if (installt)
    return neka(
      'SAMMANTRADE_INSTALLT',
      'Sammanträdet är inställt. Makulera inställandet om det ändå hölls, eller öppna ett annat sammanträde.',
    );
  return kallelser.length + kungorelser.length > 0 ? tillat : kanEjAvgora('kallelsen');
};

type Vid14 = Extract<
  Regelhandelsetyp,
  | 'SammantradeOppnat'
  | 'NarvaroFaststalld'
  | 'NarvaroAndrad'
  | 'ParagrafTilldelad'
  | 'SammantradeAjournerat'
  | 'SammantradeAterupptaget'
  | 'SammantradeInstallt'
>;

/** Row 14 within the meeting. */
export const hallet = ({ sammantrade, handelse }: Regelfakta<Vid14>): Utfall => {
  if (!sammantrade) return okantSammantrade;
  switch (handelse.type) {
    case 'SammantradeOppnat':
      return oppnande(sammantrade);
    case 'SammantradeInstallt':
      return sammantrade.oppnat
        ? neka(
            'SAMMANTRADE_OPPNAT',
            'Ett öppnat sammanträde ställs inte in. Ajournera eller avsluta det i stället.',
          )
        : tillat;
    case 'SammantradeAterupptaget':
      return sammantrade.ajournerat
        ? tillat
        : saknas(
            handelse.import,
            'ajourneringen',
            'SAMMANTRADE_EJ_AJOURNERAT',
            'Sammanträdet är inte ajournerat. Registrera ajourneringen först, eller öppna sammanträdet.',
          );
    default:
      return efterOppnande(sammantrade, handelse.import);
  }
};

/** Row 22 within the meeting: it ends once, and does not go on after that. */
export const slut = ({
  sammantrade,
  handelse,
}: Regelfakta<'SammantradeAvslutat' | 'SammantradeAjournerat' | 'SammantradeAterupptaget'>): Utfall => {
  if (!sammantrade) return okantSammantrade;
  const avslutat = avslutatNar(sammantrade);
  if (handelse.type !== 'SammantradeAvslutat')
    return avslutat && sakertEfter(handelse.skedde, avslutat.datum)
      ? neka(
          'SAMMANTRADE_AVSLUTAT',
          'Sammanträdet var redan avslutat då. Makulera avslutet om det fortsatte, eller kalla till ett nytt sammanträde.',
        )
      : tillat;
  return sammantrade.ajournerat
    ? varna(
        'AVSLUTAT_UNDER_AJOURNERING',
        'Sammanträdet avslutas utan att ha återupptagits. Registrera återupptagandet om det fortsatte.',
      )
    : efterOppnande(sammantrade, handelse.import);
};

/** Row 23 within the meeting. */
export const protokoll = ({ sammantrade, handelse }: Regelfakta<'ProtokollUpprattat'>): Utfall => {
  if (!sammantrade) return okantSammantrade;
  const okanda = handelse.data.paragrafer.filter((nr) => !sammantrade.paragrafer.some((p) => p.nr === nr));
  return okanda.length === 0
    ? tillat
    : saknas(
        handelse.import,
        'paragraferna',
        'PARAGRAF_EJ_TILLDELAD',
        `${visaParagrafer(okanda)} finns inte vid sammanträdet. Tilldela paragraferna först.`,
      );
};

const foreSlutet = ({ handelse }: Regelfakta<'ProtokollJusterat'>, sammantrade: Sammantrade): Utfall => {
  const { import: importerad, skedde } = handelse;
  const avslutat = avslutatNar(sammantrade);
  if (sakertFore(skedde, sammantrade.oppnat?.datum ?? sammantrade.datum))
    return neka(
      'JUSTERING_FORE_SAMMANTRADET',
      'Justeringen anges ha skett före sammanträdet. Kontrollera dagen.',
    );
  if (handelse.data.omedelbar || (avslutat && !sakertEfter(avslutat.datum, skedde))) return tillat;
  const text =
    'Sammanträdet är inte avslutat. Avsluta det först, eller ange att paragraferna justerades omedelbart.';
  return avslutat
    ? neka('SAMMANTRADE_EJ_AVSLUTAT', text)
    : saknas(importerad, 'när sammanträdet avslutades', 'SAMMANTRADE_EJ_AVSLUTAT', text);
};

/** Row 24 within the meeting. */
export const justering = (fakta: Regelfakta<'ProtokollJusterat' | 'JusteringVagrad'>): Utfall => {
  const { sammantrade, handelse } = fakta;
  if (!sammantrade) return okantSammantrade;
  const skrivna = sammantrade.protokoll.flatMap((p) => p.paragrafer);
  const oskrivna = handelse.data.paragrafer.filter((p) => !skrivna.includes(p));
  if (oskrivna.length > 0 && !handelse.import)
    return neka(
      'PROTOKOLL_EJ_UPPRATTAT',
      `Protokollet är inte upprättat för ${visaParagrafer(oskrivna)}. Upprätta det först.`,
    );
  const tid = handelse.type === 'JusteringVagrad' ? tillat : foreSlutet({ ...fakta, handelse }, sammantrade);
  return tid.svar === 'tillat' && oskrivna.length > 0 ? kanEjAvgora('protokollet') : tid;
};

/** Row 25 within the meeting. That a justering is there at all is R-52. */
export const anslag = ({
  sammantrade,
  handelse,
}: Regelfakta<'JusteringTillkannagiven' | 'AnslagNedtaget' | 'AnslagAvbrutet'>): Utfall => {
  if (!sammantrade) return okantSammantrade;
  if (handelse.type === 'JusteringTillkannagiven') {
    const forst = handelse.data.paragrafer.find((p) => {
      const justerad = justeringAv(sammantrade, p);
      return justerad !== null && sakertEfter(justerad.datum, handelse.skedde);
    });
    return forst === undefined
      ? tillat
      : neka(
          'ANSLAG_FORE_JUSTERING',
          `Anslaget anges ha satts upp innan § ${forst} justerades. Kontrollera dagen.`,
        );
  }
  const uppe = anslaget(sammantrade, handelse.data.anslag);
  if (!uppe) return kanEjAvgora('anslaget');
  return sakertEfter(uppe.datum, handelse.skedde)
    ? neka('NEDTAGET_FORE_ANSLAG', 'Anslaget anges ha tagits ned innan det sattes upp. Kontrollera dagen.')
    : tillat;
};

/** Row 26 within the meeting. */
export const utdrag = ({ sammantrade, handelse }: Regelfakta<'ProtokollsutdragBestyrkt'>): Utfall => {
  if (!sammantrade) return okantSammantrade;
  const { paragraf } = handelse.data;
  const justerad = justeringAv(sammantrade, paragraf);
  if (!justerad)
    return saknas(
      handelse.import,
      'justeringen',
      'UTDRAG_FORE_JUSTERING',
      `§ ${paragraf} är inte justerad. Bestyrk utdraget när den är det.`,
    );
  return sakertEfter(justerad.datum, handelse.skedde)
    ? neka(
        'UTDRAG_FORE_JUSTERING',
        `Utdraget anges vara bestyrkt innan § ${paragraf} justerades. Kontrollera dagen.`,
      )
    : tillat;
};
