import { describe, expect, it } from '@jest/globals';
import { parseConnectionString } from './connection-string.js';

describe('a connection string', () => {
  it('gets a keep-alive that finds a hung server in seconds', () => {
    const { full } = parseConnectionString('kurrentdb://127.0.0.1:2113?tls=false');
    expect(full).toBe('kurrentdb://127.0.0.1:2113?tls=false&keepAliveInterval=2000&keepAliveTimeout=1000');
    expect(parseConnectionString('kurrentdb://a').full).toBe(
      'kurrentdb://a?keepAliveInterval=2000&keepAliveTimeout=1000',
    );
  });

  it('keeps a keep-alive of its own, however it is spelt', () => {
    const url = 'kurrentdb://a?keepaliveinterval=5000&keep_alive_timeout=3000';
    expect(parseConnectionString(url).full).toBe(url);
  });

  it.each([
    ['kurrentdb://admin:hemligt@db.kommun.se:2113?tls=true', 'db.kommun.se:2113', 'admin', true],
    ['esdb+discover://db.kommun.se', 'db.kommun.se:2113', null, true],
    ['kdb://en:b%40c@a:1,b:2,c:3/?tls=false', 'a:1, b:2, c:3', 'en', false],
  ])('%s', (url, where, user, tls) => {
    expect(parseConnectionString(url)).toMatchObject({ where, user, tls });
  });
});
