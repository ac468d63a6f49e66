import { arendeId } from '#domain';
import { kommandoAvId, type Radidentitet } from './identitet.js';
import type { Adress, Importrad } from './rad.js';

const arende = (id: unknown): string => `arende ${String(id)}`;
const serie = (namn: unknown): string => `serie ${String(namn)}`;
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

const egna = ({ adress, id }: Importrad, { commandId }: Radidentitet): readonly string[] => {
  const nyckel = arendenyckel(adress, id);
  const arenden = nyckel === null ? [] : [nyckel];
  switch (adress.slag) {
    case 'oppning':
      return [...arenden, serie(adress.serie)];
    case 'inkommen':
      return [handling(commandId)];
    case 'handling':
      return [handling(adress.id)];
    case 'handlingAvRad':
      return [handling(kommandoAvId(adress.rad))];
    default:
      return arenden;
  }
};

const andra = ({ kommando, data }: Importrad): readonly string[] => {
  switch (kommando) {
    case 'FlyttaHandling':
    case 'SammanlaggArende':
      return [arende(data['till'])];
    case 'KopplaHandling':
      return [arende(data['arende'])];
    case 'OverlamnaArende':
      return [serie(data['serie'])];
    default:
      return [];
  }
};

/**
 * What a line must wait for: everything before it in the file about the same ärende or handling, or that takes a number
 * of the same serie, so that numbers are given in the order of the file.
 */
export const ordningsnycklar = (rad: Importrad, identitet: Radidentitet): readonly string[] => [
  ...new Set([...egna(rad, identitet), ...andra(rad)]),
];
