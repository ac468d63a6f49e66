import { BESLUTSSLAG } from '../arende/arende.types.js';
import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { HandelseSpec, Katalog } from '../shared/katalog.js';
import type { Efterspelshandelse } from './efterspel.events.js';
import { DELGIVNINGSSATT, DOMSUTGANGAR, INLAMNAT_TILL, OVERKLAGANDESLAG } from './efterspel.types.js';

const STROMMAR = ['arende', 'delegationsbeslut'] as const;
const beslut = falt('heltal från 1', 'beslutets nummer i strömmen');

const spec = <F extends HandelseSpec['falt']>(beskrivning: string, regler: readonly string[], fakta: F) => ({
  version: 1,
  strom: STROMMAR,
  beskrivning,
  regler,
  falt: fakta,
});

/** What follows on a decision: rows 29 to 32 of the legal order. */
export const efterspelskatalog: Katalog<Efterspelshandelse> = {
  DelgivningVerkstalld: spec('En part fick del av beslutet (FL 44 §, DelgL).', ['O-29'], {
    nr: falt('heltal från 1', 'delgivningens nummer'),
    beslut,
    mottagare: skyddad(falt('text', 'vem som fick del av beslutet')),
    satt: nullbar(falt(DELGIVNINGSSATT.join(' | '), 'hur')),
    bevis: skyddad(nullbar(falt('text', 'vad som visar det, t.ex. delgivningskvitto'))),
  }),
  OverklagandeInkommet: spec('Beslutet överklagades (KL 13:1–6; FL 40–44 §§).', ['O-30', 'R-70', 'R-71'], {
    nr: falt('heltal från 1', 'överklagandets nummer'),
    beslut,
    slag: falt(OVERKLAGANDESLAG.join(' | '), 'hur det prövas'),
    av: skyddad(nullbar(falt('{ namn: text, organisation: text?, adress: text? }', 'vem som överklagar'))),
    inlamnatTill: nullbar(falt(INLAMNAT_TILL.join(' | '), 'var det lämnades in')),
    delgivning: nullbar(falt('heltal från 1', 'delgivningen med den som överklagar')),
    handlingNr: nullbar(falt('heltal från 1', 'handlingen i ärendet')),
  }),
  OverklagandeOverlamnat: spec(
    'Överklagandet lämnades över till domstolen (FL 45–46 §§).',
    ['O-30', 'R-71'],
    {
      overklagande: falt('heltal från 1', 'överklagandets nummer'),
      till: falt('text', 'domstol eller myndighet'),
      iTid: nullbar(falt('ja/nej', 'om det kommit in i rätt tid; null när domstolen prövar det')),
    },
  ),
  InhibitionBeslutad: spec('En domstol bestämde att beslutet tills vidare inte får verkställas.', ['O-30'], {
    beslut,
    domstol: falt('text', 'domstol'),
  }),
  DomMeddelad: spec('En domstol avgjorde målet.', ['O-30'], {
    nr: falt('heltal från 1', 'domens nummer'),
    beslut,
    overklagande: nullbar(falt('heltal från 1', 'överklagandet som den avgör; null: alla')),
    domstol: falt('text', 'domstol'),
    malnummer: nullbar(falt('text', 'målnummer')),
    utgang: nullbar(falt(DOMSUTGANGAR.join(' | '), 'utgång')),
  }),
  BeslutUpphavt: spec('Beslutet upphävdes, av domstol eller av organet självt.', ['O-30', 'R-73'], {
    avser: falt(`{ slag: ${BESLUTSSLAG.join(' | ')}, nr: heltal från 1 }`, 'vad som upphävdes'),
    av: falt('text', 'domstol eller organ'),
    dom: nullbar(falt('heltal från 1', 'domens nummer')),
  }),
  BeslutRattat: spec('En uppenbar felskrivning i beslutet rättades (FL 36 §).', ['O-32', 'R-74'], {
    beslut,
    fran: skyddad(falt('text', 'lydelsen som den skrevs')),
    till: skyddad(falt('text', 'lydelsen som den ska vara')),
  }),
  OverklagandetidUtgangen: spec(
    'Tiden för laglighetsprövning gick ut medan anslaget satt uppe (KL 13:5).',
    ['O-31', 'R-70'],
    {
      beslut,
      anslagen: falt('datum', 'dagen tiden räknas från'),
      sistaDag: falt('datum', 'sista dagen att överklaga'),
      kalender: nullbar(falt('text', 'vilken kalender som dagen räknats med')),
    },
  ),
  BeslutVannLagaKraft: spec('Beslutet vann laga kraft.', ['O-31', 'R-70', 'R-71'], {
    beslut,
    bevis: skyddad(nullbar(falt('text', 'vad som visar det, t.ex. besked från förvaltningsrätten'))),
  }),
  UppdragAterrapporterat: spec('Ett uppdrag återrapporterades.', ['O-32'], {
    beslut,
    uppdrag: nullbar(falt('heltal från 1', 'vilket av beslutets uppdrag; null: beslutet som helhet')),
    av: falt('text', 'den som rapporterar'),
    resultat: skyddad(nullbar(falt('text', 'vad som gjorts'))),
    slutfort: falt('ja/nej', 'om uppdraget därmed är klart'),
  }),
  BeslutVerkstallt: spec('Beslutet verkställdes (KL 13:14).', ['O-32', 'R-72'], {
    beslut,
    av: nullbar(falt('text', 'den som verkställde')),
    resultat: skyddad(nullbar(falt('text', 'vad som gjordes'))),
    gorAttAterstalla: nullbar(falt('ja/nej', 'om det kan göras ogjort')),
    skalprovning: skyddad(nullbar(falt('text', 'varför det inte kunde vänta på laga kraft'))),
  }),
  VerkstallighetRattad: spec(
    'Verkställigheten av ett upphävt beslut rättades så långt det gick (KL 13:15).',
    ['O-32', 'R-73'],
    { beslut, resultat: skyddad(falt('text', 'vad som gjordes')) },
  ),
};
