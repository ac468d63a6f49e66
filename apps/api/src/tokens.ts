/** Injection tokens that the composition root fills and only this app asks for. */
export const PROJEKTIONER = Symbol('Projektioner');
export const UTSKICK = Symbol('Utskick');
export const REVISION = Symbol('Revision');
export const ARKIVSCHEMA = Symbol('Arkivschema');
export const UPPSTART = Symbol('Uppstart');
export const RAPPORTPDF = Symbol('Rapportpdf');
