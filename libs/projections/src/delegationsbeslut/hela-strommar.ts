import { delegationsbeslutIdAv, type Delegationsfaktum, type RecordedEvent } from '#domain';
import type { StreamName } from '#event-store';
import type { Strommar } from '../engine/read-model.js';

/** An event of a decision outside a meeting. */
export type Delegationshandelse = RecordedEvent & Delegationsfaktum;

/** The events of each decision, in log order. */
const perBeslut = (
  handelser: readonly RecordedEvent[],
): ReadonlyMap<StreamName, readonly Delegationshandelse[]> =>
  Map.groupBy(
    (handelser as readonly Delegationshandelse[]).filter(
      ({ stream }) => delegationsbeslutIdAv(stream) !== null,
    ),
    ({ stream }) => stream,
  );

const borjar = (egna: readonly Delegationshandelse[]): boolean => egna[0]?.revision === 0;

/** Streams of which more is needed: a decision has few events, so what came before is read again, not remembered. */
export const okandaDelegationsbeslut = (handelser: readonly RecordedEvent[]): readonly StreamName[] =>
  [...perBeslut(handelser)].filter(([, egna]) => !borjar(egna)).map(([strom]) => strom);

/** Every decision that something is said of, with all that has been said of it. */
export const heltLasta = (
  handelser: readonly RecordedEvent[],
  strommar: Strommar,
): readonly { readonly strom: StreamName; readonly handelser: readonly Delegationshandelse[] }[] =>
  [...perBeslut(handelser)].flatMap(([strom, egna]) => {
    const sista = egna.at(-1);
    if (sista === undefined) return [];
    const alla = borjar(egna) ? egna : (strommar.las(strom, sista) as readonly Delegationshandelse[]);
    return [{ strom, handelser: alla }];
  });
