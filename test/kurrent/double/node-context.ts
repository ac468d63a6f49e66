import type { Users } from './access.js';
import type { Faults } from './faults.js';
import type { DoubleLog } from './log.js';

export type Endpoint = { readonly host: string; readonly port: number };
export type Role = 'leader' | 'follower' | 'electing';
export type Member = Endpoint & { readonly role: Role; readonly alive: boolean };

/** What a node's handlers know: its disk, its faults, and what its cluster says. */
export type NodeContext = {
  readonly log: DoubleLog;
  readonly faults: Faults;
  readonly users: Users | null;
  readonly version: string;
  role(): Role;
  leader(): Endpoint | undefined;
  members(): readonly Member[];
  /** How many events have been replicated to this node. */
  visible(): number;
  /** Ends every connection at once. */
  dropConnections(): void;
  /** What the node did, for tests that must see it. */
  readonly seen: Seen;
};

export type Seen = { eventsSent: number; openReads: number; appends: number; methods: string[] };
