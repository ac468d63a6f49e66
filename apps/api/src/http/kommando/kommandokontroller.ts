import { Controller, HttpCode, Post, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kvitto } from '#commands';
import { dokumentera } from './dokumentera.js';
import { Kommandomottagare } from './kommandomottagare.js';
import type { Kommandovag, Vagparametrar } from './kommandovag.js';

type Metod = (
  this: { readonly mottagare: Kommandomottagare },
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Kvitto>;

const laggTill = (prototyp: object, namn: string, metod: Metod, ...dekoratorer: MethodDecorator[]): void => {
  const beskrivning: PropertyDescriptor = { value: metod, writable: true, configurable: true };
  Object.defineProperty(prototyp, namn, beskrivning);
  Reflect.defineMetadata('design:paramtypes', [Object, Object], prototyp, namn);
  Req()(prototyp, namn, 0);
  Res({ passthrough: true })(prototyp, namn, 1);
  for (const dekorator of dekoratorer) dekorator(prototyp, namn, beskrivning);
};

const parametrarI = (vag: string, alla: Vagparametrar): Vagparametrar =>
  Object.fromEntries(Object.entries(alla).filter(([namn]) => vag.split('/').includes(`:${namn}`)));

/** A controller with one method per declared write, so that a new write is one declaration. */
export const kommandokontroller = (
  bas: string,
  tagg: string,
  vagar: readonly Kommandovag[],
  alla: Vagparametrar,
): Type => {
  @ApiTags(tagg)
  @Controller(bas)
  class Kommandokontroller {
    constructor(readonly mottagare: Kommandomottagare) {}
  }
  for (const vag of vagar) {
    const plats = { vag, mall: `${bas}/${vag.vag}`, parametrar: parametrarI(vag.vag, alla) };
    laggTill(
      Kommandokontroller.prototype,
      vag.namn,
      function (request, reply) {
        return this.mottagare.taEmot(plats, request, reply);
      },
      Post(vag.vag),
      HttpCode(vag.skapar ? 201 : 200),
      dokumentera(vag, plats.parametrar),
    );
  }
  return Kommandokontroller;
};
