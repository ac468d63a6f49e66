/** The part of the load generator that the benches use; the package brings no types of its own. */
declare module 'autocannon' {
  type Request = {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  type Options = {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly requests: readonly Request[];
    /** For each connection, before it begins. */
    readonly setupClient?: (client: { readonly setRequests: (requests: readonly Request[]) => void }) => void;
  };
  export type Result = {
    /** Per second. */
    readonly requests: { readonly average: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
