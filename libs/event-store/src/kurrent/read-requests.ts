import { Empty, ReadRequest, StreamIdentifier, type ReadReq } from './client-internals.js';
import type { LogPosition } from './kurrent-position.js';
import { STREAM_PREFIXES } from './stream-categories.js';

/** `from` null = the beginning, or the end when reading backwards. */
export type StreamRange = {
  readonly stream: string;
  readonly from: number | null;
  readonly backwards: boolean;
  readonly count: number;
};

/** A checkpoint for every 32 × 32 events that the filter has passed over. */
const CHECKPOINT_EVERY = 32;

export const readStreamRequest = ({ stream, from, backwards, count }: StreamRange): ReadReq => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(new TextEncoder().encode(stream));
  const place = new ReadRequest.Options.StreamOptions();
  place.setStreamIdentifier(identifier);
  if (from !== null) place.setRevision(String(from));
  else if (backwards) place.setEnd(new Empty());
  else place.setStart(new Empty());
  const options = optionsOf(backwards);
  options.setStream(place);
  options.setNoFilter(new Empty());
  options.setCount(String(count));
  return requestOf(options);
};

/** Reading is inclusive: the event at the position comes too. */
export const readAllRequest = (from: LogPosition | null, backwards: boolean, count: number): ReadReq => {
  const options = optionsOf(backwards);
  options.setAll(placeInAll(from, backwards));
  options.setFilter(ourStreams());
  options.setCount(String(count));
  return requestOf(options);
};

/** Subscribing is exclusive: what comes after the position. */
export const subscribeRequest = (after: LogPosition | null): ReadReq => {
  const options = optionsOf(false);
  options.setAll(placeInAll(after, false));
  options.setFilter(ourStreams());
  options.setSubscription(new ReadRequest.Options.SubscriptionOptions());
  return requestOf(options);
};

const optionsOf = (backwards: boolean): ReadReq.Options => {
  const ids = new ReadRequest.Options.UUIDOption();
  ids.setString(new Empty());
  const { FORWARDS, BACKWARDS } = ReadRequest.Options.ReadDirection;
  const options = new ReadRequest.Options();
  options.setUuidOption(ids);
  options.setReadDirection(backwards ? BACKWARDS : FORWARDS);
  options.setResolveLinks(false);
  return options;
};

const requestOf = (options: ReadReq.Options): ReadReq => {
  const request = new ReadRequest();
  request.setOptions(options);
  return request;
};

const placeInAll = (at: LogPosition | null, backwards: boolean): ReadReq.Options.AllOptions => {
  const place = new ReadRequest.Options.AllOptions();
  if (at !== null) {
    const position = new ReadRequest.Options.Position();
    position.setCommitPosition(String(at.commit));
    position.setPreparePosition(String(at.prepare));
    place.setPosition(position);
  } else if (backwards) place.setEnd(new Empty());
  else place.setStart(new Empty());
  return place;
};

const ourStreams = (): ReadReq.Options.FilterOptions => {
  const prefixes = new ReadRequest.Options.FilterOptions.Expression();
  prefixes.setPrefixList([...STREAM_PREFIXES]);
  const filter = new ReadRequest.Options.FilterOptions();
  filter.setStreamIdentifier(prefixes);
  filter.setCount(new Empty());
  filter.setCheckpointintervalmultiplier(CHECKPOINT_EVERY);
  return filter;
};
