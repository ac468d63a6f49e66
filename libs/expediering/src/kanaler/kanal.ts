import type { Leveranskanal } from '#domain';

/** A document of the document store. */
export type Dokumenthanvisning = { readonly sha256: string; readonly storlek: number };

/** Who is told. `adress` is what the channel needs: an e-mail address, a URL, a name to print. */
export type Utskicksmottagare = {
  readonly namn: string;
  /** Code of the body in the register, null for others. */
  readonly organ: string | null;
  readonly adress: string;
};

/** What it is about, as far as it may travel in a message. */
export type Utskicksinnehall = {
  /** `2024.155 KS`; null for a paragraf or a delegated decision without ärende. */
  readonly diarienummer: string | null;
  /** What the ärende or the paragraf is called. */
  readonly rubrik: string;
  /** The decision in its own words, one item per beslutssats. */
  readonly beslutssatser: readonly string[];
  /** `Kommunstyrelsen § 91`, and the day (EDTF, null = unknown). */
  readonly beslutat: { readonly av: string; readonly datum: string | null };
  /** The extract of the minutes, as it was stored; null where there is none. */
  readonly utdrag: { readonly html: Dokumenthanvisning; readonly pdf: Dokumenthanvisning } | null;
};

/** One message to one recipient, ready to be sent. */
export type Utskick = {
  /** `beslut`: the delivery itself. `paminnelse`: it was delivered, and nobody has acknowledged it. */
  readonly slag: 'beslut' | 'paminnelse';
  readonly expediering: string;
  readonly leverans: string;
  /** The same for every attempt of a round, so that a receiver can tell a repetition. */
  readonly idempotensnyckel: string;
  /** When the expediering was recorded (ISO 8601 UTC): the same in every attempt. */
  readonly tid: string;
  readonly avsandare: { readonly organ: string | null; readonly namn: string };
  readonly mottagare: Utskicksmottagare;
  /** null: something in it is secret. Then only where it can be fetched is told, to whoever has the right to read it. */
  readonly innehall: Utskicksinnehall | null;
  /** Where the recipient's own delivery is read, an absolute URL. */
  readonly dataref: string;
  /** Where the recipient acknowledges, an absolute URL; null when that is not asked for. */
  readonly kvittenslank: string | null;
  /** The new expediering that takes the place of an old one, because the decision was corrected: id of the old. */
  readonly ersatter: string | null;
};

/** What an attempt came to. */
export type Sandningsutfall =
  /** The receiving side has taken it: 2xx, or the file lies in the folder. `bevis` is what it said. */
  | { readonly utfall: 'levererad'; readonly bevis: string }
  /**
   * `kod` is stable, upper case. `kanLakas` false: no later attempt can succeed (no such mailbox, 410 Gone). `tidigast`
   * (ISO 8601 UTC) is when the receiver asked to be tried again, null when it did not say.
   */
  | {
      readonly utfall: 'misslyckad';
      readonly kod: string;
      readonly orsak: string;
      readonly kanLakas: boolean;
      readonly tidigast: string | null;
    };

/** A letter to somebody in the municipality about what is sent: what has not arrived. `id` is the same however often it is sent. */
export type Internbrev = {
  readonly id: string;
  readonly till: string;
  readonly amne: string;
  readonly rader: readonly string[];
};

/** One way out. Adding one is a folder beside the others, and the contract suite run over it. */
export interface Kanal {
  readonly namn: Leveranskanal;
  /** What is wrong with an address, in Swedish; null when the channel could use it. Asks nobody. */
  felIAdress(adress: string): string | null;
  /**
   * One attempt. Never rejects for what the receiver or the network did; rejects with the signal's reason, and with
   * what the document store throws. Takes no longer than the channel's own time limit.
   */
  skicka(utskick: Utskick, signal: AbortSignal): Promise<Sandningsutfall>;
  /** Sees that the address answers as a receiver should, without anything of weight being sent. */
  prova(adress: string, signal: AbortSignal): Promise<Sandningsutfall>;
  /** As `skicka`, for a letter within the municipality; absent where nobody reads what the channel sends. */
  skickaBrev?(brev: Internbrev, signal: AbortSignal): Promise<Sandningsutfall>;
  /** Lets connections go. */
  stang(): Promise<void>;
}
