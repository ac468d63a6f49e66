export { KLOCKA, systemKlocka, type Klocka } from './klocka.js';
