import type { DataAv, DomainEvent, Varning } from '#domain';

/** What the caller should know of an event: a deviation that was noted, null for every other fact. */
export const varningAv = ({ type, data }: DomainEvent): Varning | null => {
  if (type !== 'AvvikelseNoterad') return null;
  const { regel, kod, text } = data as DataAv<'AvvikelseNoterad'>;
  return { regel, kod, text };
};

export const varningarI = (events: readonly DomainEvent[]): readonly Varning[] =>
  events.map(varningAv).filter((v) => v !== null);
