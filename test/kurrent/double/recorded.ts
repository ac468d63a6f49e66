/** An event as a writer sends it. */
export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};

export type Recorded = Proposed & {
  readonly stream: string;
  readonly revision: number;
  /** Commit and prepare position: equal, as for everything written over gRPC. */
  readonly position: bigint;
  /** 100 ns since 1970. */
  readonly created: bigint;
  /** Place among all events, for a node that has replicated only some of them. */
  readonly index: number;
};

export type AppendAnswer =
  | { readonly kind: 'stored' | 'repeated'; readonly revision: number; readonly position: bigint }
  | { readonly kind: 'wrong-revision'; readonly actual: number | 'no-stream' }
  | { readonly kind: 'too-large'; readonly max: number }
  | { readonly kind: 'tombstoned' };
