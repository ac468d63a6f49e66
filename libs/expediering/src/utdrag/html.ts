import { dokumentSomHtml } from '#dokument';
import type { Protokollsutdrag } from '#domain';
import { utdragetsInnehall } from './innehall.js';

/** The extract as a page that stands by itself: the same extract is the same bytes. To be served with `DOKUMENT_CSP`. */
export const utdragSomHtml = (utdrag: Protokollsutdrag): string => dokumentSomHtml(utdragetsInnehall(utdrag));
