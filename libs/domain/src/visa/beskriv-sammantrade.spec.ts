import { describe, expect, it } from '@jest/globals';

import type { SammantradeEvent, SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';
import { foldSammantrade } from '../sammantrade/sammantrade.fold.js';
import { sammantradekatalog } from '../sammantrade/sammantrade.katalog.js';
import type { FaltSpec } from '../shared/katalog.js';
import { handelse, KF_I_MARS, motesstrom } from '../testing/index.js';
import { beskrivSammantrade } from './beskriv-sammantrade.js';

/** Each event as the examples have it, and then with what may be missing left out. */
const RADER: readonly (readonly [SammantradeStromEvent, string])[] = [
  [handelse('KallelseUtfardad'), 'Kallelse utfärdades, med KS-2026-17 och 1 punkter utan ärende.'],
  [
    handelse('KallelseUtfardad', { bradskande: true, grund: 'Anbudet löper ut', ovrigt: [] }),
    'Kallelse utfärdades till ett brådskande ärende, med KS-2026-17; skäl: Anbudet löper ut.',
  ],
  [
    handelse('KungorelseAnslagen'),
    'Sammanträdet kungjordes på kommunens webbplats, med KS-2026-17 och 1 punkter utan ärende.',
  ],
  [handelse('KungorelseAnslagen', { tavlor: [], arenden: [], ovrigt: [] }), 'Sammanträdet kungjordes.'],
  [handelse('SammantradeOppnat'), 'Sammanträdet öppnades av p-ek, Rådhuset.'],
  [handelse('SammantradeOppnat', { ordforande: null, plats: null }), 'Sammanträdet öppnades.'],
  [handelse('NarvaroFaststalld'), 'Närvaron fastställdes: 3 närvarande, varav 3 tjänstgör.'],
  [
    handelse('NarvaroFaststalld', {
      narvarande: [{ person: 'p-ny', uppdrag: 'ersattare', tjanstgor: false, ersatter: null, distans: null }],
      franParagraf: 14,
    }),
    'Närvaron fastställdes: 1 närvarande, varav 0 tjänstgör, från § 14.',
  ],
  [handelse('NarvaroAndrad'), 'Närvaron ändrades: p-lind gick, från § 12.'],
  [
    handelse('NarvaroAndrad', {
      franParagraf: null,
      kom: [{ person: 'p-ny', uppdrag: 'ersattare', tjanstgor: true, ersatter: 'p-lind', distans: null }],
    }),
    'Närvaron ändrades: p-ny kom och p-lind gick.',
  ],
  [handelse('JavAnmalt'), 'p-lind anmälde jäv vid § 12: Äger grannfastigheten (lämnade rummet).'],
  [
    handelse('JavAnmalt', { paragraf: null, motivering: null, lamnadeRummet: null, godtaget: false }),
    'p-lind anmälde jäv (jäv förelåg inte).',
  ],
  [handelse('ParagrafTilldelad'), '§ 12 (beslut): Motion om cykelväg till skolan, KS-2026-17.'],
  [handelse('ParagrafTilldelad', { rubrik: null, arenden: [], slag: 'formalia' }), '§ 12 (formalia).'],
  [handelse('SammantradeAjournerat'), 'Sammanträdet ajournerades till 2026-03-03T17:00:00Z.'],
  [handelse('SammantradeAjournerat', { till: null }), 'Sammanträdet ajournerades.'],
  [handelse('SammantradeAterupptaget'), 'Sammanträdet återupptogs.'],
  [handelse('SammantradeInstallt'), 'Sammanträdet ställdes in.'],
  [handelse('SammantradeAvslutat'), 'Sammanträdet avslutades.'],
  [handelse('ProtokollUpprattat'), 'Protokollet upprättades, § 12.'],
  [
    handelse('ProtokollUpprattat', { paragrafer: [], saknas: [{ paragraf: 12, uppgift: 'beslut' }] }),
    'Protokollet upprättades, inga paragrafer; 1 uppgifter saknas.',
  ],
  [handelse('ProtokollJusterat'), 'Protokollet justerades, § 12, av p-ek och p-berg, med e-underskrift.'],
  [
    handelse('ProtokollJusterat', {
      paragrafer: [12, 13],
      ordforande: null,
      justerare: [],
      metod: null,
      omedelbar: true,
    }),
    'Protokollet justerades omedelbart, §§ 12 och 13.',
  ],
  [handelse('JusteringVagrad'), 'p-lind vägrade att justera § 12: Yrkandet är fel återgivet.'],
  [handelse('JusteringVagrad', { motivering: null }), 'p-lind vägrade att justera § 12.'],
  [
    handelse('JusteringTillkannagiven'),
    'Justeringen av § 12 tillkännagavs, anslag 1 på kommunens webbplats; tas ned tidigast 2026-03-31.',
  ],
  [
    handelse('JusteringTillkannagiven', { tavlor: [], nedtasTidigast: null }),
    'Justeringen av § 12 tillkännagavs, anslag 1.',
  ],
  [handelse('AnslagNedtaget'), 'Anslag 1 togs ned.'],
  [handelse('AnslagAvbrutet'), 'Anslag 1 avbröts och räknas inte som tillkännagivet hela tiden.'],
  [handelse('ProtokollsutdragBestyrkt'), 'Utdrag ur § 12 bestyrktes av p-sund.'],
  [handelse('ProtokollsutdragBestyrkt', { av: null }), 'Utdrag ur § 12 bestyrktes.'],
  [
    handelse('ProtokollsanteckningGjord'),
    'Anteckning till protokollet vid § 12 av p-lind: Kostnaden borde ha utretts.',
  ],
  [
    handelse('ProtokollsanteckningGjord', { paragraf: null, av: null }),
    'Anteckning till protokollet: Kostnaden borde ha utretts.',
  ],
  [handelse('ParagrafExpedierad'), '§ 12 expedierades till Tekniska nämnden med e-post.'],
  [
    handelse('ParagrafExpedierad', { kanal: null, ersatter: 1 }),
    '§ 12 expedierades till Tekniska nämnden, i stället för expediering 1.',
  ],
];

describe('the line a registrator reads of a meeting', () => {
  it.each(RADER.map(([event, text]) => [event.type, text, event] as const))('%s: %s', (_typ, text, event) =>
    expect(beskrivSammantrade(event)).toBe(text),
  );

  it('there is one for every event', () =>
    expect([...new Set(RADER.map(([event]) => event.type))].sort()).toStrictEqual(
      Object.keys(sammantradekatalog).sort(),
    ));

  it('says of corrections and deviations what an ärende says', () => {
    expect(beskrivSammantrade(handelse('UppgiftRattad'))).toMatch(/^\/klassificering i händelse 0 rättades/);
    expect(beskrivSammantrade(handelse('HandelseMakulerad'))).toBe('Händelse 1 makulerades.');
    expect(beskrivSammantrade(handelse('AvvikelseNoterad'))).toBe(
      'Avvikelse noterades: Dagen var en söndag.',
    );
  });
});

describe('an event of a meeting whose protected content is gone', () => {
  it.each(Object.keys(sammantradekatalog) as SammantradeEvent['type'][])(
    '%s still gives a line and a state',
    (typ) => {
      const tomma = Object.entries<FaltSpec>(sammantradekatalog[typ].falt).flatMap(([namn, spec]) =>
        spec.skyddad ? [[namn, spec.skyddad.tomt] as const] : [],
      );
      const gallrad = { ...handelse(typ, Object.fromEntries(tomma)), gallrad: true as const };
      expect(beskrivSammantrade(gallrad)).toMatch(/\S/);
      expect(foldSammantrade(KF_I_MARS, motesstrom(gallrad)).sammantrade.gallrad).toBe(true);
    },
  );
});
