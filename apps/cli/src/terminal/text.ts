/** Text of others on its way to a terminal: control characters could move the cursor, turn it round, or worse. */
export const ofarlig = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, ' ');

const delat = (ord: string, bredd: number): readonly string[] =>
  ord.length <= bredd ? [ord] : [ord.slice(0, bredd), ...delat(ord.slice(bredd), bredd)];

/** Text in lines of at most `bredd` columns, broken between words; one line for an empty text. */
export const radbruten = (text: string, bredd: number): readonly string[] => {
  const rader: string[] = [];
  let rad = '';
  const orden = ofarlig(text).replaceAll('§ ', '§\u00A0').split(/ +/);
  for (const ord of orden.flatMap((o) => delat(o, bredd))) {
    if (rad !== '' && rad.length + 1 + ord.length > bredd) {
      rader.push(rad);
      rad = ord;
    } else rad = rad === '' ? ord : `${rad} ${ord}`;
  }
  return [...rader, rad];
};

/** A paragraph with its first line after `forst` and the rest under it. */
export const hangande = (forst: string, text: string, bredd: number): readonly string[] => {
  const indrag = ' '.repeat(forst.length);
  return radbruten(text, Math.max(20, bredd - forst.length)).map(
    (rad, i) => `${i === 0 ? forst : indrag}${rad}`,
  );
};

/** At most so many columns, cut with an ellipsis. */
export const avkortad = (text: string, bredd: number): string =>
  text.length <= bredd ? text : `${text.slice(0, bredd - 1).trimEnd()}…`;

/** A whole number as it is written in Swedish: `12 345`, with a space that does not break. */
export const antal = (n: number): string =>
  Math.round(n)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0');

/** `1 rad`, `2 rader`. */
export const antalAv = (n: number, en: string, flera: string): string =>
  `${antal(n)} ${n === 1 ? en : flera}`;
