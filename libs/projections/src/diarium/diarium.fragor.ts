import type { SqlQuery } from '../engine/read-model.js';
import type { Bord, Kalla } from '../lista/bord.js';
import { villkor, type Listfilter, type Listfraga, type Listpost } from '../lista/listfraga.js';
import { nrISokrad, sokrad } from '../lista/nycklar.js';
import { sokLista } from '../lista/sok-lista.js';

const medIndex = (index: string, where: string): Kalla => ({
  nycklar: `SELECT nr FROM diarium INDEXED BY ${index} WHERE ${where}`,
  iOrdning: { from: `diarium INDEXED BY ${index}`, villkor: [] },
});

const KALLOR: { readonly [F in keyof Listfilter]?: Kalla } = {
  status: medIndex('diarium_status', 'status = :status'),
  slag: medIndex('diarium_slag', 'slag = :slag'),
  handlaggare: medIndex('diarium_handlaggare', 'handlaggare = :handlaggare'),
  serie: medIndex('diarium_serie', 'serie = :serie'),
  organ: {
    nycklar: 'SELECT nr FROM berord WHERE berord = :organ',
    iOrdning: { from: 'berord CROSS JOIN diarium USING (nr, dag)', villkor: [villkor('berord = :organ')] },
  },
};

const NUMMER: Kalla = {
  nycklar: 'SELECT nr FROM diarium INDEXED BY diarium_lopnr WHERE ar = :sokar AND lopnr = :soklopnr',
};

const kallor = (filter: Listfilter): readonly Kalla[] => [
  ...(Object.keys(KALLOR) as (keyof Listfilter)[]).flatMap((falt) =>
    filter[falt] === null ? [] : (KALLOR[falt] ?? []),
  ),
  ...(filter.sok?.slag === 'nummer' ? [NUMMER] : []),
];

const BORD: Bord = {
  alla: {
    oppnad: 'diarium INDEXED BY diarium_oppnad',
    diarienummer: 'diarium INDEXED BY diarium_nummer',
    arendemening: 'diarium INDEXED BY diarium_mening',
  },
  ovissa: 'diarium INDEXED BY diarium_oviss',
  franKandidat: 'CROSS JOIN diarium USING (nr)',
  franSok: `sok CROSS JOIN diarium ON diarium.nr = ${nrISokrad('sok.rowid')}`,
  sokrad: sokrad('dag', 'nr', '0'),
  sokta: `SELECT ${nrISokrad('rowid')} AS nr, rowid AS sokrad FROM sok WHERE sok MATCH :match`,
  alltid: [],
  senastDag: null,
  kallor,
};

/** A page of the register as it is now. */
export const sokDiarium = (query: SqlQuery, fraga: Listfraga): readonly Listpost[] =>
  sokLista(query, BORD, fraga);
