export * from './expedierat.types.js';
