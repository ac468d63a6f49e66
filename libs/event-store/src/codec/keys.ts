/**
 * Keys of protected content, one per stream name (`keyId`), kept outside the log. A key is durable before
 * `ensure` resolves. Destroying a key is gallring of everything under it: it can never be undone.
 */
export interface KeyStore {
  /** The key (32 bytes), made durable first if it does not exist. Throws if it has been destroyed. */
  ensure(keyId: string): Promise<Uint8Array>;
  /** The key, or null if it does not exist or has been destroyed. Synchronous: reading decodes in bulk. */
  find(keyId: string): Uint8Array | null;
  /** Destroys the key for good. Idempotent. */
  destroy(keyId: string): Promise<void>;
}
