import { describe, expect, it } from '@jest/globals';

import { arendekatalog } from '../arende/arende.katalog.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { FaltSpec } from '../shared/katalog.js';
import { handelse, strom } from '../testing/index.js';
import { fold } from '../tid/fold.js';
import { beskriv } from './beskriv.js';
import { kort, lista, uppraknat } from './ord.js';

const rad = (event: ArendeEvent): string => beskriv(strom(event)[0]!);

/** Each event as the examples have it, and then with what may be missing left out. */
const RADER: readonly (readonly [ArendeEvent, string])[] = [
  [handelse('ArendeOppnat'), 'Ärendet öppnades: Motion om cykelväg till skolan.'],
  [
    handelse('HandlingRegistrerad'),
    'Handling 1, Inbjudan att ansluta sig till länets strategi, kom in från Länsstyrelsen (dnr 801-9838-2024).',
  ],
  [
    handelse('HandlingRegistrerad', {
      rubrik: null,
      avsandare: null,
      avsandarensDnr: null,
      flyttadFran: { strom: 'arende-KS-2026-3', revision: 4 },
    }),
    'Handling 1 kom in (flyttad hit).',
  ],
  [handelse('HandlingUpprattad'), 'Handling 1, Följebrev, upprättades av Kommunledningskontoret.'],
  [
    handelse('HandlingUpprattad', {
      rubrik: null,
      upprattadAv: null,
      flyttadFran: { strom: 'arende-KS-2026-3', revision: 4 },
    }),
    'Handling 1 upprättades (flyttad hit).',
  ],
  [handelse('HandlingFlyttad'), 'Handling 1 flyttades till KS-2026-18.'],
  [
    handelse('SekretessMarkerad', { handlingNr: 2 }),
    'Sekretessmarkering 1 gjordes av Kommunstyrelsen enligt OSL 26 kap. 1 § på handling 2.',
  ],
  [
    handelse('SekretessMarkerad', { lagrum: { lag: 'OSL', kapitel: null, paragraf: '1' } }),
    'Sekretessmarkering 1 gjordes av Kommunstyrelsen enligt OSL 1 §.',
  ],
  [handelse('SekretessHavd'), 'Sekretessmarkering 1 togs bort.'],
  [handelse('MotionVackt'), 'Motion väcktes av Anna Ek i Kommunfullmäktige § 8.'],
  [handelse('MotionVackt', { motionarer: [], organ: null, paragraf: null }), 'Motion väcktes.'],
  [handelse('HandlaggareTilldelad'), 'hl-berg vid Samhällsbyggnadskontoret blev handläggare.'],
  [handelse('HandlaggareTilldelad', { enhet: null }), 'hl-berg blev handläggare.'],
  [handelse('ArendeRelaterat'), 'Ärendet hör ihop med ett ärende med okänt nummer (föranlett av motion).'],
  [
    handelse('ArendeRelaterat', { tillDnr: '2022.1 KS', beskrivning: 'Bifallen i KF § 294.' }),
    'Ärendet hör ihop med 2022.1 KS (föranlett av motion): Bifallen i KF § 294.',
  ],
  [
    handelse('ArendeRemitterat', { till: ['Tekniska nämnden', 'Miljönämnden', 'Vision'] }),
    'Ärendet skickades på remiss till Tekniska nämnden, Miljönämnden och Vision, svar senast 2026-05-01.',
  ],
  [
    handelse('ArendeRemitterat', { till: [], svarSenast: null }),
    'Ärendet skickades på remiss till ingen angiven.',
  ],
  [handelse('YttrandeInkommet'), 'Yttrande 1 kom in från Tekniska nämnden, utan remiss, tillstyrker.'],
  [
    handelse('YttrandeInkommet', { remissId: '1', stallningstagande: null }),
    'Yttrande 1 kom in från Tekniska nämnden.',
  ],
  [handelse('SamverkanGenomford'), 'Samverkan genomfördes med Kommunal och Vision.'],
  [handelse('SamverkanGenomford', { parter: [] }), 'Samverkan genomfördes.'],
  [
    handelse('TjansteskrivelseUpprattad', {
      forslagTillBeslut: ['Motionen bifalls.', 'Uppdraget avslutas.'],
    }),
    'Kommunledningskontoret lämnade tjänsteskrivelse 1 till Kommunstyrelsen: Motionen bifalls; Uppdraget avslutas.',
  ],
  [
    handelse('TjansteskrivelseUpprattad', { till: null, forslagTillBeslut: [] }),
    'Kommunledningskontoret lämnade tjänsteskrivelse 1.',
  ],
  [handelse('ArendeAnmaltTillSammantrade'), 'Ärendet anmäldes till Kommunstyrelsen den 2026-04-13 (beslut).'],
  [
    handelse('ArendeAnmaltTillSammantrade', { datum: null }),
    'Ärendet anmäldes till Kommunstyrelsen (beslut).',
  ],
  [handelse('AnteckningGjord'), 'Anteckning: Ringde motionären.'],
  [
    handelse('ArendeBerett', { resultat: 'Tillstyrker' }),
    'Kommunstyrelsen § 31 beredde ärendet: Tillstyrker.',
  ],
  [handelse('ArendeBerett', { paragraf: null }), 'Kommunstyrelsen beredde ärendet.'],
  [
    handelse('ForslagTillBeslutLamnat', { tillagg: ['Ett', 'Två'] }),
    'Kommunstyrelsen § 31 lämnade förslag till beslut till Kommunfullmäktige: Motionen bifalls, med 2 tillägg.',
  ],
  [
    handelse('ForslagTillBeslutLamnat', { till: null }),
    'Kommunstyrelsen § 31 lämnade förslag till beslut: Motionen bifalls.',
  ],
  [
    handelse('YrkandeFramstallt'),
    'Yrkande 1 (bifall) framställdes av Anna Ek i Kommunfullmäktige § 12: Bifall till motionen.',
  ],
  [
    handelse('YrkandeFramstallt', { av: [], organ: null, paragraf: null }),
    'Yrkande 1 (bifall) framställdes: Bifall till motionen.',
  ],
  [handelse('YrkandeAtertaget'), 'Yrkande 1 togs tillbaka.'],
  [
    handelse('PropositionStalld'),
    'Proposition ställdes i Kommunfullmäktige § 12: Bifall till styrelsens förslag; Avslag på det. Utfall: Bifall.',
  ],
  [
    handelse('PropositionStalld', { organ: null, paragraf: null, ordning: [], utfall: null }),
    'Proposition ställdes.',
  ],
  [
    handelse('OmrostningGenomford'),
    'Omröstning 1 i Kommunfullmäktige § 12: 17 ja, 12 nej, 2 avstår, 0 frånvarande; ja.',
  ],
  [
    handelse('OmrostningGenomford', {
      ...{ paragraf: null, ja: 6, nej: 6, avstar: null, franvarande: null },
      utslag: 'ordforandensRost',
      utfall: 'nej',
    }),
    'Omröstning 1 i Kommunfullmäktige: 6 ja, 6 nej; nej genom ordförandens utslagsröst.',
  ],
  [
    handelse('ArendeBordlagt', { tillDatum: '2026-04-27' }),
    'Kommunfullmäktige § 12 bordlade ärendet till 2026-04-27: Kostnaderna behöver utredas.',
  ],
  [
    handelse('ArendeAterremitterat', { grund: 'minoritet', skal: ['Kostnaden.', 'Samverkan'] }),
    'Kommunfullmäktige § 12 återremitterade ärendet till Kommunstyrelsen på begäran av en minoritet: Kostnaden; Samverkan.',
  ],
  [
    handelse('ArendeAterremitterat', { till: null, skal: [] }),
    'Kommunfullmäktige § 12 återremitterade ärendet.',
  ],
  [
    handelse('BeslutFattat', { beslutssatser: ['Motionen bifalls.', 'Uppdraget ges till nämnden.'] }),
    'Kommunfullmäktige § 40 beslutade (bifall): Motionen bifalls; Uppdraget ges till nämnden.',
  ],
  [
    handelse('BeslutFattat', { paragraf: null, utfall: null }),
    'Kommunfullmäktige beslutade: Motionen bifalls.',
  ],
  [
    handelse('MotionsfristAnmald'),
    'Kommunfullmäktige § 44 fick veta att motionen inte är färdigberedd: Kostnaden är inte utredd.',
  ],
  [
    handelse('MotionsfristAnmald', { paragraf: null, beredningenHarVisat: null }),
    'Kommunfullmäktige fick veta att motionen inte är färdigberedd.',
  ],
  [handelse('MotionAvskriven'), 'Kommunfullmäktige § 45 avskrev motionen från vidare handläggning.'],
  [handelse('MotionAtertagen'), 'Motionen togs tillbaka av Anna Ek.'],
  [handelse('MotionAtertagen', { av: [] }), 'Motionen togs tillbaka.'],
  [handelse('TillfalleAttYttraSigGivet'), 'Kommunstyrelsen fick tillfälle att yttra sig, senast 2026-05-01.'],
  [
    handelse('TillfalleAttYttraSigGivet', { till: ['Kommunstyrelsen', 'Socialnämnden'], svarSenast: null }),
    'Kommunstyrelsen och Socialnämnden fick tillfälle att yttra sig.',
  ],
  [handelse('ReservationAnmald'), 'Reservation anmäldes av Bo Lind mot beslut 1 i Kommunfullmäktige § 40.'],
  [
    handelse('ReservationAnmald', { avser: null, av: [], organ: null, paragraf: null }),
    'Reservation anmäldes mot beslutet.',
  ],
  [
    handelse('SarskiltYttrandeAntecknat'),
    'Särskilt yttrande antecknades av Anna Ek om beslut 1 i Kommunfullmäktige § 12: Vi vill se en plan för underhållet.',
  ],
  [handelse('DeltogInteIBeslut'), 'Bo Lind deltog inte i beslut 1 i Kommunfullmäktige § 12.'],
  [
    handelse('DeltogInteIBeslut', { avser: null, av: [], organ: null, paragraf: null }),
    'Ledamöter deltog inte i beslutet.',
  ],
  [handelse('RemissSvarstidForlangd'), 'Svarstiden för remiss 1 förlängdes till 2026-04-30.'],
  [handelse('RemissPamind'), 'Socialnämnden påmindes om remiss 1.'],
  [handelse('RemissPamind', { till: [] }), 'De som inte hade svarat påmindes om remiss 1.'],
  [handelse('BeslutExpedierat'), 'Beslut 1 expedierades till Tekniska nämnden med e-post.'],
  [
    handelse('BeslutExpedierat', {
      avser: { slag: 'aterremiss', nr: 2 },
      mottagare: [
        { typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null },
        { typ: 'extern', namn: 'Länsstyrelsen' },
      ],
      kanal: null,
    }),
    'Återremiss 2 expedierades till Samtliga nämnder och Länsstyrelsen.',
  ],
  [handelse('BeslutExpedierat', { avser: null, mottagare: [], kanal: null }), 'Beslutet expedierades.'],
  [
    handelse('BeslutExpedierat', { nr: 2, ersatter: 1 }),
    'Beslut 1 expedierades till Tekniska nämnden med e-post, i stället för expediering 1.',
  ],
  [handelse('ArendeAvslutat'), 'Ärendet avslutades.'],
  [
    handelse('MotionsfristPasserad'),
    'Motionens år gick ut 2026-02-23 utan beslut, och utan att fullmäktige fått veta varför.',
  ],
  [handelse('DelgivningVerkstalld'), 'Anna Ek fick del av beslut 1 (vanlig delgivning).'],
  [handelse('DelgivningVerkstalld', { mottagare: '', satt: null }), 'En part fick del av beslut 1.'],
  [handelse('OverklagandeInkommet'), 'Beslut 1 överklagades av Anna Ek (laglighetsprövning).'],
  [
    handelse('OverklagandeInkommet', { av: null, slag: 'forvaltningsbesvar' }),
    'Beslut 1 överklagades (förvaltningsbesvär).',
  ],
  [handelse('OverklagandeOverlamnat'), 'Överklagande 1 lämnades över till Förvaltningsrätten i Göteborg.'],
  [
    handelse('OverklagandeOverlamnat', { till: 'FR', iTid: true }),
    'Överklagande 1 lämnades över till FR, inkommet i rätt tid.',
  ],
  [
    handelse('OverklagandeOverlamnat', { till: 'FR', iTid: false }),
    'Överklagande 1 lämnades över till FR, inkommet för sent.',
  ],
  [
    handelse('InhibitionBeslutad', { domstol: 'Kammarrätten' }),
    'Kammarrätten bestämde att beslut 1 tills vidare inte får verkställas.',
  ],
  [
    handelse('DomMeddelad', { domstol: 'Kammarrätten' }),
    'Kammarrätten avgjorde målet om beslut 1 (4711-26): beslutet upphävs.',
  ],
  [
    handelse('DomMeddelad', { domstol: 'Kammarrätten', malnummer: null, utgang: null }),
    'Kammarrätten avgjorde målet om beslut 1.',
  ],
  [handelse('BeslutUpphavt', { av: 'Kammarrätten' }), 'Beslut 1 upphävdes av Kammarrätten.'],
  [handelse('BeslutRattat'), 'En felskrivning i beslut 1 rättades: bifalls → bifalles.'],
  [
    handelse('OverklagandetidUtgangen'),
    'Tiden att överklaga beslut 1 gick ut 2026-03-25, räknad från anslaget 2026-03-04.',
  ],
  [handelse('BeslutVannLagaKraft'), 'Beslut 1 vann laga kraft enligt Besked från förvaltningsrätten.'],
  [handelse('BeslutVannLagaKraft', { bevis: null }), 'Beslut 1 vann laga kraft.'],
  [
    handelse('UppdragAterrapporterat'),
    'Tekniska nämnden rapporterade om beslut 1, slutfört: Vägen är byggd.',
  ],
  [
    handelse('UppdragAterrapporterat', { uppdrag: 2, slutfort: false, resultat: null }),
    'Tekniska nämnden rapporterade uppdrag 2 i beslut 1.',
  ],
  [handelse('BeslutVerkstallt'), 'Beslut 1 verkställdes av Tekniska nämnden: Avtalet är tecknat.'],
  [handelse('VerkstallighetRattad'), 'Verkställigheten av beslut 1 rättades: Avtalet sades upp.'],
  [handelse('ArendeAteroppnat'), 'Ärendet återöppnades.'],
  [handelse('ArendeMakulerat'), 'Ärendet makulerades.'],
  [handelse('ArendeSammanlagt'), 'Ärendet lades samman med KS-2026-3.'],
  [handelse('SammanlaggningMottagen'), 'KS-2026-9 lades samman med detta ärende.'],
  [handelse('ArendeOverlamnatTillNamnd'), 'Ärendet överlämnades till Socialnämnden.'],
  [handelse('ArendeOverlamnatTillNamnd', { organ: null }), 'Ärendet överlämnades till serien SN.'],
  [handelse('UppgiftRattad'), '/klassificering i händelse 0 rättades från null till "1.2.3".'],
  [handelse('HandelseMakulerad'), 'Händelse 1 makulerades.'],
  [handelse('AvvikelseNoterad'), 'Avvikelse noterades: Dagen var en söndag.'],
  [handelse('AvvikelseNoterad', { regel: 'R-24' }), 'Avvikelse från R-24 noterades: Dagen var en söndag.'],
];

