import type { Schema } from '../http/falt/falttyper.js';
import { heltalsfalt, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

const objekt = (properties: Readonly<Record<string, Schema>>, description = ''): Schema => ({
  type: 'object',
  ...(description !== '' && { description }),
  properties,
});
const stig = (description: string): Schema => ({
  type: 'array',
  description,
  items: { type: 'string', description: 'en hash, base64' },
});

const HUVUD = {
  storlek: heltalsfalt('så många händelser, från loggens första, omfattas'),
  rot: textfalt('trädets rot, base64'),
  not: textfalt('den signerade noten (C2SP tlog-checkpoint), att spara utanför'),
  registrerad: textfalt('när det signerades, i UTC'),
  position: textfalt('var i loggen det står'),
  medsignaturer: {
    ...{ type: 'array', description: 'vittnenas rader, att läggas under noten (C2SP tlog-cosignature)' },
    items: { type: 'string', description: 'en rad' },
  },
};

const STAMPEL = {
  utgivare: textfalt('utgivarens adress'),
  tidpunkt: textfalt('tidpunkten som utgivaren intygar'),
  svar: textfalt('utgivarens svar, base64 (RFC 3161)'),
};
const PROVAD = {
  utfall: {
    ...{ type: 'string', enum: ['haller', 'hallerInte', 'inteProvad'] },
    description: 'om den håller mot noten och ARENDELOGG_TIDSSTAMPEL_CA',
  },
  certifikat: textEllerNull('vems certifikat den är signerad med, när den håller'),
  skal: textEllerNull('varför den inte håller, eller inte är prövad'),
};
const stampel = (falt: Readonly<Record<string, Schema>>): Schema => ({
  ...objekt(falt, 'den första tidsstämpeln över noten; null utan'),
  nullable: true,
});

/** A head, or that there is none yet. */
export const huvudschema = (): Schema =>
  objekt({
    huvud: {
      ...objekt(
        { ...HUVUD, tidsstampel: stampel({ ...STAMPEL, ...PROVAD }) },
        'trädhuvudet; null innan det första är signerat',
      ),
      nullable: true,
    },
    nyckel: textfalt('nyckeln att verifiera med'),
  });

export const huvudlistschema = (): Schema =>
  objekt({
    poster: listfalt('trädhuvuden, det nyaste först', 'ett trädhuvud', {
      ...HUVUD,
      tidsstampel: stampel(STAMPEL),
    }),
    nyckel: textfalt('nyckeln att verifiera med'),
  });

export const bevisschema = (): Schema =>
  objekt({
    nr: heltalsfalt('händelsens plats i trädet, från 0'),
    storlek: heltalsfalt('trädets storlek som stigen gäller'),
    lov: textfalt('lövets hash: SHA-256 över en nolla och händelsens hash, base64'),
    stig: stig('hasharna bredvid, från lövet uppåt, base64 (RFC 6962, 2.1.1)'),
    rot: textfalt('roten som stigen leder till, base64'),
  });

export const konsistensschema = (): Schema =>
  objekt({
    fran: heltalsfalt('det äldre trädets storlek'),
    till: heltalsfalt('det yngre trädets storlek'),
    bevis: stig('hasharna, base64 (RFC 6962, 2.1.2)'),
    franRot: textfalt('det äldre trädets rot, base64'),
    tillRot: textfalt('det yngre trädets rot, base64'),
  });

export const verifieringsschema = (): Schema =>
  objekt({
    handelser: heltalsfalt('händelser som lästes'),
    strommar: heltalsfalt('strömmar'),
    heltIgenom: { type: 'boolean', description: 'false: tiden räckte inte' },
    antalFel: heltalsfalt('fel i allt; 0 och heltIgenom = loggen är hel'),
    fel: listfalt('de första felen', 'ett fel', {
      kod: textfalt('felets kod'),
      text: textfalt('vad som är fel'),
      strom: textEllerNull('strömmen'),
      revision: { type: 'integer', nullable: true, description: 'revisionen i strömmen' },
      position: textEllerNull('positionen, eller ett spann'),
    }),
    huvuden: heltalsfalt('trädhuvuden som prövades'),
    nycklar: listfalt('nycklarna som trädhuvudena är signerade med', 'en nyckel', {
      nyckel: textfalt('nyckeln'),
      huvuden: heltalsfalt('trädhuvuden som den signerat'),
      minst: heltalsfalt('händelser i det minsta av dem'),
      storst: heltalsfalt('händelser i det största'),
    }),
    trad: objekt({ storlek: heltalsfalt('löv'), rot: textfalt('roten, base64') }, 'trädet som loggen blir'),
    sist: {
      ...objekt({ position: textfalt('positionen'), hash: textfalt('dess hash') }, 'den sista händelsen'),
      nullable: true,
    },
  });
