import type { Faktum } from '../tid/faktum.js';
import type { Arende } from './arende.state.js';
import { arEfterspel } from '../efterspel/efterspel.evolve.js';
import { behandlingTillagd, efterspelTillagt } from './behandling.evolve.js';
import { handlingFlyttad, handlingRegistrerad, handlingUpprattad } from './handlingar.js';
import { oppnat } from './oppnat.js';
import { losTillsVidare, post, skett } from './post.js';
import { forlangd, medYttrande, remitterad } from './remisser.js';
import { medStatus } from './status.js';

const relaterat = (
  arende: Arende,
  typ: string,
  till: string | null,
  faktum: Faktum,
  beskrivning: string | null,
): Arende => ({
  ...arende,
  relationer: [
    ...arende.relationer,
    {
      typ,
      till,
      beskrivning,
      kalla: faktum.metadata.kalla ?? null,
      revision: faktum.revision,
      datum: faktum.metadata.skedde,
    },
  ],
});

/** What a fact adds to the ärende, its status apart. */
const tillagt = (arende: Arende, faktum: Faktum): Arende => {
  switch (faktum.type) {
    case 'ArendeOppnat':
    case 'ArendeMakulerat':
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
      return arende;
    case 'ArendeAvslutat':
      return { ...arende, avslutat: skett(faktum) };
    case 'ArendeAteroppnat':
      return { ...arende, avslutat: null };
    case 'HandlingRegistrerad':
      return { ...arende, handlingar: [...arende.handlingar, handlingRegistrerad(faktum)] };
    case 'HandlingUpprattad':
      return { ...arende, handlingar: [...arende.handlingar, handlingUpprattad(faktum)] };
    case 'HandlingFlyttad':
      return arende.handlingar.some((h) => h.nr === faktum.data.nr)
        ? { ...arende, handlingar: handlingFlyttad(arende.handlingar, faktum) }
        : losTillsVidare(arende, faktum);
    case 'SekretessMarkerad':
      return { ...arende, sekretess: [...arende.sekretess, { ...post(faktum), havd: null }] };
    case 'SekretessHavd':
      return arende.sekretess.some((s) => s.nr === faktum.data.nr)
        ? {
            ...arende,
            sekretess: arende.sekretess.map((s) =>
              s.nr === faktum.data.nr ? { ...s, havd: skett(faktum) } : s,
            ),
          }
        : losTillsVidare(arende, faktum);
    case 'MotionVackt':
      return { ...arende, motion: post(faktum) };
    case 'HandlaggareTilldelad':
      return { ...arende, handlaggare: faktum.data.handlaggare, enhet: faktum.data.enhet };
    case 'ArendeRelaterat':
      return relaterat(arende, faktum.data.typ, faktum.data.tillDnr, faktum, faktum.data.beskrivning);
    case 'ArendeRemitterat':
      return { ...arende, remisser: [...arende.remisser, remitterad(post(faktum), arende)] };
    case 'RemissSvarstidForlangd':
      return {
        ...arende,
        remisser: forlangd(arende.remisser, faktum.data),
        svarstidsforlangningar: [...arende.svarstidsforlangningar, post(faktum)],
      };
    case 'RemissPamind':
      return { ...arende, remisspaminnelser: [...arende.remisspaminnelser, post(faktum)] };
    case 'YttrandeInkommet':
      return {
        ...arende,
        remisser: medYttrande(arende.remisser, faktum.data),
        yttranden: [...arende.yttranden, { ...post(faktum), utanRemiss: faktum.data.remissId === null }],
      };
    case 'TillfalleAttYttraSigGivet':
      return { ...arende, tillfallen: [...arende.tillfallen, post(faktum)] };
    case 'SamverkanGenomford':
      return { ...arende, samverkan: [...arende.samverkan, post(faktum)] };
    case 'TjansteskrivelseUpprattad':
      return { ...arende, tjansteskrivelser: [...arende.tjansteskrivelser, post(faktum)] };
    case 'ArendeAnmaltTillSammantrade': {
      const anmalan = { ...faktum.data, revision: faktum.revision, anmald: faktum.metadata.skedde };
      return { ...arende, anmalningar: [...arende.anmalningar, anmalan] };
    }
    case 'AnteckningGjord':
      return { ...arende, anteckningar: [...arende.anteckningar, post(faktum)] };
    case 'AvvikelseNoterad':
      return {
        ...arende,
        avvikelser: [...arende.avvikelser, { ...post(faktum), skal: faktum.metadata.skal ?? null }],
      };
    case 'ArendeSammanlagt':
      return relaterat(
        { ...arende, ersattAv: faktum.data.till },
        'sammanlagt med',
        faktum.data.till,
        faktum,
        null,
      );
    case 'SammanlaggningMottagen':
      return relaterat(arende, 'sammanlagt från', faktum.data.arende, faktum, null);
    case 'ArendeOverlamnatTillNamnd':
      return { ...arende, ersattAv: faktum.data.serie };
    default:
      return arEfterspel(faktum) ? efterspelTillagt(arende, faktum) : behandlingTillagd(arende, faktum);
  }
};

/** What is empty since its key was destroyed looks as if it had never been said: the ärende says that it was. */
const medGallring = (arende: Arende, { gallrad }: Faktum): Arende =>
  gallrad && !arende.gallrad ? { ...arende, gallrad } : arende;

/** Facts that waited for this one are tried again. */
const losaMotta = (arende: Arende): Arende =>
  arende.losa.length > 0 ? arende.losa.reduce<Arende>(tillagt, { ...arende, losa: [] }) : arende;

/**
 * The ärende after one more fact, met in the order things happened, which need not be the order they were
 * recorded in. Never refuses a fact it knows; before the opening there is no ärende.
 */
export const evolve = (arende: Arende | null, faktum: Faktum): Arende | null => {
  if (faktum.type === 'ArendeOppnat') return arende ?? oppnat(faktum);
  if (!arende) return null;
  return medGallring(medStatus(losaMotta(tillagt(arende, faktum)), faktum), faktum);
};
