import { rader } from './rader.js';

/** What was up on 18 April: what was approved and may be appealed, and the meeting of the 28th, announced that day. */
export const TAVLAN_LANGFREDAGEN = rader(`
  KF-2025-04-28 | kungörelse | – | 04-18 | – | – | –
  KS-2025-04-02 | §§ 8, 9 | 04-09 | 04-10 | 2025-05-02 | – | –
  KF-2025-03-31 | §§ 10, 11, 12, 13, 14 | 04-08 | 04-10 | 2025-05-02 | – | –
  SN-2025-03-20 | §§ 1, 2 | 03-27 | 03-28 | 2025-04-22 | – | –
  KS-2025-03-19 | § 7 | 03-27 | 03-28 | 2025-04-22 | – | –
`);

/**
 * Everything that had been up by the end of March. The first notice of KS 12 February was broken on 3 March; the second
 * stayed up its three weeks, and so did that of the delegated decision that is not reported.
 */
export const ANSLAGSBEVIS = rader(`
  KF-2025-03-31 | kungörelse | – | 03-21 | – | – | –
  KS-2025-03-05 | § 6 | 03-12 | 03-13 | 2025-04-03 | – | –
  KS-2025-02-12 | § 5 | 02-18 | 03-05 | 2025-03-26 | 03-27 | hela tiden
  KF-2025-02-24 | §§ 5, 6, 7, 8, 9 | 03-04 | 03-05 | 2025-03-26 | 03-27 | hela tiden
  SN-2025-2 | på delegation | – | 03-05 | 2025-03-26 | 03-27 | hela tiden
  KS-2025-02-12 | § 5 | 02-18 | 02-19 | – | avbröts 03-03 | –
  KF-2025-02-24 | kungörelse | – | 02-14 | – | – | –
  KS-2025-02-05 | §§ 3, 4 | 02-12 | 02-13 | 2025-03-06 | 03-07 | hela tiden
  KF-2025-01-27 | §§ 1, 2, 3, 4 | 02-03 | 02-04 | 2025-02-25 | 02-26 | hela tiden
  KS-2025-01-15 | § 2 | 01-22 | 01-23 | 2025-02-13 | 02-14 | hela tiden
  KF-2025-01-27 | kungörelse | – | 01-17 | – | – | –
  KS-2025-01-08 | § 1 | 01-15 | 01-16 | 2025-02-06 | 02-07 | hela tiden
`);
