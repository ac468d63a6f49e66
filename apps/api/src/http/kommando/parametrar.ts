import { arendeId, delegationsbeslutId, formad, organkod, sammantradeId, uuid } from '../falt/falttyper.js';
import { expedieringsId, lopande } from '../falt/idtyper.js';
import type { Vagparametrar } from './kommandovag.js';

/** The parameters of addresses under /arenden. */
export const ARENDEPARAMETRAR: Vagparametrar = {
  id: { typ: arendeId, beskrivning: 'ärendets id, serie-år-löpnummer', exempel: 'KS-2025-202' },
  nr: {
    typ: lopande,
    beskrivning: 'numret i ärendet, från 1',
    exempel: '1',
  },
  remissId: {
    typ: formad(
      (v) => /^[A-Za-z0-9-]+$/.test(v),
      'ska vara remissens id som det står på kortet',
      { pattern: '^[A-Za-z0-9-]+$' },
      64,
    ),
    beskrivning: 'remissens id, som det står på kortet',
    exempel: '1',
  },
};

/** The parameters of addresses under /handlingar. */
export const HANDLINGSPARAMETRAR: Vagparametrar = {
  id: {
    typ: uuid,
    beskrivning: 'handlingens id, som det stod i svaret när den togs emot',
    exempel: '0198c0de-5eed-7000-8000-000000000001',
  },
};

/** The parameters of addresses under /sammantraden. */
export const SAMMANTRADEPARAMETRAR: Vagparametrar = {
  id: {
    typ: sammantradeId,
    beskrivning: 'organets kod och dagen; -2 för ett extra sammanträde samma dag',
    exempel: 'KSAU-2025-10-22',
  },
  nr: { typ: lopande, beskrivning: 'anslagets nummer vid sammanträdet, från 1', exempel: '1' },
};

/** The parameters of addresses under /organ. */
export const ORGANPARAMETRAR: Vagparametrar = {
  id: { typ: organkod, beskrivning: 'organets kod', exempel: 'SN' },
};

/** The parameters of addresses under /delegationsbeslut. */
export const DELEGATIONSPARAMETRAR: Vagparametrar = {
  id: { typ: delegationsbeslutId, beskrivning: 'nämndens kod, året och numret', exempel: 'SN-2025-1' },
  nr: { typ: lopande, beskrivning: 'anslagets nummer, från 1', exempel: '1' },
};

/** The parameters of addresses under /delegationsordningar. */
export const ORDNINGSPARAMETRAR: Vagparametrar = {
  id: { typ: organkod, beskrivning: 'nämndens kod', exempel: 'SN' },
};

/** The parameters of addresses under /expedieringar. */
export const EXPEDIERINGSPARAMETRAR: Vagparametrar = {
  id: {
    typ: expedieringsId,
    beskrivning: 'expedieringens id: strömmen och revisionen för händelsen att det expedierades',
    exempel: 'arende-KS-2025-202-30',
  },
  nr: { typ: lopande, beskrivning: 'mottagarens nummer, från 1', exempel: '1' },
};

/** The parameters of addresses under /kanaler. Which there are is told where it is asked for: 404, not 400. */
export const KANALPARAMETRAR: Vagparametrar = {
  kanal: {
    typ: formad((v) => /^[a-z-]+$/.test(v), 'ska vara en kanal, t.ex. fil', { pattern: '^[a-z-]+$' }, 20),
    beskrivning: 'epost, webhook eller fil',
    exempel: 'fil',
  },
};
