import { fastify, type FastifyInstance } from 'fastify';
import { arLoopback, fastPaPort, type Halsorad, type Lyssnarplats } from '#platform';

/** What a worker answers about itself. */
export type Svarskallor = {
  /** Part by part whether it sends. */
  readonly prova: () => Promise<readonly Halsorad[]>;
  /** Prometheus text. */
  readonly matvarden: () => Promise<{ readonly typ: string; readonly text: string }>;
};

const vardnamn = (host: string | undefined): string =>
  (host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/** Nobody logs in: a page in a browser that gives itself a name that leads here must not get an answer. */
const nekaFrammandeNamn = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (fraga, svar) =>
    arLoopback(vardnamn(fraga.headers.host))
      ? undefined
      : svar
          .code(421)
          .send({ kod: 'VARDNAMN_NEKAS', detail: 'Använd http://127.0.0.1 eller http://localhost.' }),
  );
};

/** The small server of a worker: health and metrics. It is given no work over it. */
export const skapaServer = (host: string, { prova, matvarden }: Svarskallor): FastifyInstance => {
  const server = fastify({ bodyLimit: 1024, requestTimeout: 10_000, forceCloseConnections: true });
  if (arLoopback(host)) nekaFrammandeNamn(server);
  server.get('/halsa/liv', () => ({ status: 'lever' }));
  server.get('/halsa/redo', async (_fraga, svar) => {
    const kontroller = await prova();
    const redo = kontroller.every((rad) => rad.redo);
    return svar.code(redo ? 200 : 503).send({ status: redo ? 'redo' : 'ej redo', kontroller });
  });
  server.get('/metrics', async (_fraga, svar) => {
    const { typ, text } = await matvarden();
    return svar.type(typ).send(text);
  });
  return server;
};

/** Listens; the address that it is reached at. */
export const lyssna = async (server: FastifyInstance, plats: Lyssnarplats): Promise<string> => {
  const { host, port } = plats;
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw fastPaPort(error, plats);
  }
  const { port: fatt } = server.server.address() as { readonly port: number };
  return `http://${host.includes(':') ? `[${host}]` : host}:${fatt}`;
};
