import type { ServerWritableStream } from '@grpc/grpc-js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Recorded } from './recorded.js';

/** One read as the server sees it: a request, and answers until either side ends it. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Index of the first event at or after a position. */
export const indexFrom = (all: readonly Recorded[], position: bigint): number => {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = all[middle];
    if (event && event.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
};
