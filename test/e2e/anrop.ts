import { expect } from '@jest/globals';
import type { Klient } from './harness.js';

export type Json = Record<string, unknown>;

/** What a write is answered with. */
export type Kvitto = {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly varningar: readonly { readonly regel: string | null; readonly kod: string }[];
};

/** Requests that are expected to go well, or to be refused in a certain way; anything else fails the specification. */
export const anropTill = (klient: () => Klient) => ({
  skicka: async (vag: string, kropp: Json = {}, status = 200): Promise<Kvitto> => {
    const svar = await klient().posta<Kvitto>(`/api/${vag}`, kropp);
    if (svar.status !== status) throw new Error(`${vag}: ${svar.status} ${JSON.stringify(svar.json)}`);
    expect(svar.headers.get('etag')).toBe(`"${svar.json.revision}"`);
    return svar.json;
  },
  nekas: async (vag: string, kropp: Json, status: number, kod: string): Promise<Json> => {
    const svar = await klient().posta(`/api/${vag}`, kropp);
    expect({ vag, status: svar.status, kod: svar.json['kod'] }).toEqual({ vag, status, kod });
    return svar.json;
  },
  las: async <T = Json>(vag: string): Promise<T> => {
    const svar = await klient().hamta<T>(`/api/${vag}`);
    if (svar.status !== 200) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
    return svar.json;
  },
});
