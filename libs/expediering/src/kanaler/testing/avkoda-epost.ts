const qp = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** `=?utf-8?Q?P=C3=A5minnelse?=` as what it says. */
const avkodaOrd = (rubriker: string): string =>
  rubriker
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, satt: string, text: string) =>
      (satt.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : qp(text.replaceAll('_', ' '))).toString(
        'utf8',
      ),
    );

const kropp = (rubriker: string, text: string): string => {
  if (/^content-transfer-encoding: base64/im.test(rubriker))
    return Buffer.from(text, 'base64').toString('utf8');
  return /^content-transfer-encoding: quoted-printable/im.test(rubriker) ? qp(text).toString('utf8') : text;
};

/** The headers and every part of a message with what was encoded in clear, for a specification to search. */
export const avkodaEpost = (ratt: string): string => {
  const granser = [...ratt.matchAll(/boundary="([^"]+)"/g)].map(([, grans]) => `--${grans ?? ''}`);
  const delar = granser.reduce((bitar, grans) => bitar.flatMap((bit) => bit.split(grans)), [ratt]);
  return delar
    .map((del) => {
      const slut = del.indexOf('\r\n\r\n');
      const rubriker = del.slice(0, slut).replaceAll(/\r\n[ \t]+/g, ' ');
      return `${avkodaOrd(rubriker)}\n\n${kropp(rubriker, del.slice(slut + 4))}`;
    })
    .join('\n')
    .replaceAll('\r\n', '\n');
};
