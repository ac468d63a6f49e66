import { expect, it } from '@jest/globals';
import { RuleViolation } from '#domain';
import { DamagedLog, LogUnavailable } from '#event-store';
import { felrad, kandFelrad } from './felrad.js';
import { Klifel } from './klifel.js';

it.each<readonly [Error, string]>([
  [new LogUnavailable('Full', 'DISKEN_FULL'), 'DISKEN_FULL'],
  [new DamagedLog('Skadad'), 'LOGGEN_SKADAD'],
  [new RuleViolation('ARENDE_MAKULERAT', 'Nej'), 'ARENDE_MAKULERAT'],
  [new Klifel('EGEN', 'Egen'), 'EGEN'],
  [Object.assign(new Error('x'), { code: 'ENOENT', path: '/a' }), 'FILEN_FINNS_INTE'],
])('%p is told with its code', (error, kod) => {
  expect(felrad(error).kod).toBe(kod);
});

it('names the rule that said no', () => {
  expect(felrad(new RuleViolation('X', 'Nej', 'R-40'))).toEqual({ kod: 'X', text: 'Nej', regel: 'R-40' });
});

it('says what file it was', () => {
  const error = Object.assign(new Error('x'), { code: 'EACCES', path: '/data/a.jsonl' });
  expect(felrad(error).text).toBe('/data/a.jsonl går inte att öppna: rättigheter saknas.');
});

it('does not pretend to know what nobody foresaw', () => {
  expect(kandFelrad(new Error('oj'))).toBeNull();
  expect(felrad(new Error('oj')).kod).toBe('INTERNT_FEL');
});
