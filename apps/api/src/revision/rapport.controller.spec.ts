import { describe, expect, it } from '@jest/globals';
import type { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { HamtaMotesuppspelning, type Motesuppspelning } from '#queries';
import { RapportController } from './rapport.controller.js';

const mote: Motesuppspelning = {
  ...{ id: 'KF-2026-03-10', organ: 'KF', organnamn: null, datum: '2026-03-10', status: 'kallat' },
  ...{ handelser: [], paragrafer: [] },
};

const rubriker = new Map<string, string>();
const reply = {
  header: (namn: string, varde: string) => {
    rubriker.set(namn, varde);
    return reply;
  },
  headers: () => reply,
} as unknown as FastifyReply;

describe('GET /api/revision/rapport/{id}', () => {
  const gjorda: string[] = [];
  const fragade: unknown[] = [];
  const fragor = {
    execute: async (fraga: unknown) => {
      fragade.push(fraga);
      return mote;
    },
  } as unknown as QueryBus;
  const pdf = {
    somPdf: async ({ titel }: { readonly titel: string }) => {
      gjorda.push(titel);
      return Buffer.from('%PDF av tråden');
    },
  };
  const controller = new RapportController(fragor, pdf);

  it('has a PDF made by what was given to make it with, and nowhere else', async () => {
    const bytes = await controller.rapport(mote.id, { format: 'pdf', vidTidpunkt: '2026-03-11' }, reply);
    expect(bytes.toString()).toBe('%PDF av tråden');
    expect(gjorda).toEqual(['Revisionsrapport, sammanträdet KF-2026-03-10']);
    expect(fragade).toEqual([new HamtaMotesuppspelning(mote.id, { vidTidpunkt: '2026-03-11' })]);
    expect(rubriker.get('content-type')).toBe('application/pdf');
    expect(rubriker.get('content-disposition')).toContain('revisionsrapport-KF-2026-03-10.pdf');
  });

  it('writes HTML where no format was asked for', async () => {
    const bytes = await controller.rapport(mote.id, {}, reply);
    expect(bytes.toString()).toContain('<html lang="sv">');
    expect(gjorda).toHaveLength(1);
  });
});
