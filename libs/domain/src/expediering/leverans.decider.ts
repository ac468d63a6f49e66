import type { Decider, Decision } from '../shared/decider.js';
import { RuleViolation } from '../shared/fel.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { tidpunktText } from '../shared/stockholm.js';
import { nastaForsok } from './forsoksschema.js';
import type {
  EskaleraLeverans,
  KvitteraMottagande,
  LeveransCommand,
  NoteraForsok,
  NoteraTransportkvitto,
  PaminnOmKvittens,
} from './leverans.commands.js';
import type { LeveransEvent } from './leverans.events.js';
import { ejSkickad, evolveLeverans, type Leverans, type Leveransfaktum } from './leverans.state.js';

type Beslut = Decision<LeveransEvent>;

const kravEjAterkallad = ({ lage }: Leverans): void => {
  if (lage === 'aterkallad')
    throw new RuleViolation(
      'LEVERANSEN_ATERKALLAD',
      'Leveransen är återkallad. Gör en ny expediering om mottagaren ändå ska ha beslutet.',
    );
};

/** When it is tried again (ISO 8601 UTC), or null: no more. */
const igen = ({ data, nu }: NoteraForsok, { forstaForsok }: Leverans): string | null => {
  const { utfall, forsok, leverans, omgang, skala } = data;
  if (utfall.utfall === 'levererad' || !utfall.kanLakas) return null;
  const nasta = nastaForsok({
    forsok,
    forsta: Date.parse(forstaForsok ?? nu),
    nu: Date.parse(nu),
    nyckel: `${leverans}-${omgang}`,
    tidigast: utfall.tidigast === null ? null : Date.parse(utfall.tidigast),
    skala,
  });
  return nasta === null ? null : tidpunktText(nasta);
};

/** Two may have tried the same at once: that it arrived is said by either, that it failed by the first. */
const forsokt = (command: NoteraForsok, l: Leverans): Beslut => {
  const { omgang, forsok, kanal, utfall } = command.data;
  if (omgang !== l.omgang || l.lage === 'levererad') return [];
  const ett = { omgang, forsok, kanal };
  if (utfall.utfall === 'levererad')
    return [
      { type: 'SkickadTillMottagare', data: ett },
      { type: 'Levererad', data: { ...ett, bevis: utfall.bevis } },
    ];
  if (l.lage !== 'vantar' || forsok <= l.forsok) return [];
  const { kod, orsak } = utfall;
  const nasta = igen(command, l);
  const misslyckad: LeveransEvent = {
    type: 'LeveransMisslyckad',
    data: { ...ett, kod, orsak, nastaForsok: nasta },
  };
  return nasta === null
    ? [misslyckad, { type: 'LeveransUppgiven', data: { omgang, forsok, kod } }]
    : [misslyckad];
};

/** A message that came back is not sent again by itself: somebody has to find out where the recipient is reached. */
const transporten = ({ data }: NoteraTransportkvitto, l: Leverans): Beslut => {
  const { omgang, forsok, senastIKanal: kanal } = l;
  if (kanal === null)
    throw new RuleViolation('INGET_SKICKAT', 'Inget har skickats till mottagaren i den här omgången.');
  const ett = { omgang, forsok, kanal };
  if (data.utfall === 'levererad')
    return l.lage === 'levererad' ? [] : [{ type: 'Levererad', data: { ...ett, bevis: data.text } }];
  if (l.kvitterad !== null || l.lage === 'uppgiven' || l.lage === 'aterkallad') return [];
  const kod = 'STUDSADE';
  return [
    { type: 'LeveransMisslyckad', data: { ...ett, kod, orsak: data.text, nastaForsok: null } },
    { type: 'LeveransUppgiven', data: { omgang, forsok, kod } },
  ];
};

const kvitterat = ({ data }: KvitteraMottagande, l: Leverans): Beslut => {
  kravEjAterkallad(l);
  if (l.kvitterad === null) return [{ type: 'MottagandeKvitterat', data }];
  if (l.kvitterad.av === data.av) return [];
  throw new RuleViolation(
    'REDAN_KVITTERAD',
    'Mottagandet är redan kvitterat av någon annan. Den första kvittensen gäller.',
  );
};

/** Owed only while it is delivered and nobody has acknowledged it, in the round it was asked about. */
const obekraftad = (omgang: number, l: Leverans): boolean =>
  l.lage === 'levererad' && l.kvitterad === null && l.omgang === omgang;

const pamind = ({ data }: PaminnOmKvittens, l: Leverans): Beslut =>
  obekraftad(data.omgang, l) && l.pamind === null ? [{ type: 'LeveransPamind', data }] : [];

const eskalerad = ({ data }: EskaleraLeverans, l: Leverans): Beslut =>
  obekraftad(data.omgang, l) && l.eskalerad === null ? [{ type: 'LeveransEskalerad', data }] : [];

const aterkallad = (tyst: boolean, l: Leverans): Beslut => {
  if (l.lage === 'vantar') return [{ type: 'LeveransAterkallad', data: {} }];
  if (tyst || l.lage === 'aterkallad') return [];
  throw new RuleViolation(
    'LEVERANSEN_AVGJORD',
    'Det som levererats eller getts upp kan inte återkallas. Gör en ny expediering som säger vad som gäller.',
  );
};

const decide = (command: LeveransCommand, l: Leverans): Beslut => {
  kravRimligaUppgifter(command);
  switch (command.type) {
    case 'NoteraForsok':
      return forsokt(command, l);
    case 'NoteraTransportkvitto':
      return transporten(command, l);
    case 'KvitteraMottagande':
      return kvitterat(command, l);
    case 'DelgeMottagare':
      kravEjAterkallad(l);
      return l.delgiven === null ? [{ type: 'MottagareDelgiven', data: command.data }] : [];
    case 'SandOm':
      kravEjAterkallad(l);
      return [{ type: 'LeveransOmsand', data: { omgang: l.omgang + 1, ...command.data } }];
    case 'AterkallaLeverans':
      return aterkallad(command.data.tyst, l);
    case 'PaminnOmKvittens':
      return pamind(command, l);
    case 'EskaleraLeverans':
      return eskalerad(command, l);
  }
};

/** `skal` of the command goes with what it became. */
const medSkal = (beslut: Beslut, skal: string | undefined): Beslut =>
  skal === undefined ? beslut : beslut.map((handelse) => ({ ...handelse, skal }));

/** The decider of `leverans-<expedieringsId>-<nr>`. That the recipient exists is seen by whoever asks. */
export const leveransDecider: Decider<Leverans, LeveransCommand, LeveransEvent, Leveransfaktum> = {
  initialState: ejSkickad,
  decide: (command, l) => medSkal(decide(command, l), command.skal),
  evolve: evolveLeverans,
};
