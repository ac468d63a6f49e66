import type { Registerlasare } from '#commands';
import { brevladaVid, expedieringsregelVid, namnVid, KVITTENS_ARBETSDAGAR } from '#domain';
import type { Kvittensval } from './kvittensvakt.js';
import type { Sammanfattningsval } from './sammanfattare.js';

/** What the register says of the body that sent; what every municipality does where it says nothing. */
export const tiderna =
  (register: Registerlasare): Kvittensval['tider'] =>
  async (avsandare, dag) => {
    const organet = avsandare === null ? null : await register.las(avsandare);
    if (!organet)
      return { paminnelse: KVITTENS_ARBETSDAGAR.paminnelse, eskalering: KVITTENS_ARBETSDAGAR.eskalering };
    const { paminnelseEfter, eskaleringEfter } = expedieringsregelVid(organet.lage, dag);
    return { paminnelse: paminnelseEfter, eskalering: eskaleringEfter };
  };

/** A body's secretary by its rule, else its mailbox where that is one of e-mail. */
export const ansvariga =
  (register: Registerlasare): Sammanfattningsval['ansvariga'] =>
  async (avsandare, dag) => {
    const organet = avsandare === null ? null : await register.las(avsandare);
    if (!organet) return { namn: avsandare ?? 'kommunen', sekreterare: null, eskalerasTill: null };
    const { sekreterare, eskalerasTill } = expedieringsregelVid(organet.lage, dag);
    const brevlada = brevladaVid(organet.lage, dag);
    return {
      namn: namnVid(organet.lage, dag) ?? avsandare ?? 'kommunen',
      sekreterare: sekreterare ?? (brevlada?.kanal === 'e-post' ? brevlada.adress : null),
      eskalerasTill,
    };
  };
