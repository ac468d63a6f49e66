import { assertNever } from '../shared/assert-never.js';
import type { FaktumAv } from '../tid/faktum.js';
import type { Behandlingshandelse, DataAv } from './arende.events.js';
import { beslutslage, type Efterspel } from '../efterspel/efterspel.state.js';
import { medEfterspel } from '../efterspel/efterspel.evolve.js';
import type { Efterspelshandelse } from '../efterspel/efterspel.events.js';
import type { Arende, Beslut } from './arende.state.js';
import { losTillsVidare, post, skett } from './post.js';

/** Organ of the last treatment, unless a förslag or återremiss has said where the ärende is. */
const behandlat = (arende: Arende, organ: string): Pick<Arende, 'instans'> => ({
  instans: arende.instansAvAdress ? arende.instans : organ,
});
/** Receiver of the last förslag or återremiss; null where it is not said. */
const adresserat = (till: string | null): Pick<Arende, 'instans' | 'instansAvAdress'> => ({
  instans: till,
  instansAvAdress: true,
});

const avserBeslut = (e: DataAv<'BeslutExpedierat'>, nr: number): boolean =>
  e.avser?.slag === 'beslut' && e.avser.nr === nr;

const beslutat = (arende: Arende, faktum: FaktumAv<'BeslutFattat'>): Beslut => {
  const expediering = arende.expedieringar.find((e) => avserBeslut(e, faktum.data.nr));
  return {
    ...post(faktum),
    justerat: null,
    anslaget: null,
    expedierat: expediering ? { datum: expediering.datum } : null,
    ...beslutslage(arende.efterspel, faktum.data.nr),
  };
};

const expedierat = (arende: Arende, faktum: FaktumAv<'BeslutExpedierat'>): Arende => ({
  ...arende,
  expedieringar: [...arende.expedieringar, post(faktum)],
  beslut: arende.beslut.map((b) =>
    avserBeslut(faktum.data, b.nr) ? { ...b, expedierat: b.expedierat ?? skett(faktum) } : b,
  ),
});

/** What followed on a decision. */
export const efterspelTillagt = (arende: Arende, faktum: FaktumAv<Efterspelshandelse['type']>): Arende => {
  const efterspel: Efterspel = medEfterspel(arende.efterspel, faktum);
  const beslut = arende.beslut.map((b) => ({ ...b, ...beslutslage(efterspel, b.nr) }));
  return { ...arende, efterspel, beslut };
};

/** What a body did with the ärende. */
export const behandlingTillagd = (arende: Arende, faktum: FaktumAv<Behandlingshandelse['type']>): Arende => {
  switch (faktum.type) {
    case 'ArendeBerett':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        beredningar: [...arende.beredningar, post(faktum)],
      };
    case 'ForslagTillBeslutLamnat':
      return { ...arende, ...adresserat(faktum.data.till), forslag: [...arende.forslag, post(faktum)] };
    case 'YrkandeFramstallt':
      return { ...arende, yrkanden: [...arende.yrkanden, { ...post(faktum), atertaget: null }] };
    case 'YrkandeAtertaget':
      return arende.yrkanden.some((y) => y.nr === faktum.data.nr)
        ? {
            ...arende,
            yrkanden: arende.yrkanden.map((y) =>
              y.nr === faktum.data.nr ? { ...y, atertaget: skett(faktum) } : y,
            ),
          }
        : losTillsVidare(arende, faktum);
    case 'PropositionStalld':
      return { ...arende, propositioner: [...arende.propositioner, post(faktum)] };
    case 'OmrostningGenomford':
      return { ...arende, omrostningar: [...arende.omrostningar, post(faktum)] };
    case 'ArendeBordlagt':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        bordlaggningar: [...arende.bordlaggningar, post(faktum)],
      };
    case 'ArendeAterremitterat':
      return {
        ...arende,
        ...adresserat(faktum.data.till),
        aterremisser: [...arende.aterremisser, post(faktum)],
      };
    case 'BeslutFattat':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        beslut: [...arende.beslut, beslutat(arende, faktum)],
      };
    case 'MotionsfristAnmald':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        fristanmalningar: [...arende.fristanmalningar, post(faktum)],
      };
    case 'MotionsfristPasserad':
      return { ...arende, motionsfristPasserad: arende.motionsfristPasserad ?? skett(faktum) };
    case 'MotionAvskriven':
      return {
        ...arende,
        ...behandlat(arende, faktum.data.organ),
        motionAvskriven: arende.motionAvskriven ?? skett(faktum),
      };
    case 'MotionAtertagen':
      return { ...arende, motionAtertagen: arende.motionAtertagen ?? skett(faktum) };
    case 'ReservationAnmald':
      return { ...arende, reservationer: [...arende.reservationer, post(faktum)] };
    case 'SarskiltYttrandeAntecknat':
      return { ...arende, sarskildaYttranden: [...arende.sarskildaYttranden, post(faktum)] };
    case 'DeltogInteIBeslut':
      return { ...arende, ejDeltagande: [...arende.ejDeltagande, post(faktum)] };
    case 'BeslutExpedierat':
      return expedierat(arende, faktum);
    default:
      return assertNever(faktum);
  }
};
