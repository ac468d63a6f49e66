/*
 * XML 1.0 has no way to write most control characters, the two noncharacters at the end of the first plane, or half a
 * surrogate pair, not even escaped. What people read says that something stood there; what is to be read back exactly is
 * written so that it needs none of them.
 */

/** What is not a character of XML 1.0, half a surrogate pair among it. */
const OMOJLIGA = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const HALV = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ERSATTNING = '\ufffd';

/** Text as it can be written: the impossible replaced by U+FFFD, line ends as a parser gives them back. */
export const giltigText = (text: string): string =>
  text.replace(HALV, ERSATTNING).replace(OMOJLIGA, ERSATTNING).replaceAll(/\r\n?/g, '\n');

/** The same for an attribute, where a parser gives back a blank for every line end and tab. */
export const giltigtAttribut = (text: string): string => giltigText(text).replaceAll(/[\n\t]/g, ' ');

/** Whether a text comes back from XML as it is. */
export const kanSkrivas = (text: string): boolean => giltigText(text) === text;

/** JSON text that means the same and can be written: what XML cannot hold is escaped as JSON does it. */
export const giltigJson = (json: string): string =>
  json
    .replace(HALV, (tecken) => `\\u${tecken.charCodeAt(0).toString(16)}`)
    .replaceAll(/[\ufffe\uffff]/g, (tecken) => `\\u${tecken.charCodeAt(0).toString(16)}`);
