import type { AvvikelseNoterad, HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import { arEfterspel } from '../efterspel/efterspel.evolve.js';
import type { Faktum, FaktumAv } from '../tid/faktum.js';
import { beskrivBehandling } from './beskriv-behandling.js';
import { beskrivEfterspel } from './beskriv-efterspel.js';
import { av, kort, lista, paragraf, uppraknat } from './ord.js';

const handling = (nr: number, rubrik: string | null): string =>
  rubrik === null ? `Handling ${nr}` : `Handling ${nr}, ${rubrik},`;

const hit = (flyttadFran: unknown): string => (flyttadFran ? ' (flyttad hit)' : '');

const registrerad = ({ data }: FaktumAv<'HandlingRegistrerad'>): string =>
  `${handling(data.nr, data.rubrik)} kom in${av(' från ', data.avsandare?.namn ?? null)}${av(' (dnr ', data.avsandarensDnr, ')')}${hit(data.flyttadFran)}.`;

const markerad = ({ data: { nr, myndighet, lagrum, handlingNr } }: FaktumAv<'SekretessMarkerad'>): string =>
  `Sekretessmarkering ${nr} gjordes av ${myndighet} enligt ${lagrum.lag}${av(' ', lagrum.kapitel, ' kap.')} ${lagrum.paragraf} §${handlingNr === null ? '' : ` på handling ${handlingNr}`}.`;

/** What was wrong, in any stream, and how it was mended. */
export const beskrivRattelse = ({
  type,
  data,
}: UppgiftRattad | HandelseMakulerad | AvvikelseNoterad): string => {
  switch (type) {
    case 'UppgiftRattad':
      return `${data.falt} i händelse ${data.avserHandelse} rättades från ${JSON.stringify(data.fran)} till ${JSON.stringify(data.till)}.`;
    case 'HandelseMakulerad':
      return `Händelse ${data.avserHandelse} makulerades.`;
    case 'AvvikelseNoterad':
      return `Avvikelse${av(' från ', data.regel)} noterades: ${data.text}`;
  }
};

/**
 * One event as a line that a registrator reads. Says what the event says, as it was written; corrections and
 * annulments are marks beside the line, not in it.
 */
export const beskriv = (faktum: Faktum): string => {
  const { type, data } = faktum;
  switch (type) {
    case 'ArendeOppnat':
      return `Ärendet öppnades: ${kort(data.arendemening) ?? ''}.`;
    case 'HandlingRegistrerad':
      return registrerad(faktum);
    case 'HandlingUpprattad':
      return `${handling(data.nr, data.rubrik)} upprättades${av(' av ', data.upprattadAv)}${hit(data.flyttadFran)}.`;
    case 'HandlingFlyttad':
      return `Handling ${data.nr} flyttades till ${data.till}.`;
    case 'SekretessMarkerad':
      return markerad(faktum);
    case 'SekretessHavd':
      return `Sekretessmarkering ${data.nr} togs bort.`;
    case 'MotionVackt':
      return `Motion väcktes${av(' av ', lista(data.motionarer.map((m) => m.namn)))}${paragraf(data)}.`;
    case 'HandlaggareTilldelad':
      return `${data.handlaggare}${av(' vid ', data.enhet)} blev handläggare.`;
    case 'ArendeRelaterat':
      return `Ärendet hör ihop med ${data.tillDnr ?? 'ett ärende med okänt nummer'} (${data.typ})${av(': ', kort(data.beskrivning))}.`;
    case 'ArendeRemitterat':
      return `Ärendet skickades på remiss till ${lista(data.till) ?? 'ingen angiven'}${av(', svar senast ', data.svarSenast)}.`;
    case 'RemissSvarstidForlangd':
      return `Svarstiden för remiss ${data.remissId} förlängdes till ${data.svarSenast}.`;
    case 'RemissPamind':
      return `${lista(data.till) ?? 'De som inte hade svarat'} påmindes om remiss ${data.remissId}.`;
    case 'YttrandeInkommet':
      return `Yttrande ${data.nr} kom in från ${data.fran}${data.remissId === null ? ', utan remiss' : ''}${av(', ', data.stallningstagande)}.`;
    case 'TillfalleAttYttraSigGivet':
      return `${lista(data.till) ?? 'Ingen angiven'} fick tillfälle att yttra sig${av(', senast ', data.svarSenast)}.`;
    case 'SamverkanGenomford':
      return `Samverkan genomfördes${av(' med ', lista(data.parter))}.`;
    case 'TjansteskrivelseUpprattad':
      return `${data.kontor} lämnade tjänsteskrivelse ${data.nr}${av(' till ', data.till)}${av(': ', kort(uppraknat(data.forslagTillBeslut)))}.`;
    case 'ArendeAnmaltTillSammantrade':
      return `Ärendet anmäldes till ${data.organ}${av(' den ', data.datum)} (${data.typ}).`;
    case 'AnteckningGjord':
      return `Anteckning: ${kort(data.text) ?? ''}.`;
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
    case 'AvvikelseNoterad':
      return beskrivRattelse(faktum);
    default:
      return arEfterspel(faktum) ? beskrivEfterspel(faktum) : beskrivBehandling(faktum);
  }
};
