import type { Tree } from '../merkle/index.js';
import { arSigneradAv, ED25519, notrad, tolkaNot, type Not, type Notnyckel } from './not.js';
import type { Signerare } from './signerare.js';

/** What a head says: which log, how many events, and the root of the tree over them. */
export type Checkpoint = Tree & { readonly namn: string };

/** The text of a head (C2SP tlog-checkpoint): what is signed. */
export const checkpointtext = ({ namn, size, root }: Checkpoint): string =>
  `${namn}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** Reads the text of a head; null where it is not one. */
export const tolkaCheckpoint = (text: string): Checkpoint | null => {
  const [, namn, size, rot] =
    /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/u.exec(text) ?? [];
  if (namn === undefined || rot === undefined) return null;
  return { namn, size: Number(size), root: Buffer.from(rot, 'base64') };
};

/** A head, signed: the whole note. */
export const signeraCheckpoint = async (checkpoint: Checkpoint, signerare: Signerare): Promise<string> => {
  const text = checkpointtext(checkpoint);
  const signatur = await signerare.signera(Buffer.from(text, 'utf8'));
  return `${text}\n${notrad(lognyckel(checkpoint.namn, signerare.publik), signatur)}\n`;
};

/** The key that the heads of a log are verified with: its name is that of the log. */
export const lognyckel = (namn: string, publik: Uint8Array): Notnyckel => ({ namn, typ: ED25519, publik });

/** What came of a note that was to be a head. */
export type Oppnad =
  | { readonly utfall: 'signerad' | 'okandSignatur'; readonly not: Not; readonly checkpoint: Checkpoint }
  | { readonly utfall: 'ingetHuvud' };

/** Reads a head, and whether the log's key has signed it. */
export const oppnaCheckpoint = (text: string, nyckel: Notnyckel): Oppnad => {
  const not = tolkaNot(text);
  const checkpoint = not && tolkaCheckpoint(not.text);
  if (!not || !checkpoint) return { utfall: 'ingetHuvud' };
  const signerad = checkpoint.namn === nyckel.namn && arSigneradAv(not, nyckel);
  return { utfall: signerad ? 'signerad' : 'okandSignatur', not, checkpoint };
};
