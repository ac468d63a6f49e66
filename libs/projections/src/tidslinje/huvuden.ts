import type { Arende } from '#domain';
import type { ReadModelTx } from '../engine/read-model.js';
import { huvudAv, type Huvud } from '../lista/listvarden.js';
import { dagAv } from '../lista/nycklar.js';
import type { Sokandringar } from '../lista/sokandringar.js';

/** What of a version tells it from the others. */
export type Huvudversion = Pick<Huvud, 'arendemening' | 'slag' | 'organ' | 'oppnad'> & {
  readonly ver: number;
};

const INFOGA = `INSERT INTO huvud
  (nr, ver, arendemening, nyckel, slag, organ, organ_nyckel, oppnad, dag, senast)
  VALUES (:nr, :ver, :arendemening, :nyckel, :slag, :organ, :organ_nyckel, :oppnad, :dag, :senast)`;

/** The versions of what an ärende's opening decides: one as long as nothing in it is corrected. */
export class Huvuden {
  private alla = false;

  /** `kanda`: those that need not be looked up. */
  constructor(
    private readonly tx: ReadModelTx,
    private readonly sok: Sokandringar,
    private readonly nr: number,
    public kanda: readonly Huvudversion[],
  ) {}

  /** Number of the version that a state shows, made if it is new. `kand`: when it became known (ms). */
  ver(arende: Arende, kand: number): number {
    const funnet = this.kanda.find((k) => samma(k, arende));
    if (funnet !== undefined) return funnet.ver;
    if (this.alla) return this.ny(arende, kand);
    this.alla = true;
    this.kanda = this.tx.all<Huvudversion>(
      'SELECT ver, arendemening, slag, organ, oppnad FROM huvud WHERE nr = ? ORDER BY ver',
      this.nr,
    );
    return this.ver(arende, kand);
  }

  private ny(arende: Arende, kand: number): number {
    const ver = this.kanda.length;
    this.skriv({ ...huvudAv(arende), ver }, kand);
    this.kanda = [...this.kanda, { ver, ...varden(arende) }];
    return ver;
  }

  private skriv(huvud: Huvud & { readonly ver: number }, kand: number): void {
    const { nr, tx } = this;
    tx.run(INFOGA, { nr, ...huvud });
    tx.run(
      `INSERT INTO dagar (dag, kand) VALUES (?, ?)
       ON CONFLICT (dag) DO UPDATE SET kand = excluded.kand WHERE excluded.kand < kand`,
      ...[huvud.dag, kand],
    );
    const framat = huvud.dag - dagAv(kand);
    if (framat > 0) tx.run('UPDATE framat SET dagar = max(dagar, ?)', framat);
    this.sok.andra({ nr, ver: huvud.ver }, undefined, huvud);
  }
}

const varden = ({ arendemening, slag, organ, oppnad }: Arende): Omit<Huvudversion, 'ver'> => ({
  arendemening,
  slag,
  organ,
  oppnad,
});

const samma = (kant: Huvudversion, { arendemening, slag, organ, oppnad }: Arende): boolean =>
  kant.arendemening === arendemening && kant.slag === slag && kant.organ === organ && kant.oppnad === oppnad;
