import type { FaktumAv } from '../tid/faktum.js';
import { ingetEfterspel } from '../efterspel/efterspel.state.js';
import type { Arende } from './arende.state.js';

/** A new ärende: what its opening says, and nothing else known. */
export const oppnat = ({ data, metadata, gallrad }: FaktumAv<'ArendeOppnat'>): Arende => {
  const { oppning: _oppning, overlamnatFran: _overlamnatFran, ...uppgifter } = data;
  return {
    ...uppgifter,
    oppnad: metadata.skedde,
    status: 'registrerat',
    statusForeAvslut: null,
    avslutat: null,
    instans: null,
    instansAvAdress: false,
    handlaggare: null,
    enhet: null,
    motion: null,
    fristanmalningar: [],
    motionAvskriven: null,
    motionAtertagen: null,
    motionsfristPasserad: null,
    handlingar: [],
    remisser: [],
    svarstidsforlangningar: [],
    remisspaminnelser: [],
    yttranden: [],
    tillfallen: [],
    samverkan: [],
    tjansteskrivelser: [],
    anmalningar: [],
    yrkanden: [],
    propositioner: [],
    omrostningar: [],
    beredningar: [],
    forslag: [],
    aterremisser: [],
    bordlaggningar: [],
    beslut: [],
    reservationer: [],
    sarskildaYttranden: [],
    ejDeltagande: [],
    expedieringar: [],
    efterspel: ingetEfterspel,
    relationer: [],
    sekretess: [],
    avvikelser: [],
    anteckningar: [],
    ersattAv: null,
    gallrad: gallrad === true,
    losa: [],
  };
};
