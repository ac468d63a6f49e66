/** A document as it is named everywhere: by what it holds. */
export type Lagrat = {
  /** SHA-256 of the content, lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly storlek: number;
};

export type Hamtning = {
  /**
   * Whether the content is checked against its name while it is read (default yes). What has been read before a
   * fault is found has been handed out, so only a reading that ends is right.
   */
  readonly verifiera?: boolean;
};

/**
 * Documents by their content. A document never changes and is stored once, whoever brings it. Expected failures:
 * `LagretOtillgangligt` (any call), `SkadatDokument` (reading).
 */
export interface Dokumentlager {
  /**
   * Takes the content as it comes, never whole in memory. When it resolves the document is durable; when it
   * rejects, also because the source did, nothing is left of it.
   */
  put(innehall: AsyncIterable<Uint8Array>): Promise<Lagrat>;
  /** The content, or null when there is no such document. */
  get(sha256: string, hamtning?: Hamtning): Promise<AsyncIterable<Uint8Array> | null>;
  finns(sha256: string): Promise<boolean>;
}

/** Injection token of the document store. */
export const DOKUMENTLAGER = Symbol('Dokumentlager');

/** What is stored under a name is not what the name says. */
export class SkadatDokument extends Error {
  override readonly name = 'SkadatDokument';
  readonly kod = 'DOKUMENTET_SKADAT';
  constructor(
    readonly sha256: string,
    readonly plats: string,
  ) {
    super(
      `Dokumentet ${sha256} är skadat: innehållet är inte det som lagrades (${plats}). Återställ filen från säkerhetskopia.`,
    );
  }
}

export type LagretOtillgangligtKod = 'DISKEN_FULL' | 'LAGRET_SKRIVSKYDDAT' | 'LAGRET_KAN_EJ_NAS';

/** The store cannot be reached, or takes no more. Nothing was stored. */
export class LagretOtillgangligt extends Error {
  override readonly name = 'LagretOtillgangligt';
  constructor(
    message: string,
    readonly kod: LagretOtillgangligtKod,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
