/** A time stamp that cannot be relied upon; the text says why, after the name of whoever gave it. */
export class Stampelfel extends Error {
  override readonly name = 'Stampelfel';
}
