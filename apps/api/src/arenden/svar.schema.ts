import { ARENDESTATUSAR } from '#domain';
import type { Schema } from '../http/falt/falttyper.js';
import { heltalsfalt, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

const nasta = textEllerNull('cursor till nästa sida; null = detta är den sista');

const sida = (namn: string, lista: Schema): Schema => ({
  type: 'object',
  properties: { [namn]: lista, nasta },
});

/** A page of the register. */
export const listschema = (): Schema =>
  sida(
    'poster',
    listfalt('ärenden', 'ett ärende i diariet', {
      id: textfalt('serie-år-löpnummer'),
      diarienummer: textfalt('som serien skriver det'),
      serie: textfalt('diarieserie'),
      arendemening: textfalt('offentlig ärendemening'),
      slag: textEllerNull('ärendets slag'),
      status: { type: 'string', enum: [...ARENDESTATUSAR], description: 'status' },
      organ: textEllerNull('ansvarigt organ'),
      instans: textEllerNull('organ som har ärendet'),
      handlaggare: textEllerNull('handläggare'),
      oppnad: textEllerNull('när det öppnades, i EDTF'),
    }),
  );

const rad = {
  revision: heltalsfalt('händelsens plats i ärendet, från 0'),
  typ: textfalt('händelsens typ'),
  skedde: textEllerNull('när det hände, i EDTF; null = okänt'),
  registrerad: textfalt('när det registrerades, UTC'),
  text: textfalt('händelsen i ord'),
};

/** One line of the audit trail. */
export const historikfalt = (): Readonly<Record<string, Schema>> => ({
  ...rad,
  handelseId: textfalt('händelsens id'),
  aktor: {
    type: 'object',
    description: 'vem som registrerade den',
    properties: { id: textfalt('användar-id'), roll: textfalt('roll'), organ: textfalt('organ') },
  },
  skal: textfalt('varför, när det sades'),
  kalla: {
    type: 'object',
    description: 'belägget, när det angavs',
    properties: { handling: textfalt('handling'), sida: textfalt('sida'), citat: textfalt('ordagrant') },
  },
  import: { type: 'boolean', description: 'registrerad i efterhand' },
  gallrad: { type: 'boolean', description: 'det skyddade innehållet är gallrat; saknas annars' },
  rattad: heltalsfalt('revisionen som rättade den'),
  makulerad: heltalsfalt('revisionen som makulerade den'),
});

/** A page of the audit trail. */
export const historikschema = (): Schema =>
  sida('rader', listfalt('händelser i revisionsordning', 'en händelse', historikfalt()));

/** A change as JSON Patch. */
export const andringsfalt = (description: string): Schema =>
  listfalt(`${description} (JSON Patch, RFC 6902)`, 'en operation', {
    op: { type: 'string', enum: ['add', 'remove', 'replace'], description: 'vad som görs' },
    path: textfalt('var på kortet (JSON Pointer)'),
    value: { description: 'det nya värdet' },
  });

/** The same in words. */
export const iOrd = (description: string): Schema => ({
  type: 'array',
  description,
  items: { type: 'string', description: 'en mening' },
});

/** A page of a replay. */
export const uppspelningsschema = (): Schema =>
  sida(
    'steg',
    listfalt('händelser i den ordning de räknas', 'en händelse och vad den ändrade', {
      ...historikfalt(),
      raknasFran: textfalt('tidpunkten då den räknas, när skedde inte är den'),
      sammantrade: textfalt('sammanträdet vars händelse det är; saknas för ärendets egna'),
      mening: textfalt('vad som gjordes, när det hände, när det registrerades och av vem'),
      andringIOrd: iOrd('vad den ändrade på kortet, i ord'),
      andring: andringsfalt('ändringen av kortet'),
    }),
  );
