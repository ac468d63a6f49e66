import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Rad, ReadModelTx, SqlParameter, SqlQuery, SqlVarde } from '../engine/read-model.js';
import { translate } from './sqlite-error.js';

/** More than any read model has; a model that composes its SQL text freely must not fill the memory. */
const MOST_STATEMENTS = 500;

type Bindable = string | number | bigint | null | Uint8Array<ArrayBuffer>;

/** Prepared statements by SQL text, the least recently made dropped first. */
export class Statements implements ReadModelTx {
  private readonly prepared = new Map<string, StatementSync>();

  constructor(
    private readonly db: DatabaseSync,
    private readonly what: string,
  ) {}

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as the interface says
  get<R = Rad>(sql: string, ...parametrar: SqlParameter[]): R | undefined {
    try {
      return this.prepare(sql).get(...bind(parametrar)) as R | undefined;
    } catch (error) {
      throw translate(error, this.what);
    }
  }

  all<R = Rad>(sql: string, ...parametrar: SqlParameter[]): R[] {
    try {
      return this.prepare(sql).all(...bind(parametrar)) as R[];
    } catch (error) {
      throw translate(error, this.what);
    }
  }

  run(sql: string, ...parametrar: SqlParameter[]): number {
    try {
      return Number(this.prepare(sql).run(...bind(parametrar)).changes);
    } catch (error) {
      throw translate(error, this.what);
    }
  }

  /** The same statements without the right to write: what a query is given. */
  readOnly(): SqlQuery {
    return {
      get: (sql, ...parametrar) => this.get(sql, ...parametrar),
      all: (sql, ...parametrar) => this.all(sql, ...parametrar),
    };
  }

  private prepare(sql: string): StatementSync {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known;
    const oldest = this.prepared.size >= MOST_STATEMENTS ? this.prepared.keys().next().value : undefined;
    if (oldest !== undefined) this.prepared.delete(oldest);
    const statement = this.db.prepare(sql);
    this.prepared.set(sql, statement);
    return statement;
  }
}

/** The driver takes named values first and positional ones after; its types cannot say so for a spread. */
const bind = (parametrar: readonly SqlParameter[]): Bindable[] =>
  parametrar as readonly SqlVarde[] as Bindable[];
