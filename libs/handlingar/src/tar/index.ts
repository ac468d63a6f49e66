export { lasTar, OlasligTar, type Tarfil } from './las-tar.js';
export { skrivTar, type Skrivfil } from './skriv-tar.js';
