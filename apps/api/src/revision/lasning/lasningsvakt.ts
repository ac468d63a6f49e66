import { Readable } from 'node:stream';
import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, mergeMap, type Observable } from 'rxjs';
import { bruketsOrgan } from '#commands';
import type { Lasning } from '#domain';
import { registretsOrgan, type LasmodellerISqlite } from '#projections';
import { LASMODELLER } from '#queries';
import { LASNINGSLOGG, Sekretesslage, type Lasningslogg } from '#revision';
import { commandIdAv } from '../../http/kommando/rubriker.js';
import { IDENTITET, type Identitet } from '../../identitet/identitet.js';
import { LOGGAS, type Loggning } from './loggning.js';
import { organetsNamn, vadSomLastes, type Lasbegaran } from './vad-som-lastes.js';

/** Headers tell of the answer that was not let out: its type, its name, what was missing in it. */
const glomRubriker = (reply: FastifyReply, fore: readonly string[]): void => {
  for (const namn of Object.keys(reply.getHeaders())) if (!fore.includes(namn)) reply.removeHeader(namn);
};

/** Lets nothing out before it stands in the log that it was read. */
@Injectable()
export class Lasningsvakt implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(LASNINGSLOGG) private readonly lasningslogg: Lasningslogg,
    @Inject(IDENTITET) private readonly identitet: Identitet,
    private readonly sekretess: Sekretesslage,
    @Inject(LASMODELLER) private readonly lasmodeller: LasmodellerISqlite,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const loggning = this.reflector.get<Loggning>(LOGGAS, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (loggning.ordning === 'fore')
      return from(this.logga(loggning, request)).pipe(mergeMap(() => next.handle()));
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const fore = Object.keys(reply.getHeaders());
    return next.handle().pipe(
      mergeMap(async (svar) => {
        try {
          await this.logga(loggning, request, svar);
          return svar as unknown;
        } catch (error) {
          if (svar instanceof Readable) svar.destroy(); // nobody will read it
          glomRubriker(reply, fore);
          throw error;
        }
      }),
    );
  }

  private async logga({ vy, nar, avser }: Loggning, request: FastifyRequest, svar?: unknown): Promise<void> {
    const last = { ...vadSomLastes(vy, request), ...avser?.(svar) };
    const lasning = await this.medOrgan(last, request);
    if (nar === 'vidSekretess' && !(await this.arSekretess(lasning, svar))) return;
    await this.lasningslogg.logga(lasning, {
      aktor: this.identitet.vem(request.headers),
      begaran: commandIdAv(request.headers),
      namngiven: request.headers['idempotency-key'] !== undefined,
    });
  }

  /** A name is written in the log as the code that it is of: a name that is nobody's stays out of it. */
  private async medOrgan(lasning: Lasning, begaran: Lasbegaran): Promise<Lasning> {
    const namn = organetsNamn(begaran);
    if (namn === null) return lasning;
    const organ = registretsOrgan(bruketsOrgan, () => this.lasmodeller.lasare('organ'));
    const [kod = null] = await organ.koder(namn);
    return { ...lasning, organ: kod };
  }

  /** The ordinary card of an open ärende is asked for all day long: it says itself that there is no marking. */
  private async arSekretess(lasning: Lasning, svar: unknown): Promise<boolean> {
    const nu = lasning.giltig === null && lasning.vidTidpunkt === null && lasning.revision === null;
    if (nu && typeof svar === 'string' && svar.includes('"sekretess":[]')) return false;
    return lasning.arende !== null && (await this.sekretess.galler(lasning.arende));
  }
}
