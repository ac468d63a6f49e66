export * from './certifikat.js';
export * from './felande-logg.js';
export * from './minnes-logg.js';
export * from './process.js';
export * from './redis.js';
export * from './stalld-klocka.js';
