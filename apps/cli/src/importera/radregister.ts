import { arendeId } from '#domain';
import type { Faltfel } from './faltfel.js';
import type { Radidentitet } from './identitet.js';
import { arendenyckel } from './ordningsnycklar.js';
import type { Adress, Importrad } from './rad.js';

/** What the lines of a file have said of themselves so far. */
export class Radregister {
  private readonly egna = new Map<string, { readonly bodyHash: string; readonly adress: Adress }>();
  private readonly nekadeOppningar = new Map<string, number>();

  /** The line with what it says of other lines resolved; what cannot be goes to the list of faults. */
  registrera(rad: Importrad, { bodyHash }: Radidentitet, fel: Faltfel[]): Importrad {
    if (rad.id !== null) {
      const sedd = this.egna.get(rad.id);
      if (sedd && sedd.bodyHash !== bodyHash)
        fel.push({ falt: 'id', fel: `${rad.id} är redan använt av en annan rad i filen` });
      else this.egna.set(rad.id, { bodyHash, adress: rad.adress });
    }
    return { ...rad, adress: this.upplost(rad.adress, fel) };
  }

  /** The opening of an ärende was not carried out: the lines about it must not end up in another. */
  oppningNekad(rad: Importrad, nr: number): void {
    const nyckel = rad.adress.slag === 'oppning' ? arendenyckel(rad.adress, rad.id) : null;
    if (nyckel !== null) this.nekadeOppningar.set(nyckel, nr);
  }

  /** The line of the refused opening of the ärende that a line is about; undefined when it may be carried out. */
  nekadOppningFor(rad: Importrad): number | undefined {
    if (rad.adress.slag === 'oppning') return undefined;
    const nyckel = arendenyckel(rad.adress, rad.id);
    return nyckel === null ? undefined : this.nekadeOppningar.get(nyckel);
  }

  private upplost(adress: Adress, fel: Faltfel[]): Adress {
    switch (adress.slag) {
      case 'arendeAvRad':
        return this.arendeAvRad(adress, fel);
      case 'handlingAvRad':
        if (this.egna.get(adress.rad)?.adress.slag !== 'inkommen')
          fel.push({
            falt: 'handling',
            fel: 'ska vara handlingens UUID, eller id för den rad tidigare i filen där den kom in',
          });
        return adress;
      default:
        return adress;
    }
  }

  private arendeAvRad(adress: Extract<Adress, { slag: 'arendeAvRad' }>, fel: Faltfel[]): Adress {
    const pekad = this.egna.get(adress.rad)?.adress;
    if (pekad?.slag === 'oppning')
      return pekad.nummer ? { slag: 'arende', id: arendeId(pekad.nummer) } : adress;
    fel.push({
      falt: 'arende',
      fel: 'ska vara ett ärende, t.ex. KS-2025-202, eller id för en öppning tidigare i filen',
    });
    return adress;
  }
}
