import { den } from '../kommun/arenden.js';
import type { Steg } from '../kommun/gang.js';
import type { Kommun } from '../kommun/kommun.js';

/* Decisions that are taken for socialnämnden outside its meetings. */

const PUNKTER = [
  {
    punkt: '3.2',
    text: 'Ekonomiskt bistånd',
    lagrum: 'SoL 12 kap. 1 §',
    delegater: ['Socialsekreterare'],
    vidaredelegation: false,
    anmalan: 'anmals',
  },
  {
    punkt: '1.4',
    text: 'Avtal upp till tio prisbasbelopp',
    lagrum: null,
    delegater: ['Förvaltningschef'],
    vidaredelegation: true,
    anmalan: 'protokollfors',
  },
];

type Delegationsbeslut = Readonly<Record<string, unknown>> & { readonly rubrik: string };

const fattas =
  (namn: string, { rubrik, ...resten }: Delegationsbeslut): Steg['gor'] =>
  async (kommun) => {
    const { id } = await kommun.gor('delegationsbeslut', {
      namnd: 'SN',
      rubrik,
      beslutssatser: [rubrik],
      ...resten,
    });
    kommun.kallar(namn, id);
    kommun.sag('handelse', `Delegationsbeslut ${id}: ${rubrik}, av ${String(resten['delegat'])}`);
  };

const nekasDelegat =
  (vad: string, kropp: Delegationsbeslut): Steg['gor'] =>
  async (kommun: Kommun) =>
    kommun.nekas('R-60', `${kropp.rubrik}: ${vad}`, () =>
      kommun.gor('delegationsbeslut', { namnd: 'SN', beslutssatser: [kropp.rubrik], ...kropp }),
    );

const omBeslutet =
  (namn: string, vag: string, sagt: string, kropp: object = {}): Steg['gor'] =>
  async (kommun) => {
    const id = kommun.id(namn);
    await kommun.gor(`delegationsbeslut/${id}/${vag}`, { ...kropp });
    kommun.sag('handelse', `Delegationsbeslut ${id}: ${sagt}`);
  };

/** Its order, and what is decided by it. */
export const delegation: readonly Steg[] = [
  den('2025-01-02', async (kommun) => {
    await kommun.gor('delegationsordningar/SN/faststallande', {
      beteckning: 'Socialnämndens delegationsordning',
      punkter: PUNKTER,
    });
    kommun.sag('handelse', 'Socialnämndens delegationsordning börjar gälla');
  }),
  den(
    '2025-02-10',
    fattas('akutbistand', {
      rubrik: 'Bistånd till hyra',
      slag: 'delegation',
      punkt: '3.2',
      delegat: 'Socialsekreterare',
      overklagbart: 'forvaltningsbesvar',
    }),
  ),
  den(
    '2025-02-11',
    nekasDelegat('av en handläggare som inte står i ordningen', {
      rubrik: 'Bistånd till möbler',
      slag: 'delegation',
      punkt: '3.2',
      delegat: 'Boendestödjare',
    }),
  ),
  den(
    '2025-02-12',
    nekasDelegat('per capsulam', {
      rubrik: 'Bistånd till möbler',
      slag: 'perCapsulam',
      delegat: 'Ledamöterna var för sig',
    }),
  ),
  den(
    '2025-03-03',
    fattas('larmavtal', {
      rubrik: 'Avtal om trygghetslarm',
      slag: 'delegation',
      punkt: '1.4',
      delegat: 'Förvaltningschef',
      overklagbart: 'laglighetsprovning',
    }),
  ),
  den(
    '2025-03-04',
    omBeslutet('larmavtal', 'protokollforing', 'anmäls inte, utan protokollförs särskilt', {
      protokoll: 'SN delegation 2025:1',
    }),
  ),
  den(
    '2025-03-05',
    omBeslutet('larmavtal', 'anslag', 'får ett eget anslag, till och med 26 mars', {
      tavlor: ['kommunens webbplats'],
      nedtasTidigast: '2025-03-27',
    }),
  ),
  den('2025-03-27', omBeslutet('larmavtal', 'anslag/1/nedtagning', 'anslaget tas ned')),
  den(
    '2025-03-25',
    fattas('omhandertagande', {
      rubrik: 'Omedelbart omhändertagande',
      slag: 'ordforande',
      delegat: 'Ordföranden',
      motivering: 'Barnets hälsa kan inte vänta.',
      overklagbart: 'forvaltningsbesvar',
    }),
  ),
];
