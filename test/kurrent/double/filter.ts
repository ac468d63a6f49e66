import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Recorded } from './log.js';

/** The server looks at this many events at a time, and says so in checkpoints. */
export const SEARCH_WINDOW = 32;

export type Filter = { readonly matches: (event: Recorded) => boolean; readonly checkpointEvery: number };

export const filterOf = (options: ReadReq.Options | undefined): Filter => {
  const filter = options?.getFilter();
  if (!filter) return { matches: () => true, checkpointEvery: Infinity };
  const onStream = filter.getStreamIdentifier();
  const expression = onStream ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : undefined;
  const window = filter.hasMax() ? filter.getMax() : SEARCH_WINDOW;
  return {
    checkpointEvery: window * filter.getCheckpointintervalmultiplier(),
    matches: (event) => {
      const name = onStream ? event.stream : event.type;
      return regex ? regex.test(name) : prefixes.some((prefix) => name.startsWith(prefix));
    },
  };
};
