export * from './kanaler/kanal.js';
export * from './ko/ko.js';
