import {
  ExpedieringenCommand,
  ExpedieringsprocessenCommand,
  LeveransenCommand,
  SandOmCommand,
  type Meddelande,
} from '#commands';
import {
  LEVERANSKANALER,
  leveransId,
  Okand,
  type AterkallaExpediering,
  type AterupptaKanal,
  type LeveransCommand,
  type Leveranskanal,
  type PausaKanal,
} from '#domain';
import { kommandovag, type Anrop, type Kommandovag, type Parametrar } from '../http/kommando/kommandovag.js';
import { TomMedSkalDto, TomDto, type Gemensamt } from '../http/kommando/skrivning.dto.js';
import {
  KvittensDto,
  LeveransdelgivningDto,
  OmsandningDto,
  TransportkvittoDto,
} from './expedieringar.dto.js';

const leveransen = ({ id, nr }: Parametrar): string => leveransId(id, Number(nr));

/** A command over the delivery that the address names. */
const overLeverans = <C extends LeveransCommand, B extends Gemensamt>(
  { parametrar, gemensamt, kontext, expected }: Anrop<B>,
  type: C['type'],
  data: C['data'],
): LeveransenCommand => {
  // a message is its type, its data and what every message has: true of each command, but not provable of C
  const message = { ...gemensamt, type, data } as unknown as Meddelande<LeveransCommand>;
  return new LeveransenCommand(leveransen(parametrar), message, kontext, expected);
};

const LEVERANS = ':id/leveranser/:nr';

/** Every write of expedieringar and their deliveries. */
export const expedieringsvagar: readonly Kommandovag[] = [
  kommandovag({
    vag: ':id/aterkallelse',
    namn: 'aterkallaExpediering',
    rubrik: 'Återkalla en expediering',
    beskrivning:
      'Det som inte hunnit levereras skickas inte: de som väntar återkallas strax därefter, en i taget. Det som levererats är levererat.',
    kropp: TomMedSkalDto,
    exempel: { skal: 'Beslutet expedierades i fel ärende.' },
    ifMatch: true,
    till: ({ parametrar, gemensamt, kontext, expected }) =>
      new ExpedieringenCommand<AterkallaExpediering>(
        parametrar.id,
        { ...gemensamt, type: 'AterkallaExpediering', data: {} },
        kontext,
        expected,
      ),
  }),
  kommandovag({
    vag: `${LEVERANS}/kvittens`,
    namn: 'kvitteraMottagande',
    rubrik: 'Mottagandet kvitterades',
    beskrivning:
      'Den första kvittensen gäller: en till av någon annan nekas. Den som fått det i handen har fått det, vad transporten än sagt.',
    kropp: KvittensDto,
    exempel: { av: 'Registrator vid socialnämnden', satt: 'muntligt' },
    ifMatch: true,
    till: (anrop) => overLeverans(anrop, 'KvitteraMottagande', anrop.uppgifter),
  }),
  kommandovag({
    vag: `${LEVERANS}/delgivning`,
    namn: 'delgeMottagare',
    rubrik: 'Mottagaren delgavs',
    beskrivning: 'Enligt delgivningslagen. Partens tid för överklagande räknas i ärendet, inte härifrån.',
    kropp: LeveransdelgivningDto,
    exempel: { satt: 'vanlig', bevis: 'Delgivningskvitto 2025-12-03' },
    ifMatch: true,
    till: (anrop) => overLeverans(anrop, 'DelgeMottagare', anrop.uppgifter),
  }),
  kommandovag({
    vag: `${LEVERANS}/transportkvitto`,
    namn: 'noteraTransportkvitto',
    rubrik: 'Transporten sade vad det blev av ett försök',
    beskrivning:
      'Det som studsade skickas inte igen av sig självt: någon behöver ta reda på var mottagaren nås.',
    kropp: TransportkvittoDto,
    exempel: { utfall: 'levererad', text: '250 2.1.5 Delivery OK' },
    ifMatch: true,
    till: (anrop) => overLeverans(anrop, 'NoteraTransportkvitto', anrop.uppgifter),
  }),
  kommandovag({
    vag: `${LEVERANS}/omsandning`,
    namn: 'sandOm',
    rubrik: 'Skicka igen till en mottagare',
    beskrivning:
      'En ny omgång, med försök från början. Utan kanal och adress till där mottagaren nås nu enligt registret.',
    kropp: OmsandningDto,
    exempel: { skal: 'Brevlådan var full.' },
    ifMatch: true,
    till: ({ parametrar, uppgifter: { kanal, adress }, gemensamt, kontext, expected }) =>
      new SandOmCommand(
        leveransen(parametrar),
        { ...gemensamt, kanal, adress, bara: null },
        kontext,
        expected,
      ),
  }),
  kommandovag({
    vag: `${LEVERANS}/aterkallelse`,
    namn: 'aterkallaLeverans',
    rubrik: 'Återkalla det som ska till en mottagare',
    beskrivning: 'Det som levererats eller getts upp kan inte återkallas.',
    kropp: TomMedSkalDto,
    exempel: { skal: 'Mottagaren har redan fått beslutet på annat sätt.' },
    ifMatch: true,
    till: (anrop) => overLeverans(anrop, 'AterkallaLeverans', { tyst: false }),
  }),
];

const kanalen = (kanal: string): Leveranskanal => {
  const kand = LEVERANSKANALER.find((k) => k === kanal);
  if (kand === undefined)
    throw new Okand(
      'KANAL_OKAND',
      `Kanalen ${kanal} finns inte. De som finns är ${LEVERANSKANALER.join(', ')}.`,
    );
  return kand;
};

/** Every write of channels. */
export const kanalvagar: readonly Kommandovag[] = [
  kommandovag({
    vag: ':kanal/paus',
    namn: 'pausaKanal',
    rubrik: 'Pausa en kanal',
    beskrivning: 'Inget skickas i den förrän den tas upp igen; det som väntar väntar kvar.',
    kropp: TomMedSkalDto,
    exempel: { skal: 'E-postservern byts.' },
    ifMatch: false,
    till: ({ parametrar, gemensamt, kontext }) =>
      new ExpedieringsprocessenCommand<PausaKanal>(
        { ...gemensamt, type: 'PausaKanal', data: { kanal: kanalen(parametrar.kanal) } },
        kontext,
      ),
  }),
  kommandovag({
    vag: ':kanal/aterupptagning',
    namn: 'aterupptaKanal',
    rubrik: 'Ta upp en kanal igen',
    beskrivning: 'Det som väntat skickas.',
    kropp: TomDto,
    exempel: {},
    ifMatch: false,
    till: ({ parametrar, gemensamt, kontext }) =>
      new ExpedieringsprocessenCommand<AterupptaKanal>(
        { ...gemensamt, type: 'AterupptaKanal', data: { kanal: kanalen(parametrar.kanal) } },
        kontext,
      ),
  }),
];
