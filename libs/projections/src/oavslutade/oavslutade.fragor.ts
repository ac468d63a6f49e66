import { comparePositions } from '#event-store';
import type { SqlQuery } from '../engine/read-model.js';
import type { LagradOavslutad } from './oavslutade.projection.js';

/** All of them, oldest first. */
export const lasOavslutade = (query: SqlQuery): readonly LagradOavslutad[] =>
  query
    .all<LagradOavslutad>('SELECT nyckel, slag, strom, revision, typ, position FROM oavslutad')
    .sort((a, b) => comparePositions(a.position, b.position));
