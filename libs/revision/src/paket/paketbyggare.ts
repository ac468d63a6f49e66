import { byggPaket, type Paketdelar, type Paketval } from './bygg-paket.js';
import type { Bevispaket } from './paket.js';

/** Makes packages out of what it was given once. */
export class Paketbyggare {
  constructor(private readonly delar: Paketdelar) {}

  /** Throws `Okand` ARENDE_OKANT. */
  bygg(val: Paketval): Promise<Bevispaket> {
    return byggPaket(this.delar, val);
  }
}
