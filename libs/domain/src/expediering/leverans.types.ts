/** How a message leaves the system: `fil` is a folder, for print and for access points that fetch files. */
export const LEVERANSKANALER = ['epost', 'webhook', 'fil'] as const;
export type Leveranskanal = (typeof LEVERANSKANALER)[number];

/** Where a recipient's delivery is: always exactly one. Whether it was acknowledged is beside it. */
export const LEVERANSLAGEN = ['vantar', 'levererad', 'uppgiven', 'aterkallad'] as const;
export type Leveranslage = (typeof LEVERANSLAGEN)[number];

/** How a recipient let it be known that they had it. */
export const KVITTENSSATT = ['lank', 'api', 'muntligt', 'svar'] as const;
export type Kvittenssatt = (typeof KVITTENSSATT)[number];

/** What a decision is sent from: what was decided in an ärende, at a meeting without one, or outside meetings. */
export const EXPEDIERINGSSLAG = ['beslut', 'paragraf', 'delegationsbeslut'] as const;
export type Expedieringsslag = (typeof EXPEDIERINGSSLAG)[number];

export const MOTTAGARTYPER = ['organ', 'extern', 'person'] as const;

/** One who is to be told, as it was settled when the expediering was planned; groups are written out. */
export type FastMottagare = {
  /** From 1, within the expediering. */
  readonly nr: number;
  readonly typ: (typeof MOTTAGARTYPER)[number];
  readonly namn: string;
  /** Code of the body in the register, null for others and for a body the register does not know. */
  readonly organ: string | null;
  /** The group it was named by in the decision. */
  readonly grupp: string | null;
  readonly kanal: Leveranskanal;
  /** An e-mail address, a URL, or what is written on the envelope. */
  readonly adress: string;
  /** Has to acknowledge: is reminded, and told of to others. */
  readonly kvittens: boolean;
};

/** The stored extract of the minutes: the document store's names and sizes (bytes). */
export type Utdragshanvisning = {
  readonly html: { readonly sha256: string; readonly storlek: number };
  readonly pdf: { readonly sha256: string; readonly storlek: number };
};
