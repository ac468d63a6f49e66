import type { AvvikelseNoterad, Provad, RecordedEvent, Regelhandelse } from '#domain';

/** What was noted beside an event, by rule. */
export type Noterat = ReadonlyMap<string, RecordedEvent<AvvikelseNoterad>>;

const arNotering = (h: RecordedEvent): h is RecordedEvent<AvvikelseNoterad> => h.type === 'AvvikelseNoterad';

/** The deviations that stand right after an event and were recorded by the same command. */
export const noteratVid = (strom: readonly RecordedEvent[], i: number): Noterat => {
  const noterat = new Map<string, RecordedEvent<AvvikelseNoterad>>();
  const handelse = strom[i];
  for (let j = i + 1; j < strom.length; j++) {
    const nasta = strom[j];
    if (!nasta || !arNotering(nasta) || nasta.metadata.commandId !== handelse?.metadata.commandId) break;
    const { regel, avser } = nasta.data;
    if (regel !== null && avser === handelse.type) noterat.set(regel, nasta);
  }
  return noterat;
};

/** A notice taken down too early, with the rule acknowledged, is recorded as broken off: what was asked for is judged. */
const BLEV_AVBROTT: Readonly<Record<string, { readonly regel: string; readonly begard: string }>> = {
  AnslagAvbrutet: { regel: 'R-52b', begard: 'AnslagNedtaget' },
  DelegationsbeslutsanslagAvbrutet: { regel: 'R-61b', begard: 'DelegationsbeslutsanslagNedtaget' },
};

/** The type that the rules met: what was asked for. */
export const begardTyp = (type: string, noterat: Noterat): string => {
  const avbrott = BLEV_AVBROTT[type];
  return avbrott && noterat.has(avbrott.regel) ? avbrott.begard : type;
};

/** The fact as the rules met it when it was decided on. */
export const somProvades = ({ type, data, metadata }: RecordedEvent, noterat: Noterat): Provad => ({
  ...({ type: begardTyp(type, noterat), data } as Regelhandelse),
  skedde: metadata.skedde,
  skal: metadata.skal ?? null,
  import: metadata.import === true,
});
