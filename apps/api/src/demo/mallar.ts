import type { DataAv, HandlingInkommen, OppnaArende } from '#domain';

/** An ärende about which nothing more is known than its number. */
export const arendemallen = (serie: string, ar: number, givetLopnr: number | null): OppnaArende['data'] => ({
  serie,
  ar,
  givetLopnr,
  arendemening: '',
  internArendemening: null,
  slag: null,
  klassificering: null,
  initiativ: null,
  initiativtagare: null,
  organ: null,
  overlamnatFran: null,
});

/** Something that came in, of which nothing more is known. */
export const handlingsmallen = (handlingId: string): HandlingInkommen['data'] => ({
  handlingId,
  rubrik: '',
  kanal: null,
  avsandare: null,
  avsandarensDnr: null,
  externVarning: false,
  sekretessKanGalla: null,
  innehall: null,
  filer: [],
});

/** A postponement by a majority that the minutes say no more about. */
export const majoritet = {
  grund: 'majoritet',
  begardAv: [],
  begardAvAntal: null,
  roster: null,
  narvarande: null,
} as const satisfies Partial<DataAv<'ArendeAterremitterat'>>;
