export { lasUtfardare, type Utfardare } from './certifikatkedja.js';
export { Stampelfel } from './stampelfel.js';
export { provaStampel, type Intygad, type Stampelfraga } from './stampelprovning.js';
export { tidsfraga, type Tidsfraga } from './tidsfraga.js';
