import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kommandokontext, Kvitto } from '#commands';
import type { Kalla } from '#domain';
import { canonicalJson } from '#event-store';
import { IDENTITET, type Identitet } from '../../identitet/identitet.js';
import { tolkaKropp } from '../falt/kropp.js';
import { OgiltigForfragan } from '../fel/ogiltig-forfragan.js';
import type { Kommandovag, Parametrar, Vagparametrar } from './kommandovag.js';
import { commandIdAv, etagAv, expectedAv } from './rubriker.js';
import type { KallaDto } from './skrivning.dto.js';

/** A write with what its address is made of. */
export type Mottagningsplats = {
  readonly vag: Kommandovag;
  /** The whole address with its parameters unfilled: part of what identifies the asking. */
  readonly mall: string;
  readonly parametrar: Vagparametrar;
};

const TOMMA: Parametrar = { id: '', kanal: '', nr: '', remissId: '' };

const parametrarAv = (mottagna: Readonly<Record<string, string>>, kanda: Vagparametrar): Parametrar => {
  for (const [namn, { typ }] of Object.entries(kanda)) {
    const fel = namn in mottagna ? typ.prova(mottagna[namn]) : null;
    if (fel !== null) throw new OgiltigForfragan('OGILTIG_PARAMETER', [{ falt: namn, fel }]);
  }
  return { ...TOMMA, ...mottagna };
};

const kallaAv = ({ handling, sida, citat }: KallaDto): Kalla => ({
  handling,
  ...(sida !== null && { sida }),
  ...(citat !== null && { citat }),
});

const bodyHashAv = (mall: string, parametrar: Parametrar, kropp: unknown): string =>
  hash('sha256', canonicalJson({ kropp: kropp ?? {}, mall, parametrar }), 'hex');

const expectedEller400 = (
  { ifMatch }: Kommandovag,
  rubriker: FastifyRequest['headers'],
): number | undefined => {
  const expected = expectedAv(rubriker);
  if (expected !== undefined && !ifMatch)
    throw new OgiltigForfragan('OGILTIG_RUBRIK', [
      { falt: 'If-Match', fel: 'går inte att använda för det som ännu inte finns' },
    ]);
  return expected;
};

/** From a request to the command it asks for, and from its receipt to the answer. */
@Injectable()
export class Kommandomottagare {
  constructor(
    private readonly bus: CommandBus,
    @Inject(IDENTITET) private readonly identitet: Identitet,
  ) {}

  async taEmot(plats: Mottagningsplats, request: FastifyRequest, reply: FastifyReply): Promise<Kvitto> {
    const { vag, mall } = plats;
    const { headers, body } = request;
    const parametrar = parametrarAv(request.params as Record<string, string>, plats.parametrar);
    const commandId = commandIdAv(headers);
    const expected = expectedEller400(vag, headers);
    const kropp = tolkaKropp(vag.kropp, body);
    const kontext: Kommandokontext = {
      commandId,
      bodyHash: bodyHashAv(mall, parametrar, body),
      correlationId: commandId,
      causationId: commandId,
      aktor: this.identitet.vem(headers),
      ...(kropp.kalla && { kalla: kallaAv(kropp.kalla) }),
    };
    const kvitto = await this.bus.execute(vag.kommando(kropp, { parametrar, kontext, expected }));
    void reply.header('etag', etagAv(kvitto.revision));
    if (vag.skapar) void reply.header('location', vag.skapar(kvitto.id));
    return kvitto;
  }
}
