import type { OrganFaktum } from '../organisation/strom.js';
import { beskrivRattelse } from './beskriv.js';
import { av, kort, lista } from './ord.js';

const antal = (ledamoter: number | null, ersattare: number | null): string | null =>
  lista([
    ...(ledamoter === null ? [] : [`${ledamoter} ledamöter`]),
    ...(ersattare === null ? [] : [`${ersattare} ersättare`]),
  ]);

const dagar = (antal: number): string => `${antal} ${antal === 1 ? 'arbetsdag' : 'arbetsdagar'}`;

const uppfoljning = ({
  paminnelseEfter,
  eskaleringEfter,
  kvitterar,
}: Extract<OrganFaktum, { readonly type: 'ExpedieringsregelAngiven' }>['data']): string | null =>
  lista([
    ...(kvitterar === null ? [] : [kvitterar ? 'det ska kvitteras' : 'det kvitteras inte']),
    ...(paminnelseEfter === null ? [] : [`påminnelse efter ${dagar(paminnelseEfter)}`]),
    ...(eskaleringEfter === null ? [] : [`vidare efter ${dagar(eskaleringEfter)}`]),
  ]);

/** One event of a body as a line that a registrator reads: what it says, as it was written. No names of persons. */
export const beskrivOrganisation = (faktum: OrganFaktum): string => {
  const { type, data } = faktum;
  switch (type) {
    case 'OrganInrattat':
      return `${data.namn} (${data.organ}, ${data.typ}) inrättades${av(' under ', data.overordnat)}${av(' med ', antal(data.antalLedamoter, data.antalErsattare))}.`;
    case 'OrganOmdopt':
      return `Organet fick namnet ${data.namn}.`;
    case 'AntalBestamt':
      return `Organet ska ha ${antal(data.antalLedamoter, data.antalErsattare) ?? 'ett antal som inte är känt'}.`;
    case 'OrganSammanslaget':
      return `Organet uppgick i ${data.uppgickI}.`;
    case 'OrganUpphort':
      return 'Organet upphörde.';
    case 'PersonAngiven':
      return `Namnet på ${data.person} angavs.`;
    case 'UppdragTilldelat':
      return `${data.person}${av(' (', data.parti, ')')} blev ${data.roll}${av(' till och med ', data.till)}.`;
    case 'UppdragAvslutat':
      return `${data.person} slutade${av(' som ', data.roll)}${av(': ', data.grund)}.`;
    case 'BrevladaAngiven':
      return `Meddelanden till organet går med ${data.kanal}.`;
    case 'ExpedieringsregelAngiven':
      return `Det som expedieras till organet följs upp${av(': ', uppfoljning(data))}.`;
    case 'AnsvarsomradeAngivet':
      return `Organet ansvarar för: ${kort(data.text) ?? ''}.`;
    case 'GruppAngiven':
      return `Gruppen ${data.grupp} är ${data.organ ? (lista(data.organ) ?? 'tom') : `alla av slagen ${lista(data.typer ?? []) ?? 'inga'}`}.`;
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
    case 'AvvikelseNoterad':
      return beskrivRattelse(faktum);
  }
};
