import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifieraGenomPort, type VerifyOptions, type VerifyReport } from '#event-store';
import { noterade } from '#event-store/testing';
import { closeAdapters, connectAdapter, newStream } from './adapter.js';
import { DoubleNode } from './double/index.js';

describe('logg verifiera over a log in KurrentDB', () => {
  let node: DoubleNode;
  let stream: string;
  beforeEach(async () => {
    node = await DoubleNode.start();
    stream = newStream();
    await (await connectAdapter(node.url)).append(stream, noterade(5), 'no-stream');
  });
  afterEach(async () => {
    await closeAdapters();
    await node.kill();
  });

  const verifierad = async (val?: VerifyOptions): Promise<VerifyReport> =>
    verifieraGenomPort(await connectAdapter(node.url), val);

  it('finds a whole log whole, and says how far it reaches', async () => {
    const store = await connectAdapter(node.url);
    const position = (await store.head())!;
    expect(await verifierad()).toMatchObject({ handelser: 5, strommar: 1, antalFel: 0, sist: { position } });
  });

  it('ends, though others write as fast as it reads', async () => {
    const store = await connectAdapter(node.url);
    await store.append(newStream(), noterade(1), 'no-stream');
    const [forsta] = node.log.all;
    const svar = await verifierad({ onProgress: () => node.log.append(newStream(), [forsta!], 'no-stream') });
    expect(svar).toMatchObject({ handelser: 6, antalFel: 0 });
  });

  it('finds an event that was changed, after everything before it', async () => {
    const andrad = node.log.all[3]!;
    node.log.all[3] = { ...andrad, data: Buffer.from('{"text":"annat"}') };
    const { handelser, fel } = await verifierad();
    expect(handelser).toBe(3);
    expect(fel).toMatchObject([{ kod: 'LOGGEN_SKADAD', text: expect.stringContaining(stream) }]);
  });

  it('finds that an event was taken away', async () => {
    const [position] = node.log.all.splice(2, 1).map((e) => `${e.position}-${e.position}`);
    const { fel } = await verifierad();
    expect(fel).toMatchObject([{ kod: 'HANDELSE_SAKNAS', strom: stream, revision: 3 }]);
    expect(fel[0]?.position).not.toBe(position);
  });
});
