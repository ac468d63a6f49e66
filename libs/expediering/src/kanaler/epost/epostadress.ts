import { domainToASCII } from 'node:url';

const LOKALDEL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/** An address as it stands in an envelope: plain, without name and comments, the domain in ASCII. */
export type Epostadress = { readonly lokaldel: string; readonly doman: string };

/** null for what is no address, or one that cannot be sent to by every mail server. */
export const tolkaEpostadress = (text: string): Epostadress | null => {
  // a line break would be lost on the way to ASCII, and what came after it be taken for the domain's
  if (/[\s\p{Cc}]/u.test(text)) return null;
  const at = text.lastIndexOf('@');
  const lokaldel = text.slice(0, Math.max(at, 0));
  const doman = domainToASCII(text.slice(at + 1)).toLowerCase();
  const giltig =
    LOKALDEL.test(lokaldel) &&
    lokaldel.length <= 64 &&
    DOMAN.test(doman) &&
    doman.length <= 253 &&
    text.length <= 254;
  return giltig ? { lokaldel, doman } : null;
};

export const skrivEpostadress = ({ lokaldel, doman }: Epostadress): string => `${lokaldel}@${doman}`;

const LANGSTA_LOKALDEL = 64; // RFC 5321

/**
 * Where mail that bounces goes, so that it tells of itself which delivery it is about: `studs+<id>@exempel.se` for the
 * delivery `<id>`. An id that does not fit in an address is left to the hash it is given.
 */
export const studsadress = (studs: Epostadress, id: string, hash: (id: string) => string): string => {
  const lokaldel = `${studs.lokaldel}+${id}`;
  const far_plats =
    /^[A-Za-z0-9._-]+$/.test(id) && LOKALDEL.test(lokaldel) && lokaldel.length <= LANGSTA_LOKALDEL;
  return skrivEpostadress({ ...studs, lokaldel: far_plats ? lokaldel : `${studs.lokaldel}+${hash(id)}` });
};
