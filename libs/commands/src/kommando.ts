import type { Aktor, Kalla, Kommandouppgifter, Skedde, Varning } from '#domain';
import type { Position } from '#event-store';

/** A command as somebody asks for it: the time of recording is stamped here, and `skedde` left out means now. */
export type Meddelande<C> = Omit<C, 'nu' | 'skedde'> & { readonly skedde?: Skedde | undefined };

/** Who asks, and what identifies the asking: the same `commandId` with the same `bodyHash` is the same command. */
export type Kommandokontext = {
  /** UUID: the caller's `Idempotency-Key`. */
  readonly commandId: string;
  /** Hash of what was asked for: a key used again for something else is refused. */
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly aktor: Aktor;
  readonly kalla?: Kalla | undefined;
};

/** What a command is answered with, the same every time it is repeated. */
export type Kvitto = {
  /** The ärende (`KS-2025-202`) or the handling that the command addressed. */
  readonly id: string;
  /** Of the last event it wrote there; where there was nothing to do, of the newest. */
  readonly revision: number;
  /** A read model that has come this far shows everything the command did, in every stream. */
  readonly position: Position;
  readonly varningar: readonly Varning[];
  /** The ärende that was opened at another nämnd, after an överlämning. */
  readonly nyttArende?: string;
};

/** What every message holds beside type and data, as far as it does not belong to one command. */
export type Meddelandeuppgifter = Meddelande<Kommandouppgifter>;
