import type { Leveranskanal } from '#domain';
import type { Klocka } from '#platform';
import { jobbId, type Ko, type Koat } from '../ko/ko.js';
import { LANGST_I_KO_S } from '../leverering/leverantor.js';
import type { Skuld, Vantande } from '../skuld/skuld.js';

const SIDA = 1_000;

export type Koningsval = {
  readonly skuld: Skuld;
  readonly koer: ReadonlyMap<Leveranskanal, Ko>;
  readonly klocka: Klocka;
  readonly skala: number;
};

const somJobb = ({ id, omgang, nasta }: Vantande): Koat => ({ leverans: id, omgang, tidigast: nasta });

/** Sees that the queues hold what is owed: what is new at once, and everything when it is reconciled. */
export class Koning {
  /** How far what is new has been met; null: everything is reconciled first. */
  private till: number | null = null;

  constructor(private readonly val: Koningsval) {}

  /** What has begun to be owed since last time. Throws `KonNasInte`. */
  async nytt(): Promise<void> {
    for (;;) {
      const { poster, till } = await this.val.skuld.nyvackta(this.till, SIDA);
      await this.laggTill(poster);
      this.till = till;
      if (poster.length < SIDA) return;
    }
  }

  /** Adds what is owed within the hour and that no queue holds. Throws `KonNasInte`. */
  async stamAv(): Promise<void> {
    const { skuld, klocka, skala } = this.val;
    if (this.till === null) await this.nytt();
    const senast = new Date(Date.parse(klocka.nu()) + LANGST_I_KO_S * 1_000 * skala).toISOString();
    let efter: Vantande | null = null;
    for (;;) {
      const sida: readonly Vantande[] = await skuld.forfallna(senast, efter, SIDA);
      for (const [ko, poster] of this.perKo(sida)) {
        const hallna = await ko.haller(poster.map(somJobb));
        await ko.laggTill(poster.map(somJobb).filter((jobb) => !hallna.has(jobbId(jobb))));
      }
      efter = sida.at(-1) ?? null;
      if (sida.length < SIDA) return;
    }
  }

  private async laggTill(poster: readonly Vantande[]): Promise<void> {
    for (const [ko, egna] of this.perKo(poster)) await ko.laggTill(egna.map(somJobb));
  }

  /** A channel without a queue here is another worker's. */
  private perKo(poster: readonly Vantande[]): readonly (readonly [Ko, readonly Vantande[]])[] {
    return [...Map.groupBy(poster, ({ kanal }) => kanal)].flatMap(([kanal, egna]) => {
      const ko = this.val.koer.get(kanal);
      return ko ? [[ko, egna] as const] : [];
    });
  }
}
