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
  ParagrafTilldelad: 'paragraf',
} as const;

/** What is spoken of, as it is compared. */
const avserText = ({ slag, nr }: { readonly slag: string; readonly nr: number }): string =>
  slag === 'delegationsbeslut' ? slag : `${slag} ${nr}`;

/** Something was expedierat. What was imported starts nothing. */
export const skrivKalla = (
  tx: ReadModelTx,
  handelse: Fakta<'BeslutExpedierat' | 'DelegationsbeslutExpedierat' | 'ParagrafExpedierad'>,
): void => {
  const { data, stream, revision, metadata } = handelse;
  if (metadata.import === true) return;
  tx.run(
    'INSERT INTO kallor (id, strom, revision, nr, avser, ersatter, registrerad) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[expedieringsId(stream, revision), stream, revision, data.nr, avserI(handelse), data.ersatter],
    metadata.registrerad,
  );
};

const avserI = ({
  type,
  data,
}: Fakta<'BeslutExpedierat' | 'DelegationsbeslutExpedierat' | 'ParagrafExpedierad'>): string | null => {
  switch (type) {
    case 'BeslutExpedierat':
      return data.avser && avserText(data.avser);
    case 'DelegationsbeslutExpedierat':
      return 'delegationsbeslut';
    case 'ParagrafExpedierad':
      return avserText({ slag: 'paragraf', nr: data.paragraf });
  }
};

/** Something that was said in the stream of a decision was wrong: what was sent may have been, or should not have been. */
export const rattatEllerMakulerat = (
  tx: ReadModelTx,
  handelse: Fakta<'UppgiftRattad' | 'HandelseMakulerad'>,
): void => {
  if (handelse.data.avserHandelse >= handelse.revision) return;
  if (handelse.type === 'HandelseMakulerad') makulerat(tx, handelse);
  else if (handelse.metadata.import !== true) rattat(tx, handelse);
};

const rattat = (
  tx: ReadModelTx,
  { data, stream, revision, metadata }: Fakta<'UppgiftRattad' | 'HandelseMakulerad'>,
): void => {
  tx.run(
    `INSERT INTO rattelser (strom, revision, avser, over, registrerad)
     SELECT strom, ?, avser, -1, ? FROM beslutsplatser WHERE strom = ? AND revision = ?`,
    ...[revision, metadata.registrerad, stream, data.avserHandelse],
  );
};

/** A correction that was taken back changes what it had changed once more. */
const makulerat = (
  tx: ReadModelTx,
  { data, stream, revision, metadata }: Fakta<'UppgiftRattad' | 'HandelseMakulerad'>,
): void => {
  const avser = data.avserHandelse;
  tx.run('INSERT INTO makuleringar (strom, revision, avser) VALUES (?, ?, ?)', stream, revision, avser);
  if (metadata.import !== true)
    tx.run(
      `INSERT INTO rattelser (strom, revision, avser, over, registrerad)
       SELECT strom, ?, avser, revision, ? FROM rattelser WHERE strom = ? AND revision = ?`,
      ...[revision, metadata.registrerad, stream, avser],
    );
  markera(tx, stream, avser);
};

/** What is annulled now: an annulment that was itself annulled gives back what it took, link by link. */
const markera = (tx: ReadModelTx, strom: string, revision: number): void => {
  const makulerad = Number(!galler(tx, strom, revision));
  tx.run('UPDATE rattelser SET makulerad = ? WHERE strom = ? AND revision = ?', makulerad, strom, revision);
  markeraKallor(tx, strom, revision);
  const over = tx.get<{ avser: number }>(
    'SELECT avser FROM makuleringar WHERE strom = ? AND revision = ?',
    ...[strom, revision],
  );
  if (over) markera(tx, strom, over.avser);
};

/** What was expedierat does not stand where the fact of it was annulled, nor where the decision itself was. */
const markeraKallor = (tx: ReadModelTx, strom: string, revision: number): void => {
  const berorda = tx.all<{ revision: number; avser: string | null }>(
    `SELECT revision, avser FROM kallor WHERE strom = ?1 AND (revision = ?2
       OR avser IN (SELECT avser FROM beslutsplatser WHERE strom = ?1 AND revision = ?2))`,
    ...[strom, revision],
  );
  for (const kalla of berorda)
    tx.run(
      'UPDATE kallor SET makulerad = ? WHERE strom = ? AND revision = ?',
      ...[Number(!galler(tx, strom, kalla.revision) || !beslutetGaller(tx, strom, kalla.avser))],
      ...[strom, kalla.revision],
    );
};

const beslutetGaller = (tx: ReadModelTx, strom: string, avser: string | null): boolean => {
  const platser = tx.all<{ revision: number }>(
    'SELECT revision FROM beslutsplatser WHERE strom = ? AND avser = ?',
    ...[strom, avser],
  );
  return platser.length === 0 || platser.some(({ revision }) => galler(tx, strom, revision));
};

const galler = (tx: ReadModelTx, strom: string, revision: number): boolean =>
  !tx
    .all<{ revision: number }>(
      'SELECT revision FROM makuleringar WHERE strom = ? AND avser = ?',
      ...[strom, revision],
    )
    .some((makulering) => galler(tx, strom, makulering.revision));
