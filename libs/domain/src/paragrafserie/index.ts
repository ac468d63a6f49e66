export * from './paragrafserie.events.js';
export * from './paragrafserie.js';
