import { delegationsanslag, type Delegationsbeslut } from '../delegationsbeslut/delegationsbeslut.state.js';
import { tolkaSammantradeId, type SammantradeId } from '../sammantrade/sammantrade-id.js';
import { farTasNed } from '../tidsfrister/nedtagning.js';
import {
  kanEjAvgora,
  kanVaraFore,
  KL_IKRAFT,
  neka,
  sakertFore,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Utfall,
} from './regel.js';

/* What the law asks after a decision outside a meeting: how the nämnd and the public are told of it. */

const MOTEN = 'vilka sammanträden nämnden har hållit sedan beslutet';

/** Whether the nämnd met between the decision and the meeting where it was reported. */
const nastaMote = (
  beslut: Delegationsbeslut,
  anmalt: SammantradeId,
  hallna: readonly SammantradeId[] | null,
): Utfall => {
  if (hallna === null) return kanEjAvgora(MOTEN);
  const fore = hallna.filter((m) => m.organ === beslut.namnd && m.datum < anmalt.datum);
  const hoppat = fore.find((m) => sakertFore(beslut.datum, m.datum));
  if (hoppat)
    return varna(
      'EJ_NASTA_SAMMANTRADE',
      `Ett brådskande beslut ska anmälas vid nämndens nästa sammanträde, som var ${hoppat.datum}. Anteckna varför det dröjde.`,
    );
  return fore.some((m) => kanVaraFore(beslut.datum, m.datum)) ? kanEjAvgora('dagen för beslutet') : tillat;
};

const anmalt = (
  { data }: Provad<'DelegationsbeslutAnmalt'>,
  beslut: Delegationsbeslut,
  hallna: readonly SammantradeId[] | null,
): Utfall => {
  const mote = tolkaSammantradeId(data.sammantrade);
  if (!mote) return kanEjAvgora('sammanträdet');
  if (mote.organ !== beslut.namnd)
    return varna(
      'ANMALT_I_ANNAT_ORGAN',
      `Beslutet fattades för ${beslut.namnd} och ska anmälas där, inte i ${mote.organ}. Kontrollera sammanträdet; är det fel, makulera anmälan.`,
    );
  if (sakertFore(mote.datum, beslut.datum))
    return varna(
      'ANMALT_FORE_BESLUTET',
      `Sammanträdet ${mote.datum} var före beslutet. Kontrollera dagarna och rätta den som är fel.`,
    );
  return beslut.slag === 'ordforande' ? nastaMote(beslut, mote, hallna) : tillat;
};

const protokollfort = (
  { skedde }: Provad<'DelegationsbeslutProtokollfort'>,
  beslut: Delegationsbeslut,
): Utfall =>
  sakertFore(skedde, beslut.datum)
    ? varna(
        'PROTOKOLLFORT_FORE_BESLUTET',
        'Protokollet är daterat före beslutet. Kontrollera dagarna och rätta den som är fel.',
      )
    : tillat;

const tillkannagivet = (
  handelse: Provad<'DelegationsbeslutTillkannagivet'>,
  beslut: Delegationsbeslut,
): Utfall => {
  if (beslut.anmalningar.length > 0) return tillat;
  if (beslut.slag === 'ordforande')
    return varna(
      'BRADSKANDE_SKA_ANMALAS',
      'Ett brådskande beslut ska alltid anmälas vid nämndens nästa sammanträde. Anmäl det där; överklagandetiden räknas från anslaget om det protokollet.',
    );
  if (beslut.overklagbart === null) return kanEjAvgora('om beslutet får överklagas genom laglighetsprövning');
  if (beslut.overklagbart !== 'laglighetsprovning' || beslut.protokollforingar.length > 0) return tillat;
  return handelse.import
    ? kanEjAvgora('om beslutet har protokollförts särskilt')
    : varna(
        'EJ_SARSKILT_PROTOKOLLFORT',
        'Ett beslut som inte anmäls och som får överklagas genom laglighetsprövning ska protokollföras särskilt. Protokollför det, eller anmäl det till nämnden.',
      );
};

export const R61: Regel<
  'DelegationsbeslutAnmalt' | 'DelegationsbeslutProtokollfort' | 'DelegationsbeslutTillkannagivet'
> = {
  id: 'R-61',
  text: 'Brådskande beslut anmäls vid nämndens nästa sammanträde. Andra anmäls i den utsträckning nämnden har beslutat; de som inte anmäls protokollförs särskilt om de får överklagas enligt 13 kap., och tillkännages på anslagstavlan.',
  kalla: 'KL 6:39–40, 7:8, 8:10 p. 3',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['DelegationsbeslutAnmalt', 'DelegationsbeslutProtokollfort', 'DelegationsbeslutTillkannagivet'],
  prova: ({ handelse, delegation }) => {
    if (!delegation?.beslut) return kanEjAvgora('beslutet');
    const { beslut, sammantraden } = delegation;
    switch (handelse.type) {
      case 'DelegationsbeslutAnmalt':
        return anmalt(handelse, beslut, sammantraden);
      case 'DelegationsbeslutProtokollfort':
        return protokollfort(handelse, beslut);
      case 'DelegationsbeslutTillkannagivet':
        return tillkannagivet(handelse, beslut);
    }
  },
};

/** As R-52b of the minutes: it may be set aside, and is then a break of the notice. */
export const R61b: Regel<'DelegationsbeslutsanslagNedtaget'> = {
  id: 'R-61b',
  text: 'Ett eget anslag om ett delegationsbeslut tas inte ned före överklagandetidens slut; tas det ned tidigare är det avbrutet.',
  kalla: 'KL 8:10 p. 3, 13:5',
  iKraft: KL_IKRAFT,
  allvar: 'A',
  galler: ['DelegationsbeslutsanslagNedtaget'],
  prova: ({ handelse: { data, skedde }, delegation, omvarld }) => {
    const beslut = delegation?.beslut;
    const anslag = beslut && delegationsanslag(beslut).find((a) => a.nr === data.anslag);
    const prov = beslut?.overklagbart === 'laglighetsprovning';
    const tidigast = farTasNed(anslag, prov ? omvarld?.kalender : null);
    if (tidigast === null) return kanEjAvgora('när anslaget tidigast får tas ned');
    if (!kanVaraFore(skedde, tidigast)) return tillat;
    return sakertFore(skedde, tidigast)
      ? neka(
          'ANSLAG_NEDTAGET_FOR_TIDIGT',
          `Anslaget får tas ned tidigast ${tidigast}. Låt det sitta till dess. Är det redan nere är det avbrutet: sätt upp det igen, tiden räknas om från den dagen.`,
        )
      : kanEjAvgora('dagen då anslaget togs ned');
  },
};
