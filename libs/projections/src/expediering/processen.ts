import type { ReadModelTx } from '../engine/read-model.js';
import type { Fakta } from './fakta.js';

type Processfakta = Fakta<
  'ExpedieringStartad' | 'KanalPausad' | 'KanalAterupptagen' | 'SammanfattningSkickad'
>;

/** What people have said of how expediering is run, and what has been told them. */
export const skrivProcess = (tx: ReadModelTx, { type, data, metadata }: Processfakta): void => {
  switch (type) {
    case 'ExpedieringStartad':
      tx.run(
        'INSERT INTO start (enda, fran) VALUES (1, ?) ON CONFLICT DO UPDATE SET fran = excluded.fran',
        data.fran,
      );
      break;
    case 'KanalPausad':
    case 'KanalAterupptagen': {
      const pausad = type === 'KanalPausad' ? metadata.registrerad : null;
      tx.run(
        `INSERT INTO kanaler (kanal, pausad, skal) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET pausad = excluded.pausad, skal = excluded.skal`,
        ...[data.kanal, pausad, pausad === null ? null : (metadata.skal ?? null)],
      );
      break;
    }
    case 'SammanfattningSkickad':
      tx.run(
        'INSERT INTO sammanfattningar (organ, dag) VALUES (?, ?) ON CONFLICT DO UPDATE SET dag = excluded.dag',
        data.organ ?? '',
        data.dag,
      );
      for (const omgang of data.leveranser)
        tx.run('INSERT INTO sammanfattade (omgang) VALUES (?) ON CONFLICT DO NOTHING', omgang);
  }
};
