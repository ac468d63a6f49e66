import type { Leveranskanal } from '#domain';
import type { Projections } from '../engine/projections.js';
import type { ReadModelReader } from '../engine/read-model-files.js';
import type { SqlQuery } from '../engine/read-model.js';
import * as fragor from './skuld.fragor.js';

/** What is owed, as the read model `expediering` has it: what expediering asks, answered with rows. */
export class SkuldILasmodell {
  /** Another generation numbers the rounds anew. */
  private generation: number | null = null;

  constructor(
    private readonly lasare: () => ReadModelReader,
    private readonly projektioner: Pick<Projections, 'vidFramsteg'>,
  ) {}

  oplanerade(limit: number) {
    return this.fraga((query) => fragor.oplaneradeKallor(query, limit));
  }

  nyvackta(efter: number | null, limit: number) {
    return Promise.resolve(
      this.lasare().las((query, { generation }) => {
        const fran = generation === this.generation ? efter : efter === null ? null : 0;
        this.generation = generation;
        if (fran === null) return { poster: [], till: fragor.senastVackt(query) };
        const poster = fragor.nyvackta(query, fran, limit);
        return { poster, till: poster.at(-1)?.vackt ?? fragor.senastVackt(query) };
      }),
    );
  }

  forfallna(senast: string, efter: Parameters<typeof fragor.forfallna>[2], limit: number) {
    return this.fraga((query) => fragor.forfallna(query, senast, efter, limit));
  }

  arPausad(kanal: Leveranskanal) {
    return this.fraga((query) => fragor.arPausad(query, kanal));
  }

  rattade(fore: string, limit: number) {
    return this.fraga((query) => fragor.rattadeUtskick(query, fore, limit));
  }

  attAterkalla(limit: number) {
    return this.fraga((query) => fragor.attAterkalla(query, limit).map(({ id }) => id));
  }

  aterkalladeVantande(limit: number) {
    return this.fraga((query) => fragor.aterkalladeVantande(query, limit).map(({ id }) => id));
  }

  obekraftade(senast: string, efter: Parameters<typeof fragor.obekraftade>[2], limit: number) {
    return this.fraga((query) => fragor.obekraftade(query, senast, efter, limit));
  }

  attSammanfatta(dag: string, limit: number) {
    return this.fraga((query) => fragor.attSammanfatta(query, dag, limit));
  }

  vidNytt(nytt: () => void): () => void {
    return this.projektioner.vidFramsteg('expediering', nytt);
  }

  /** Throws `ReadModelNotReady` while the model is built for the first time. */
  private fraga<T>(fraga: (query: SqlQuery) => T): Promise<T> {
    return Promise.resolve().then(() => this.lasare().las(fraga));
  }
}
