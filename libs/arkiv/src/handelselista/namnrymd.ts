/** The namespace of the list of events, and of what ERMS has no place for. A change that old readers cannot read is a new one. */
export const NAMNRYMD = 'urn:x-arendelogg:arkiv:1';
