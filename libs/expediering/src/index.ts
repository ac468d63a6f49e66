export * from './kanaler/index.js';
export * from './ko/ko.js';
export { Expedieringsmotor } from './drift/motor.js';
export type { Expedieringsval } from './drift/sattning.js';
export { ExpedieringModule, UnderlagModule } from './expediering.module.js';
export { markeraExpedieringsstart } from './drift/start.js';
export { expedieringsval, kanalerUr, oppnaMiljo, type Utskicksmiljo } from './expedieringsval.js';
export { ingenMatare, type Matare } from './matning/matare.js';
export { Matvarden, type Lasmodellage, type Matkallor } from './matning/matvarden.js';
export type { Lankar } from './leverering/utskicksskrivare.js';
export { Underlagslasare } from './planering/underlag.js';
export * from './skuld/skuld.js';
export { utdragSomHtml } from './utdrag/html.js';
export { utdragSomPdf } from './utdrag/pdf/utdrag-som-pdf.js';
export { utdragstrad, type Utdragstrad } from './utdrag/pdf/utdragstrad.js';
export { lagraUtdrag, type LagratUtdrag } from './utdrag/arkivera.js';
export {
  lasKvittenstoken,
  skapaKvittenstoken,
  type Kvittenslank,
  type Kvittensnyckel,
  type Lankslag,
  type Lastkvittenslank,
} from './kvittens/kvittenslank.js';
export { kvittensnycklar, SkadadKvittensnyckel, tolkaKvittensnycklar } from './kvittens/kvittensnyckel.js';
export {
  kvittenssida,
  LANGSTA_NAMN,
  lasNamn,
  type Kvittenssida,
  type Kvittensuppgifter,
  type Namnfel,
} from './kvittens/kvittenssida.js';
export { KVITTENS_CSP } from './kvittens/kvittenssida.stil.js';
export { type Koval } from './ko/koval.js';
export { Minnesko } from './ko/in-process/minnesko.js';
export * from './ko/bullmq/oppna.js';
export * from './ko/bullmq/montera.js';
