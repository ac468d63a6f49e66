/**
 * Beginnings of the names of all our streams. Reading the whole log and following it is filtered by them in
 * the server: its own events ($…) and other systems' streams never reach us. A new category is added here.
 */
export const STREAM_PREFIXES = [
  'arende-',
  'handling-',
  'oppning-',
  'diarieserie-',
  'sammantrade-',
  'delegationsbeslut-',
  'expediering-',
  'leverans-',
  'organisation-',
  'delegationsordning-',
  'process-',
  'lasning-',
  'tradhuvud',
] as const;
