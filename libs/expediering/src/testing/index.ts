export * from '../ko/testing/ko.contract.js';
