import { expedieringsId } from '#domain';
import type { ReadModelTx } from '../engine/read-model.js';
import type { Fakta } from './fakta.js';

/** Where a decision stands that something may be sent of: a correction of it is met by its place. */
export const skrivBeslutsplats = (
  tx: ReadModelTx,
  { type, data, stream, revision }: Fakta<keyof typeof SLAG>,
): void => {
  tx.run(
    'INSERT INTO beslutsplatser (strom, revision, avser) VALUES (?, ?, ?)',
    stream,
    revision,
    avserText({ slag: SLAG[type], nr: data.nr }),
  );
};

const SLAG = {
  BeslutFattat: 'beslut',
  ArendeAterremitterat: 'aterremiss',
  ArendeBordlagt: 'bordlaggning',
  ForslagTillBeslutLamnat: 'forslag',
  DelegationsbeslutFattat: 'delegationsbeslut',
} as const;

/** What is spoken of, as it is compared. */
const avserText = ({ slag, nr }: { readonly slag: string; readonly nr: number }): string =>
  slag === 'delegationsbeslut' ? slag : `${slag} ${nr}`;

/** Something was expedierat. What was imported starts nothing. */
export const skrivKalla = (
  tx: ReadModelTx,
  { type, data, stream, revision, metadata }: Fakta<'BeslutExpedierat' | 'DelegationsbeslutExpedierat'>,
): void => {
  if (metadata.import === true) return;
  const avser =
    type === 'DelegationsbeslutExpedierat' ? 'delegationsbeslut' : data.avser && avserText(data.avser);
  tx.run(
    'INSERT INTO kallor (id, strom, revision, nr, avser, ersatter, registrerad) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[expedieringsId(stream, revision), stream, revision, data.nr, avser, ersatterI(data)],
    metadata.registrerad,
  );
};

const ersatterI = (data: object): number | null =>
  'ersatter' in data && typeof data.ersatter === 'number' ? data.ersatter : null;

/** Something that was said in the stream of a decision was wrong: what was sent may have been, or should not have been. */
export const rattatEllerMakulerat = (
  tx: ReadModelTx,
  { type, data, stream, revision, metadata }: Fakta<'UppgiftRattad' | 'HandelseMakulerad'>,
): void => {
  if (type === 'HandelseMakulerad') {
    tx.run('UPDATE kallor SET makulerad = 1 WHERE strom = ? AND revision = ?', stream, data.avserHandelse);
    return;
  }
  if (metadata.import === true) return;
  tx.run(
    `INSERT INTO rattelser (strom, revision, avser, registrerad)
     SELECT strom, ?, avser, ? FROM beslutsplatser WHERE strom = ? AND revision = ?`,
    ...[revision, metadata.registrerad, stream, data.avserHandelse],
  );
};
