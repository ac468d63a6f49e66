import { createHash } from 'node:crypto';
import type { ArendeEvent } from '#domain';
import { SAK, VAD, VAR_ } from './ord.js';
import { en, text, type Rost } from './slump.js';

/** A fact, and how many days after the one before it. */
export type Steg = { readonly handelse: ArendeEvent; readonly dagar: number };

const fil = (r: Rost): { namn: string; mime: string; sha256: string; storlek: number } => ({
  namn: `bilaga-${Math.floor(r() * 1e6)}.pdf`,
  mime: 'application/pdf',
  sha256: createHash('sha256').update(String(r())).digest('hex'),
  storlek: Math.floor(r() * 1e6),
});

const handling = (r: Rost, nr: number): ArendeEvent => ({
  type: 'HandlingRegistrerad',
  data: {
    nr,
    handlingId: null,
    rubrik: `${en(r, VAD)} ${en(r, SAK)}`,
    internRubrik: null,
    undantag: [],
    filer: [fil(r)],
    avsandare: {
      namn: `Anna ${en(r, VAR_)}`,
      organisation: null,
      adress: `${en(r, VAR_)} ${Math.floor(r() * 90)}`,
    },
    avsandarensDnr: null,
    kanal: 'e-post',
    koppladFran: null,
    flyttadFran: null,
  },
});

const forslag = (r: Rost, nr: number, organ: string, till: string): ArendeEvent => ({
  type: 'ForslagTillBeslutLamnat',
  data: { nr, organ, paragraf: String(Math.floor(r() * 200)), till, text: text(r, 1), tillagg: [] },
});

const uppskov = (r: Rost, organ: string) => ({
  nr: 1,
  organ,
  paragraf: String(Math.floor(r() * 200)),
  grund: 'majoritet' as const,
  begardAv: [],
  begardAvAntal: null,
  roster: null,
  narvarande: null,
  skal: ['Kostnaderna behöver utredas'],
});

/** The road of one ärende after its opening, about ten facts. */
export const vag = (r: Rost, organ: string): readonly Steg[] => {
  const steg: Steg[] = [{ handelse: handling(r, 1), dagar: 0 }];
  const lagg = (dagar: number, handelse: ArendeEvent): void =>
    void steg.push({ handelse, dagar: dagar * (0.3 + r() * 1.4) });
  lagg(2, {
    type: 'HandlaggareTilldelad',
    data: { handlaggare: `hl-${Math.floor(r() ** 1.5 * 300)}`, enhet: null },
  });
  if (r() < 0.4) {
    lagg(10, {
      type: 'ArendeRemitterat',
      data: { remissId: '1', till: ['Tekniska nämnden'], avser: 'Kostnad och tidplan', svarSenast: null },
    });
    lagg(40, {
      type: 'YttrandeInkommet',
      data: {
        nr: 1,
        remissId: '1',
        fran: 'Tekniska nämnden',
        daterat: null,
        stallningstagande: 'tillstyrker',
        paragraf: null,
        handlingNr: null,
        sammanfattning: text(r, 2),
      },
    });
  }
  if (r() < 0.5) lagg(10, handling(r, 2));
  if (r() < 0.3) lagg(3, { type: 'AnteckningGjord', data: { text: text(r, 1) } });
  lagg(20, {
    type: 'TjansteskrivelseUpprattad',
    data: {
      nr: 1,
      kontor: 'Kommunledningskontoret',
      till: organ,
      forslagTillBeslut: [text(r, 1)],
      underlag: ['Bilaga 1'],
      sammanfattning: text(r, 3),
    },
  });
  lagg(15, { type: 'ArendeAnmaltTillSammantrade', data: { organ, datum: null, typ: 'beslut' } });
  if (r() < 0.08) lagg(14, { type: 'ArendeAterremitterat', data: { ...uppskov(r, organ), till: organ } });
  if (r() < 0.05) lagg(14, { type: 'ArendeBordlagt', data: { ...uppskov(r, organ), tillDatum: null } });
  if (r() < 0.3) lagg(14, forslag(r, 1, organ, 'Kommunfullmäktige'));
  lagg(14, {
    type: 'BeslutFattat',
    data: {
      nr: 1,
      organ,
      paragraf: String(Math.floor(r() * 200)),
      beslutssatser: [text(r, 1), 'Beslutet gäller omedelbart.'],
      utfall: 'bifall',
      slutligt: true,
      uppdrag: [],
      gallerFran: null,
      undantagFranBeredning: null,
    },
  });
  lagg(7, {
    type: 'BeslutExpedierat',
    data: {
      nr: 1,
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [{ typ: 'organ', namn: 'Tekniska nämnden' }],
      kanal: 'e-post',
      handlingar: [],
      sekretesskontroll: true,
      ersatter: null,
    },
  });
  if (r() < 0.9) lagg(20, { type: 'ArendeAvslutat', data: {} });
  if (r() < 0.08)
    lagg(10, {
      type: 'UppgiftRattad',
      data: {
        avserHandelse: 0,
        falt: '/arendemening',
        fran: 'x',
        till: `${en(r, VAD)} ${en(r, SAK)} i ${en(r, VAR_)}, rättad`,
      },
    });
  if (r() < 0.02) lagg(10, { type: 'HandelseMakulerad', data: { avserHandelse: 1 } });
  return steg;
};