describe('the line a registrator reads', () => {
  it.each(RADER.map(([event, text]) => [event.type, text, event] as const))('%s: %s', (_typ, text, event) =>
    expect(rad(event)).toBe(text),
  );

  it('there is one for every event', () =>
    expect([...new Set(RADER.map(([event]) => event.type))].sort()).toStrictEqual(
      Object.keys(arendekatalog).sort(),
    ));
});

describe('an event whose protected content is gone', () => {
  const TYPER = Object.keys(arendekatalog) as ArendeEvent['type'][];

  it.each(TYPER)('%s still gives a line and a state', (typ) => {
    const tomma = Object.entries<FaltSpec>(arendekatalog[typ].falt).flatMap(([namn, spec]) =>
      spec.skyddad ? [[namn, spec.skyddad.tomt] as const] : [],
    );
    const gallrad = handelse(typ, Object.fromEntries(tomma));
    expect(rad(gallrad)).toMatch(/\S/);
    const givna = typ === 'ArendeOppnat' ? [gallrad] : [handelse('ArendeOppnat'), gallrad];
    expect(fold(strom(...givna)).arende).not.toBeNull();
  });
});

describe('long texts', () => {
  it('are cut, and say so', () => {
    expect(kort('a'.repeat(160))).toBe('a'.repeat(160));
    expect(kort('a'.repeat(161))).toBe(`${'a'.repeat(159)}…`);
    expect(kort(`${'a'.repeat(158)} ${'b'.repeat(9)}`)).toBe(`${'a'.repeat(158)}…`);
    expect(kort('Slut.. ')).toBe('Slut');
    expect(kort(null)).toBeNull();
  });

  it('are counted up as people do', () => {
    expect(lista([])).toBeNull();
    expect(lista(['A'])).toBe('A');
    expect(lista(['A', 'B'])).toBe('A och B');
    expect(lista(['A', 'B', 'C'])).toBe('A, B och C');
    expect(uppraknat([])).toBeNull();
    expect(uppraknat(['A.', 'B'])).toBe('A; B');
  });
});
