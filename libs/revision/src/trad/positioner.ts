import type { Position } from '#event-store';

/** Bytes of a position in the file of positions: two numbers, so that the order of bytes is that of the log. */
export const POSITION_BYTES = 16;

/** Bytes of an event's id in the file of ids: enough to find it by, and the log says whether it was the right one. */
export const ID_BYTES = 8;

/** The second number of a position that has only one. */
const INGEN = 2n ** 64n - 1n;

/** A position of any log, as bytes that sort as it does. */
export const skrivPosition = (position: Position, till: Buffer, plats: number): void => {
  const streck = position.indexOf('-');
  till.writeBigUInt64BE(BigInt(streck < 0 ? position : position.slice(0, streck)), plats);
  till.writeBigUInt64BE(streck < 0 ? INGEN : BigInt(position.slice(streck + 1)), plats + 8);
};

export const lasPosition = (bytes: Buffer): Position => {
  const andra = bytes.readBigUInt64BE(8);
  const forsta = String(bytes.readBigUInt64BE(0));
  return andra === INGEN ? forsta : `${forsta}-${andra}`;
};

/** The first 64 bits of a UUID; zeros for what is none. */
export const skrivId = (id: string, till: Buffer, plats: number): void => {
  till.fill(0, plats, plats + ID_BYTES);
  till.write(`${id.slice(0, 8)}${id.slice(9, 13)}${id.slice(14, 18)}`, plats, ID_BYTES, 'hex');
};
