import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import { behandling } from './behandling.katalog.js';
import type {
  MotionAtertagen,
  MotionAvskriven,
  MotionsfristAnmald,
  MotionsfristPasserad,
} from './behandling.events.js';

/** What becomes of a motion that is not answered in time, or at all (KL 5:35). */
export const motionskatalog: Katalog<
  MotionsfristAnmald | MotionsfristPasserad | MotionAvskriven | MotionAtertagen
> = {
  MotionsfristAnmald: {
    version: 1,
    strom: ['arende'],
    beskrivning:
      'Fullmäktige fick veta att motionen inte är färdigberedd, och vad beredningen visat (KL 5:35).',
    regler: ['R-04'],
    falt: {
      ...behandling,
      nr: falt('heltal från 1', 'anmälans nummer'),
      beredningenHarVisat: skyddad(nullbar(falt('text', 'vad som kommit fram vid beredningen'))),
    },
  },
  MotionsfristPasserad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Motionens år gick ut utan att fullmäktige beslutat eller fått veta varför (KL 5:35).',
    regler: [],
    falt: { sistaDag: falt('datum', 'sista dagen') },
  },
  MotionAvskriven: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Fullmäktige avskrev motionen från vidare handläggning (KL 5:35).',
    regler: ['R-04'],
    falt: behandling,
  },
  MotionAtertagen: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'De som väckte motionen tog tillbaka den.',
    regler: ['O-5'],
    falt: { av: skyddad(falt('lista av { namn: text, parti: text? }', 'vilka som tog tillbaka den')) },
  },
};
