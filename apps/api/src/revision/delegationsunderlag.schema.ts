import type { Schema } from '../http/falt/falttyper.js';
import { faltUr, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';
import {
  kantKort,
  kunskapsfalt,
  medMening,
  motesunderlagsfalt,
  objekt,
  ogonblicksfalt,
  regelfalt,
  svarsfalt,
} from './uppspelning.schema.js';

const punktbild = (description: string): Schema =>
  objekt(
    `${description}; null = beslutet nämner ingen punkt`,
    {
      gallde: svarsfalt('om punkten gällde när beslutet fattades'),
      punkt: objekt(
        'punkten; null = den gällde inte, eller det kan inte avgöras',
        faltUr('DelegationspunktTillagd'),
        true,
      ),
    },
    true,
  );

const AV_BESLUTET = ['namnd', 'nr', 'slag', 'arende', 'punkt', 'delegat', 'sarskiltUppdrag'];
const beslutsfalt = (): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    Object.entries(faltUr('DelegationsbeslutFattat')).filter(([namn]) => AV_BESLUTET.includes(namn)),
  );

/** What a decision outside a meeting rested on. */
export const delegationsunderlagsschema = (): Schema =>
  objekt('underlaget', {
    id: { ...textfalt('beslutets id'), example: 'SN-2025-1' },
    beslut: objekt('beslutet som det står nu', { ...medMening(), ...beslutsfalt() }),
    ogonblick: ogonblicksfalt(),
    arende: objekt(
      'ärendet som beslutet gäller; null = inget, eller ett som inte finns i loggen',
      {
        id: { ...textfalt('ärendets id'), example: 'SN-2025-17' },
        diarienummer: textEllerNull('som serien skriver det'),
        arendemening: textEllerNull('offentlig ärendemening'),
        kort: kantKort(),
        ...kunskapsfalt(),
      },
      true,
    ),
    ordning: objekt(
      'nämndens delegationsordning; null = inget är registrerat om den',
      {
        namnd: { ...textfalt('nämndens kod'), example: 'SN' },
        kantDa: punktbild('punkten som det var registrerat då'),
        kantNu: punktbild('punkten som det är registrerat nu'),
        ...kunskapsfalt(),
      },
      true,
    ),
    sammantrade: motesunderlagsfalt(
      'sammanträdet som gav ett särskilt uppdrag; null = inget nämns, eller det finns inte i loggen',
    ),
    egna: objekt('det andra i beslutets egen ström', kunskapsfalt()),
    noterat: listfalt('det som noterades när beslutet registrerades', 'en händelse', medMening()),
    regler: regelfalt(),
  });
