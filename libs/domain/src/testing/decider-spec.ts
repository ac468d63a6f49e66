import { expect } from '@jest/globals';

import type { AvvikelseNoterad } from '../arende/arende.events.js';
import type { Decided, Decider } from '../shared/decider.js';
import { OgiltigBegaran, Okand, RuleViolation } from '../shared/fel.js';
import type { DomainEvent } from '../shared/handelse.js';
import type { Givet } from './fakta.js';

/** Something that people can read: it begins and ends as a sentence does. */
const MENING = /^[A-ZÅÄÖ0-9/§].+[.)]$/s;

type Felklass = typeof RuleViolation | typeof Okand | typeof OgiltigBegaran;

/** A note beside an event: by which rule (null: none), with which code, and the reason if it was acknowledged. */
export const noterat = (
  regel: string | null,
  kod: string,
  avser: string,
  skal?: string,
): Decided<AvvikelseNoterad> => ({
  type: 'AvvikelseNoterad',
  data: { regel, kod, text: expect.stringMatching(MENING) as unknown as string, avser },
  ...(skal !== undefined && { skal }),
});

/**
 * Given what has been recorded, when a command comes, then these events and no others; or nothing, or a
 * refusal by its code. `spela` gives the events what reading them back would give.
 */
export const deciderSpec =
  <S, C, E extends DomainEvent, R>(
    { initialState, decide, evolve }: Decider<S, C, E, R>,
    spela: (...givna: readonly Givet<E>[]) => readonly R[],
  ) =>
  (...givna: readonly Givet<E>[]) => ({
    when: (command: C) => {
      const beslut = () =>
        decide(
          command,
          spela(...givna).reduce((state, handelse) => evolve(state, handelse), initialState),
        );
      const avslas = (klass: Felklass, kod: string, uppgifter: object = {}) => {
        let fel: unknown;
        try {
          beslut();
        } catch (error) {
          fel = error;
        }
        expect(fel).toMatchObject({
          name: klass.name,
          kod,
          message: expect.stringMatching(MENING),
          ...uppgifter,
        });
      };
      return {
        then: (...handelser: readonly Decided<E>[]) => expect(beslut()).toStrictEqual(handelser),
        thenNothing: () => expect(beslut()).toStrictEqual([]),
        /** A rule (by its id) or the state (null) says no: 409. */
        thenRefuses: (kod: string, regel: string | null = null) => avslas(RuleViolation, kod, { regel }),
        /** What a refusal says to people. */
        thenSays: (text: RegExp) => expect(beslut).toThrow(text),
        /** It names something that does not exist: 404. */
        thenUnknown: (kod: string) => avslas(Okand, kod),
        /** The request is wrong at this field: 400. */
        thenInvalid: (kod: string, falt: string) => avslas(OgiltigBegaran, kod, { falt }),
      };
    },
  });
