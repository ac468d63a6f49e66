export { FORFALLNA, type Forfallna, type Kandidat } from './forfallna.js';
export { KLOCKAN } from './klockkontext.js';
export { ProcesserModule, type Processerval } from './processer.module.js';
export { Tidur } from './tidur.js';
