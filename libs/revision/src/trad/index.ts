export { lasHashar } from './hashar.js';
export { Trad, type Tradval } from './trad.js';
export { Tradfel, type TradfelKod } from './tradfel.js';
export { tradmapp } from './tradfiler.js';
