export * from '../kanaler/testing/kanal.contract.js';
export { Provlager } from '../kanaler/testing/provlager.js';
export { PLANTERADE, provinnehall, provutdrag, provutskick } from '../kanaler/testing/provutskick.js';
export { Smtpmottagare, type Brevlada, type Nekande } from '../kanaler/testing/smtp-mottagare.js';
export {
  arProvning,
  Webhookmottagare,
  type Anrop,
  type Svarare,
} from '../kanaler/testing/webhook-mottagare.js';
export * from '../ko/testing/ko.contract.js';
