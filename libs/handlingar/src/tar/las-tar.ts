import { createReadStream } from 'node:fs';
import { extract } from 'tar-stream';

/** One file in a tar, to be read before the next is asked for. */
export type Tarfil = { readonly plats: string; readonly innehall: AsyncIterable<Uint8Array> };

/** A file that is no tar, or ends before it should. */
export class OlasligTar extends Error {
  override readonly name = 'OlasligTar';
  readonly kod = 'ARKIVFIL_OGILTIG';
}

const olaslig = (fil: string, cause: unknown): OlasligTar =>
  new OlasligTar(`${fil} är ingen hel tar-fil: ${(cause as Error).message}`, { cause });

/** One that ends too soon fails in whoever reads the file that it ends in. */
async function* bytes(fil: string, post: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* post;
  } catch (cause) {
    throw olaslig(fil, cause);
  }
}

/** The files of a tar in their order. Throws `OlasligTar`. */
export async function* lasTar(fil: string): AsyncGenerator<Tarfil> {
  const kalla = createReadStream(fil);
  const tar = extract();
  kalla.on('error', (error) => tar.destroy(error));
  kalla.pipe(tar);
  try {
    for await (const post of tar) {
      if (post.header.type === 'file')
        yield { plats: post.header.name, innehall: bytes(fil, post as AsyncIterable<Uint8Array>) };
      else post.resume();
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw cause;
    throw cause instanceof OlasligTar ? cause : olaslig(fil, cause);
  } finally {
    kalla.destroy();
  }
}
