export * from './kanaler/index.js';
export * from './ko/ko.js';
