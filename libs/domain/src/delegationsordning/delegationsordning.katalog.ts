import { rattelsekatalog } from '../arende/rattelse.katalog.js';
import { falt, faltSpecI, nullbar, passarI } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import {
  ANMALNINGSSATT,
  type DelegationsordningEvent,
  type DelegationsordningStromEvent,
} from './delegationsordning.events.js';

const anmalan = ANMALNINGSSATT.join(' | ');
const punkt = falt('text', 'punktens nummer i ordningen');

/** The delegation order of a nämnd: nothing in it is about a person, so nothing is protected. */
export const delegationsordningskatalog: Katalog<DelegationsordningEvent> = {
  DelegationsordningFaststalld: {
    version: 1,
    strom: ['delegationsordning'],
    beskrivning: 'Nämnden fastställde en delegationsordning, som ersätter den förra (KL 6:37, 7:5–6).',
    regler: [],
    falt: {
      beteckning: nullbar(falt('text', 'vad den kallas')),
      sammantrade: nullbar(falt('text', 'sammanträdet då den fastställdes, t.ex. SN-2026-01-12')),
      paragraf: nullbar(falt('heltal från 1', 'paragrafen där den fastställdes')),
      punkter: falt(
        `lista av { punkt: text, text: text, lagrum: text?, delegater: lista av text, vidaredelegation: ja/nej, anmalan: ${anmalan} }`,
        'punkterna: vilka beslut, vilka roller eller funktioner som får fatta dem, och vad som ska ske med besluten',
      ),
    },
  },
  DelegationspunktTillagd: {
    version: 1,
    strom: ['delegationsordning'],
    beskrivning: 'En punkt lades till eller fick ny lydelse.',
    regler: [],
    falt: {
      punkt,
      text: falt('text', 'vilka beslut punkten gäller'),
      lagrum: nullbar(falt('text', 'lagrummet')),
      delegater: falt('lista av text', 'roller eller funktioner som får besluta'),
      vidaredelegation: falt('ja/nej', 'förvaltningschefen får uppdra åt en annan anställd (KL 7:6)'),
      anmalan: falt(anmalan, 'om besluten anmäls till nämnden eller protokollförs särskilt (KL 6:40, 7:8)'),
    },
  },
  DelegationspunktUpphavd: {
    version: 1,
    strom: ['delegationsordning'],
    beskrivning: 'En punkt upphävdes. Tiden är första dagen utan den.',
    regler: [],
    falt: { punkt },
  },
};

const { UppgiftRattad, HandelseMakulerad, AvvikelseNoterad } = rattelsekatalog;
const strommen: Katalog<DelegationsordningStromEvent> = {
  ...delegationsordningskatalog,
  UppgiftRattad,
  HandelseMakulerad,
  AvvikelseNoterad,
};

/** What the catalogue says of a field of an event in the stream of an order. */
export const ordningsfaltSpec = faltSpecI(strommen);
/** Whether a field of an event in the stream of an order may hold a value. */
export const passarOrdningsfalt = passarI(strommen);
