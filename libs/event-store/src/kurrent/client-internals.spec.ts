import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convertToCommandError, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { describe, expect, it, jest } from '@jest/globals';
import { createClient, disposeClient, INTERNALS, openRead, ReadRequest } from './client-internals.js';
import { readStreamRequest } from './read-requests.js';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('@kurrent/kurrentdb-client/package.json');

/** What the adapter uses of the client beside its public interface. Fails first when an upgrade has moved it. */
describe('the inside of the client package', () => {
  it('is the version it was tried with', () => {
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
    expect(version).toBe('1.3.1');
  });

  it('still has the functions that are used', () => {
    const client = createClient('kurrentdb://127.0.0.1:1?tls=false') as unknown as Record<string, unknown>;
    for (const name of INTERNALS) expect([name, typeof client[name]]).toEqual([name, 'function']);
  });

  it('still gives call arguments with the header that asks for the leader, and takes no deadline for it', () => {
    const client = createClient('kurrentdb://127.0.0.1:1?tls=false') as unknown as {
      callArguments(a: object, b: object): [{ getMap(): object }, { deadline: unknown }];
    };
    const [metadata, options] = client.callArguments({ requiresLeader: true }, { deadline: Infinity });
    expect(metadata.getMap()).toMatchObject({ 'requires-leader': 'true' });
    expect(options.deadline).toBe(Infinity);
  });

  it('still speaks the same messages', () => {
    const options = readStreamRequest({
      stream: 'arende-1',
      from: 3,
      backwards: true,
      count: 7,
    }).getOptions();
    expect(options?.getStream()?.getRevision()).toBe('3');
    expect(options?.getReadDirection()).toBe(ReadRequest.Options.ReadDirection.BACKWARDS);
    expect(options?.getCount()).toBe('7');
  });

  it('still opens a read over its own channel, and fails there with a raw gRPC error that it can convert', async () => {
    const client = createClient('kurrentdb://127.0.0.1:1?tls=false');
    const request = readStreamRequest({ stream: 'arende-1', from: null, backwards: false, count: 1 });
    const call = await openRead(client, request, false);
    const error = await new Promise<Error>((resolve) => call.once('error', resolve));
    expect(error).toMatchObject({ code: 14 });
    expect(convertToCommandError(error)).toMatchObject({ type: 'unavailable' });
    await disposeClient(client);
  });

  it('still prints what we keep from the console, and nothing is printed', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const url = 'kurrentdb://127.0.0.1:1?tls=false&keepAliveInterval=2000';
    KurrentDBClient.connectionString(url);
    expect(warn).toHaveBeenCalledTimes(1);
    createClient(url);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });
});
