import { andringsfalt, historikfalt, iOrd } from '../arenden/svar.schema.js';
import { kortschema } from '../arenden/kort.schema.js';
import type { Schema } from '../http/falt/falttyper.js';
import { faltUr, heltalsfalt, listfalt, postfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

type Falt = Readonly<Record<string, Schema>>;

export const objekt = (description: string, properties: Falt, nullable = false): Schema => ({
  type: 'object',
  description,
  properties,
  ...(nullable && { nullable }),
});

export const medMening = (): Falt => ({
  ...historikfalt(),
  mening: textfalt('vad som gjordes, när det hände, när det registrerades och av vem'),
});

export const svarsfalt = (description: string): Schema => ({
  type: 'string',
  enum: ['ja', 'nej', 'kanInteAvgoras'],
  description,
});

const underlagsfalt = (): Falt => ({
  ...medMening(),
  rattadSenare: heltalsfalt('revisionen som rättade den, registrerad efter beslutet'),
  makuleradSenare: heltalsfalt('revisionen som makulerade den, registrerad efter beslutet'),
});

const ejRegistrerat = (): Schema =>
  listfalt('det som hade hänt men inte var registrerat', 'en händelse', underlagsfalt());

const oavgjort = (): Schema =>
  listfalt('det som tiderna inte räcker för att avgöra', 'en händelse', {
    ...underlagsfalt(),
    registreratDa: svarsfalt('om den var registrerad när beslutet fattades'),
    hantDa: svarsfalt('om den hade hänt när beslutet fattades'),
  });

export const kunskapsfalt = (): Falt => ({
  registrerat: listfalt('det som var registrerat när beslutet fattades', 'en händelse', underlagsfalt()),
  ejRegistrerat: ejRegistrerat(),
  kanInteAvgoras: oavgjort(),
});

export const ogonblicksfalt = (): Schema =>
  objekt('när beslutet fattades, så noga som källorna säger', {
    fran: textEllerNull('tidigast, UTC; null = ingen vet hur tidigt'),
    till: textfalt('senast, UTC'),
    grund: {
      type: 'string',
      enum: ['tidpunkt', 'sammantrade', 'datum', 'kalla'],
      description: 'vad som säger det',
    },
    text: textfalt('i ord'),
  });

const narvarande = (description: string): Schema =>
  listfalt(description, 'en person', {
    person: textfalt('id'),
    uppdrag: textfalt('ledamot eller ersättare'),
    tjanstgor: { type: 'boolean', description: 'deltar i besluten' },
    ersatter: textEllerNull('den vars plats ersättaren tar'),
    distans: { type: 'boolean', nullable: true, description: 'på distans' },
  });

const narvarobild = (description: string): Schema =>
  objekt(description, {
    narvarande: { ...narvarande('närvarande; null = inget upprop är känt'), nullable: true },
    osakra: narvarande('de som det inte är känt om de var där'),
    beslutsfor: { type: 'boolean', nullable: true, description: 'beslutsför; null = kan inte avgöras' },
    jav: listfalt('anmält jäv', 'ett jäv', { ...faltUr('JavAnmalt'), ...postfalt }),
  });

export const regelfalt = (): Schema =>
  listfalt('reglerna om beslutet', 'en regel', {
    id: textfalt('regelns id'),
    text: textfalt('regeln i en mening'),
    kalla: textfalt('var den står'),
    allvar: textfalt('H, A, V eller R'),
    iKraft: objekt('utgåvan: när den gäller', {
      fran: textEllerNull('från och med; null = alltid'),
      till: textEllerNull('till och med; null = tills vidare'),
    }),
    gallde: svarsfalt('om den gällde när beslutet fattades'),
  });

export const kantKort = (): Schema => {
  const alla = kortschema()['properties'] ?? {};
  const visas = [
    'status',
    'handlaggare',
    'handlingar',
    'remisser',
    'yttranden',
    'tjansteskrivelser',
    'forslag',
  ];
  const falt = Object.fromEntries(Object.entries(alla).filter(([namn]) => visas.includes(namn)));
  return objekt('ärendet som det var registrerat då; null = det var inte registrerat', falt, true);
};

export const motesunderlagsfalt = (description: string): Schema =>
  objekt(
    description,
    {
      id: textfalt('sammanträdets id'),
      paragraf: { type: 'integer', nullable: true, description: 'paragrafens nummer' },
      kantDa: narvarobild('närvaro och jäv som det var registrerat då'),
      kantNu: narvarobild('närvaro och jäv som det är registrerat nu'),
      ...kunskapsfalt(),
    },
    true,
  );

/** What a decision rested on. */
export const underlagsschema = (): Schema =>
  objekt('underlaget', {
    id: textfalt('ärendets id'),
    diarienummer: textfalt('som serien skriver det'),
    arendemening: textfalt('offentlig ärendemening'),
    beslut: objekt('beslutet som det står nu', {
      ...medMening(),
      nr: heltalsfalt('beslutets nummer'),
      organ: textfalt('organ'),
      paragraf: textEllerNull('paragraf'),
    }),
    ogonblick: ogonblicksfalt(),
    kort: kantKort(),
    ...kunskapsfalt(),
    behandlingen: listfalt(
      'yrkanden, omröstningar och reservationer vid beslutet',
      'en händelse',
      medMening(),
    ),
    sammantrade: motesunderlagsfalt('sammanträdet; null = inget känt, eller flera kan vara det'),
    regler: regelfalt(),
  });

/** Two moments of an ärende. */
export const jamforelseschema = (): Schema =>
  objekt('jämförelsen', {
    id: textfalt('ärendets id'),
    tid: { type: 'string', enum: ['vidTidpunkt', 'giltig'], description: 'vilken av de två tiderna' },
    fran: textfalt('det första ögonblicket, UTC'),
    till: textfalt('det andra ögonblicket, UTC'),
    andring: andringsfalt('från det första kortet till det andra'),
    andringIOrd: iOrd('skillnaden i ord'),
    handelser: listfalt('händelserna som ligger mellan', 'en händelse', {
      ...medMening(),
      sammantrade: textfalt('sammanträdet vars händelse det är; saknas för ärendets egna'),
    }),
  });

/** A whole meeting. */
export const motesuppspelningsschema = (): Schema =>
  objekt('sammanträdet', {
    id: textfalt('sammanträdets id'),
    organ: textfalt('organets kod'),
    organnamn: textEllerNull('organets namn'),
    datum: textfalt('sammanträdesdagen'),
    status: textfalt('sammanträdets läge'),
    handelser: listfalt('det som rör hela sammanträdet, i den ordning det hände', 'en händelse', medMening()),
    paragrafer: listfalt('paragraferna i nummerordning', 'en paragraf', {
      nr: heltalsfalt('nummer'),
      slag: textfalt('slag'),
      rubrik: textEllerNull('rubrik'),
      narvaro: narvarobild('närvaro och jäv vid paragrafen'),
      handelser: listfalt('sammanträdets händelser om paragrafen', 'en händelse', medMening()),
      arenden: listfalt('ärendena som togs upp', 'ett ärende', {
        id: textfalt('ärendets id'),
        diarienummer: textEllerNull('null = loggen har inte ärendet'),
        arendemening: textEllerNull('offentlig ärendemening'),
        handelser: listfalt('vad organet gjorde med ärendet', 'en händelse', medMening()),
        kunskap: objekt(
          'vad som var känt då; null = inget avgjordes eller föreslogs där',
          {
            ogonblick: ogonblicksfalt(),
            registrerat: heltalsfalt('antal händelser som var registrerade'),
            ejRegistrerat: ejRegistrerat(),
            kanInteAvgoras: oavgjort(),
          },
          true,
        ),
      }),
    }),
  });
