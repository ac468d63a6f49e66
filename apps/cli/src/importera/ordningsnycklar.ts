import { arendeId, type Skedde } from '#domain';
import { kommandoAvId, type Radidentitet } from './identitet.js';
import type { Adress, Importrad } from './rad.js';

const arende = (id: string): string => `arende ${id}`;
/** A serie of a year, as far as the line knows it. */
const serie = (namn: string, ar: number | undefined, skedde: Skedde): string =>
  `serie ${namn} ${ar ?? skedde?.slice(0, 4) ?? 'nu'}`;
const ordning = (namnd: string): string => `delegationsordning ${namnd}`;
const handling = (id: string): string => `handling ${id}`;

/** How the ärende that a line opens, or is about, is known within the file; null for a line about no ärende. */
export const arendenyckel = (adress: Adress, id: string | null): string | null => {
  switch (adress.slag) {
    case 'oppning':
      if (adress.nummer) return arende(arendeId(adress.nummer));
      return id === null ? null : arende(`rad ${id}`);
    case 'arende':
      return arende(adress.id);
    case 'arendeAvRad':
      return arende(`rad ${adress.rad}`);
    default:
      return null;
  }
};

const egna = ({ adress, id, skedde }: Importrad, { commandId }: Radidentitet): readonly string[] => {
  const nyckel = arendenyckel(adress, id);
  const arenden = nyckel === null ? [] : [nyckel];
  switch (adress.slag) {
    case 'oppning':
      return [...arenden, serie(adress.serie, adress.nummer?.ar, skedde)];
    case 'inkommen':
      return [handling(commandId)];
    case 'handling':
      return [handling(adress.id)];
    case 'handlingAvRad':
      return [handling(kommandoAvId(adress.rad))];
    case 'sammantrade':
      return [`sammantrade ${adress.id}`];
    case 'organ':
      return [`organ ${adress.id}`];
    case 'delegationsordning':
      return [ordning(adress.id)];
    case 'delegationsbeslut':
      // by serie, so that a number that leaves others out is followed by those of the file
      return [`delegationsserie ${adress.id.replace(/-\d+$/, '')}`];
    default:
      return arenden;
  }
};

/** What the data of a line speaks of; its shape has been tried. */
const andra = ({ kommando, data, skedde, adress }: Importrad): readonly string[] => {
  switch (kommando) {
    case 'FlyttaHandling':
    case 'SammanlaggArende':
      return [arende(data['till'] as string)];
    case 'KopplaHandling':
      return [arende(data['arende'] as string)];
    case 'TilldelaParagraf':
      // numbers of a body's year: a second use is noted of the line that comes later
      return adress.slag === 'sammantrade'
        ? [`paragrafserie ${adress.id.split('-').slice(0, 2).join('-')}`]
        : [];
    case 'FattaDelegationsbeslut':
      // it is judged by the order of the nämnd, which may stand before it in the file
      return adress.slag === 'delegationsbeslut' ? [ordning(adress.id.split('-')[0] ?? '')] : [];
    case 'OverlamnaArende':
      return [serie(data['serie'] as string, undefined, skedde)];
    default:
      return [];
  }
};

/**
 * What a line must wait for: everything before it in the file about the same ärende, handling or meeting, or that takes a
 * number of the same serie, so that numbers are given in the order of the file.
 */
export const ordningsnycklar = (rad: Importrad, identitet: Radidentitet): readonly string[] => [
  ...new Set([...egna(rad, identitet), ...andra(rad)]),
];
