import type { SqlQuery } from '../engine/read-model.js';
import type { Bord, Kalla } from '../lista/bord.js';
import { villkor, type Listfilter, type Listfraga, type Listpost } from '../lista/listfraga.js';
import { dagAv, nrISokrad, sokrad, verISokrad } from '../lista/nycklar.js';
import { sokLista } from '../lista/sok-lista.js';
import type { Axel } from './tidslinje.tabeller.js';

const DA = 'fran <= :t AND till > :t';

/** Those that somebody or a body has had at some time: few enough to be looked at one by one, or very many. */
const haft = (axel: Axel, vad: 'handlaggare' | 'organ'): string =>
  `SELECT nr FROM ${axel}_haft WHERE vad = '${vad}' AND varde = :${vad}`;

const kallor =
  (axel: Axel) =>
  (filter: Listfilter): readonly Kalla[] => [
    ...(filter.status === null
      ? []
      : [
          {
            nycklar: `SELECT nr FROM klasser CROSS JOIN ${axel} INDEXED BY ${axel}_status USING (klass)
              WHERE status = :status AND fran > :t - vidd AND ${DA}`,
          },
        ]),
    ...(filter.handlaggare === null ? [] : [{ nycklar: haft(axel, 'handlaggare') }]),
    ...(filter.organ === null
      ? []
      : [
          {
            nycklar: `SELECT nr FROM huvud WHERE organ_nyckel = :organ
              UNION ALL ${haft(axel, 'organ')}`,
          },
        ]),
    ...(filter.slag === null ? [] : [{ nycklar: 'SELECT nr FROM huvud WHERE slag = :slag' }]),
    ...(filter.serie === null
      ? []
      : [{ nycklar: 'SELECT nr FROM arende INDEXED BY arende_nummer WHERE serie = :serie' }]),
    ...(filter.sok?.slag === 'nummer'
      ? [{ nycklar: 'SELECT nr FROM arende WHERE ar = :sokar AND lopnr = :soklopnr' }]
      : []),
  ];

const bord = (axel: Axel, t: number, framat: number): Bord => {
  const period = `CROSS JOIN ${axel} USING (nr, ver)`;
  const dag = dagAv(t) + framat;
  const iOrdning = 'huvud INDEXED BY huvud_oppnad';
  return {
    alla: {
      // A day that nobody knew of at the time is passed over as one row. In valid time there is no such day.
      oppnad:
        axel === 'vid'
          ? `(SELECT dag FROM dagar WHERE kand <= :t) AS d CROSS JOIN ${iOrdning} USING (dag) ${period} CROSS JOIN arende USING (nr)`
          : `${iOrdning} ${period} CROSS JOIN arende USING (nr)`,
      diarienummer: `arende INDEXED BY arende_nummer CROSS JOIN ${axel} USING (nr) CROSS JOIN huvud USING (nr, ver)`,
      arendemening: `huvud INDEXED BY huvud_mening ${period} CROSS JOIN arende USING (nr)`,
    },
    ovissa: `huvud INDEXED BY huvud_oviss ${period} CROSS JOIN arende USING (nr)`,
    franKandidat: `CROSS JOIN ${axel} USING (nr) CROSS JOIN huvud USING (nr, ver) CROSS JOIN arende USING (nr)`,
    franSok: `sok CROSS JOIN huvud ON huvud.nr = ${nrISokrad('sok.rowid')} AND huvud.ver = ${verISokrad('sok.rowid')}
      ${period} CROSS JOIN arende USING (nr)`,
    sokrad: sokrad('dag', 'nr', 'ver'),
    sokta: `SELECT ${nrISokrad('rowid')} AS nr, rowid AS sokrad FROM sok WHERE sok MATCH :match`,
    alltid: [villkor(DA, { t }), villkor('dag <= :dag', { dag })],
    senastDag: dag,
    kallor: kallor(axel),
  };
};

/** A page of the register as it was at a moment (ms), in one of the two times. */
export const sokTidslinje = (
  query: SqlQuery,
  axel: Axel,
  t: number,
  fraga: Listfraga,
): readonly Listpost[] => {
  const rad = query.get<{ dagar: number }>('SELECT dagar FROM framat');
  return sokLista(query, bord(axel, t, rad?.dagar ?? 0), fraga);
};
