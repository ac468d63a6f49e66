export * from './faktum.js';
export * from './fold.js';
export * from './ordning.js';
export * from './rattelser.js';
export * from './perioder.js';
