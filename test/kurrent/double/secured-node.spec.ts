import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessDeniedError, convertToCommandError, UnavailableError } from '@kurrent/kurrentdb-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  countOverChannel,
  disposeRawClients,
  failureOf,
  rawClient,
  rawEvent,
  revisionsOf,
} from '../raw-client.js';
import { DoubleNode, testCertificates } from './index.js';

/** TLS and users, as a real node has them. */
describe('the double with TLS and users answers as a real node', () => {
  const stream = 'arende-1';
  const folder = mkdtempSync(join(tmpdir(), 'kurrent-tls-'));
  let node: DoubleNode;

  beforeAll(async () => {
    const certificates = testCertificates();
    writeFileSync(join(folder, 'ca.pem'), certificates.ca);
    writeFileSync(join(folder, 'another-ca.pem'), testCertificates().ca);
    const users = {
      admin: { password: 'changeit', groups: ['$admins'] },
      tjanst: { password: 'hemligt', groups: ['projektor'] },
    };
    node = await DoubleNode.start({ tls: certificates, users });
    await as('admin:changeit').appendToStream(stream, rawEvent(), { streamState: 'no_stream' });
  });
  afterEach(disposeRawClients);
  afterAll(async () => {
    await node.kill();
    rmSync(folder, { recursive: true });
  });

  const as = (user: string, ca = 'ca.pem') =>
    rawClient(`kurrentdb://${user}@127.0.0.1:${node.port}?tlsCAFile=${join(folder, ca)}`);
  const append = (client: ReturnType<typeof rawClient>, to = `arende-${crypto.randomUUID()}`) =>
    client.appendToStream(to, rawEvent(), { streamState: 'no_stream' });
  const readAll = async (client: ReturnType<typeof rawClient>) => {
    for await (const _ of client.readAll({ maxCount: 1 })) return 'read';
    return 'nothing';
  };

  it('credentials in the URL keep the batch append', async () => {
    node.seen.methods.length = 0;
    await append(as('admin:changeit'));
    expect(node.seen.methods).toContain('batchAppend');
  });

  it('a wrong password is AccessDenied, and a raw code 16 over the channel', async () => {
    const client = as('admin:fel');
    expect(convertToCommandError(await failureOf(append(client)))).toBeInstanceOf(AccessDeniedError);
    expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(AccessDeniedError);
    const raw = await failureOf(countOverChannel(client, stream));
    expect(raw).not.toBeInstanceOf(AccessDeniedError);
    expect(raw).toMatchObject({ code: 16 });
  });

  it('a wrong authority is a raw error 14 on append, and unavailable without a text on reads', async () => {
    const client = as('admin:changeit', 'another-ca.pem');
    expect(await failureOf(append(client))).toMatchObject({ code: 14 });
    expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(UnavailableError);
  });

  it('another than an admin reads $all once its ACL says so, at once', async () => {
    const admin = as('admin:changeit');
    const service = as('tjanst:hemligt');
    expect(await failureOf(readAll(service))).toBeInstanceOf(AccessDeniedError);
    await admin.setStreamMetadata('$all', { acl: { readRoles: ['$admins', 'projektor'] } });
    expect(await readAll(service)).toBe('read');
  });

  it('another than an admin appends and reads, but neither deletes nor changes metadata', async () => {
    const service = as('tjanst:hemligt');
    await append(service, 'arende-2');
    expect(await revisionsOf(service, 'arende-2')).toEqual([0]);
    expect(await failureOf(service.deleteStream('arende-2'))).toBeInstanceOf(AccessDeniedError);
    expect(await failureOf(service.setStreamMetadata('arende-2', {}))).toBeInstanceOf(AccessDeniedError);
  });
});
