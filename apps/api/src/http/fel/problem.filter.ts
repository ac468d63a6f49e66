import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { problem, PROBLEM_TYP, type Problemsvar } from './problem.js';
import { tolkaFel } from './tolka-fel.js';

/** Answers with a problem. */
export const svaraMedProblem = (reply: FastifyReply, { problem: kropp, forsokIgen }: Problemsvar): void => {
  if (forsokIgen !== null) void reply.header('retry-after', String(forsokIgen));
  void reply.code(kropp.status).header('content-type', PROBLEM_TYP).send(JSON.stringify(kropp));
};

const logg = new Logger('Fel');

/** The one place where an error becomes an answer: RFC 9457. What nobody foresaw is logged once and told nothing of. */
export const svarPaFel = (error: unknown): Problemsvar => {
  const kant = tolkaFel(error);
  if (kant) {
    if (kant.problem.status === 500) logg.error(error);
    return kant;
  }
  const instance = `urn:uuid:${randomUUID()}`;
  logg.error(`${instance} hör till felet på nästa rad`);
  logg.error(error instanceof Error ? error : String(error));
  return problem('INTERNT_FEL', 'Felet är loggat. Hänvisa till numret i instance.', { instance });
};

@Catch()
export class Problemfilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) {
      logg.error(error);
      return;
    }
    svaraMedProblem(reply, svarPaFel(error));
  }
}
