import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grpc from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { closeAdapters, connectAdapter, IMPATIENT } from './adapter.js';
import { DoubleNode, testCertificates } from './double/index.js';
import { failureOf } from './raw-client.js';

/** What a person is told who has set something up wrongly: at start, in words, without the password. */
describe('connecting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kurrent-start-'));
  const ca = join(folder, 'ca.pem');
  const anotherCa = join(folder, 'another-ca.pem');
  const others: (() => void)[] = [];
  let secured: DoubleNode;
  let insecure: DoubleNode;

  beforeAll(async () => {
    const certificates = testCertificates();
    writeFileSync(ca, certificates.ca);
    writeFileSync(anotherCa, testCertificates().ca);
    const users = {
      admin: { password: 'hemligt1', groups: ['$admins'] },
      tjanst: { password: 'hemligt2', groups: [] },
    };
    secured = await DoubleNode.start({ tls: certificates, users });
    insecure = await DoubleNode.start();
  });
  afterEach(closeAdapters);
  afterAll(async () => {
    for (const close of others) close();
    await Promise.all([secured.kill(), insecure.kill()]);
    rmSync(folder, { recursive: true });
  });

  const listening = async (server: Server): Promise<number> => {
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    others.push(() => {
      server.close();
      for (const socket of sockets) socket.destroy();
    });
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const refusal = async (url: string, patience = IMPATIENT.totalMs): Promise<Error> => {
    const limits = { ...IMPATIENT, ...(patience !== undefined && { totalMs: patience }) };
    const error = await failureOf(connectAdapter(url, limits));
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain('hemligt');
    return error;
  };
  const to = (port: number, query = `tlsCAFile=${ca}`, user = 'admin:hemligt1@') =>
    `kurrentdb://${user}127.0.0.1:${port}?${query}`;

  it('works with the right settings', async () => {
    const store = await connectAdapter(to(secured.port));
    expect(await store.head()).toBeNull();
  });

  it('says that the password is wrong, at once', async () => {
    expect(await refusal(to(secured.port, undefined, 'admin:hemligt3@'), 60_000)).toMatchObject({
      kod: 'LOGGEN_FEL_LOSENORD',
      message: `KurrentDB (127.0.0.1:${secured.port}) känner inte igen användaren eller lösenordet i KURRENTDB_URL.`,
    });
  });

  it('says what the user may not do', async () => {
    expect(await refusal(to(secured.port, undefined, 'tjanst:hemligt2@'), 60_000)).toMatchObject({
      kod: 'LOGGEN_SAKNAR_BEHORIGHET',
      message: expect.stringContaining('läsa $all'),
    });
  });

  it.each([
    ['another authority', () => to(secured.port, `tlsCAFile=${anotherCa}`), 'LOGGEN_FEL_CERTIFIKAT'],
    ['no authority', () => to(secured.port, 'tls=true'), 'LOGGEN_FEL_CERTIFIKAT'],
    [
      'another authority, in a cluster',
      () => `kurrentdb://127.0.0.1:${secured.port},127.0.0.1:1?tlsCAFile=${anotherCa}`,
      'LOGGEN_FEL_CERTIFIKAT',
    ],
    [
      'a certificate file that is not there',
      () => to(secured.port, 'tlsCAFile=/finns/inte.pem'),
      'LOGGEN_FEL_CERTIFIKAT',
    ],
    ['TLS to a server without it', () => to(insecure.port), 'LOGGEN_FEL_TLS'],
    ['no TLS to a server with it', () => to(secured.port, 'tls=false'), 'LOGGEN_FEL_TLS'],
  ])('says what is wrong with TLS: %s', async (_, url, kod) => {
    expect(await refusal(url(), 60_000)).toMatchObject({ name: 'LogMisconfigured', kod });
  });

  it.each([
    ['a web server', () => listening(createHttpServer((_, response) => response.end('hej')))],
    ['something that greets first', () => listening(createServer((socket) => socket.end('SSH-2.0-x\r\n')))],
    ['another gRPC server', () => listeningGrpc()],
  ])('says that the server is not a KurrentDB: %s', async (_, start) => {
    expect(await refusal(to(await start(), 'tls=false'), 60_000)).toMatchObject({
      kod: 'LOGGEN_INTE_KURRENTDB',
    });
  });

  const listeningGrpc = async (): Promise<number> => {
    const server = new grpc.Server();
    others.push(() => server.forceShutdown());
    return new Promise((resolve) => {
      server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (_, port) => resolve(port));
    });
  };

  it.each([
    ['nobody listens', async () => 'kurrentdb://127.0.0.1:1?tls=false', 'LOGGEN_KAN_EJ_NAS'],
    ['the name does not exist', async () => 'kurrentdb://finns.inte.invalid?tls=false', 'LOGGEN_KAN_EJ_NAS'],
    [
      'nobody answers',
      async () => to(await listening(createServer(() => undefined)), 'tls=false'),
      'LOGGEN_TIDEN_UTE',
    ],
  ])('says that it cannot be reached: %s', async (_, url, kod) => {
    expect(await refusal(await url())).toMatchObject({ name: 'LogUnavailable', kod });
  });

  it('waits for a server that is about to start', async () => {
    const node = await DoubleNode.start();
    await node.kill();
    const connecting = connectAdapter(node.url);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await node.start();
    expect(await (await connecting).head()).toBeNull();
    await closeAdapters();
    await node.kill();
  });

  it.each([
    'http://127.0.0.1:2113',
    'kurrentdb://',
    'kurrentdb://admin:hemligt@rad/gata@127.0.0.1:2113',
    'kurrentdb://127.0.0.1:port?tls=false',
    'kurrentdb://127.0.0.1:2113?tls',
    'kurrentdb://admin:hemligt@127.0.0.1:2113?tlss=false',
  ])('refuses %s without a word to the console', async (url) => {
    const warn = jest.spyOn(console, 'warn');
    expect(await refusal(url)).toMatchObject({ name: 'LogMisconfigured', kod: 'LOGGEN_FEL_ADRESS' });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
