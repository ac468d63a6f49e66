export * from './motespunkt.js';
export * from './omvarld.js';
export * from './overklagandeklocka.js';
export * from './delegationsklocka.js';
export * from './mote-att-se.js';
export * from './moteslasning.js';
