/** A table as it is written in a specification: one line for each row. */
export const rader = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((rad) => rad.trim())
    .filter((rad) => rad !== '');
