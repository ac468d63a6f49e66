import {
  expedieringsId,
  expedieringsstrom,
  leveransId,
  leveransstrom,
  type HandelseAvTyp,
  type LeveransEvent,
  type RecordedEvent,
} from '#domain';
import { fastMottagare, handelse } from '#domain/testing';

type Typ = keyof HandelseAvTyp;
type Mer = { readonly skal?: string; readonly import?: true };

/** A log that is written by hand, one event a minute from 2026-03-01 09:00 UTC. */
export class Expedieringslogg {
  readonly handelser: RecordedEvent[] = [];

  /** Records something in a stream; answers with the event. */
  skriv<T extends Typ>(
    stream: string,
    type: T,
    data: Partial<HandelseAvTyp[T]['data']> = {},
    mer: Mer = {},
  ): RecordedEvent {
    const n = this.handelser.length;
    const revision = this.handelser.filter((h) => h.stream === stream).length;
    const registrerad = new Date(Date.UTC(2026, 2, 1, 9) + n * 60_000).toISOString();
    const inspelad = {
      ...handelse(type, data as never),
      ...{ id: `h-${n}`, version: 1, stream, revision, position: String(n + 1) },
      metadata: {
        ...{ commandId: `c-${n}`, bodyHash: '', correlationId: `c-${n}`, causationId: `c-${n}` },
        ...{ aktor: { id: 'a', roll: 'registrator' }, skedde: registrerad, registrerad },
        ...{ foregaendeHash: null, hash: `${stream} ${revision}`, ...mer },
      },
    } as RecordedEvent;
    this.handelser.push(inspelad);
    return inspelad;
  }

  /** Something was expedierat in an ärende; answers with the id of what it becomes. */
  expediera(
    arende: string,
    data: { readonly nr?: number; readonly ersatter?: number } = {},
    mer: Mer = {},
  ): string {
    const strom = `arende-${arende}`;
    return expedieringsId(strom, this.skriv(strom, 'BeslutExpedierat', data, mer).revision);
  }

  /** What is owed is settled: an expediering of so many recipients. */
  planera(id: string, antal: number, ersatter: string | null = null): readonly string[] {
    const strom = expedieringsstrom(id);
    this.skriv(strom, 'ExpedieringPlanerad', { antal, ersatter });
    const mottagare = Array.from({ length: antal }, (_, i) => ({
      ...fastMottagare,
      ...{ nr: i + 1, kvittens: i % 2 === 0, namn: `Mottagare ${i + 1}` },
    }));
    this.skriv(strom, 'MottagareFaststallda', { fran: 1, mottagare });
    return mottagare.map(({ nr }) => leveransId(id, nr));
  }

  leverans<T extends LeveransEvent['type']>(
    id: string,
    type: T,
    data: Partial<HandelseAvTyp[T]['data']> = {},
  ): RecordedEvent {
    return this.skriv(leveransstrom(id), type, data);
  }
}
