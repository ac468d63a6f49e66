import { Injectable, type PipeTransform } from '@nestjs/common';
import { OgiltigForfragan } from '../fel/ogiltig-forfragan.js';
import type { Kroppsklass } from './dekoratorer.js';
import type { Falttyp } from './falttyper.js';
import { tolkaFraga } from './kropp.js';

/** A form sends what nobody filled in as empty: as if left out. */
const ifyllda = (fraga: object): object =>
  Object.fromEntries(Object.entries(fraga).filter(([, varde]) => varde !== ''));

/** The query of an address, checked against its class. */
@Injectable()
export class Fragepipe<T extends object> implements PipeTransform<object, T> {
  constructor(private readonly klass: Kroppsklass<T>) {}

  transform(fraga: object): T {
    return tolkaFraga(this.klass, ifyllda(fraga));
  }
}

/** A part of an address, checked. */
@Injectable()
export class Parameterpipe implements PipeTransform<string, string> {
  constructor(
    private readonly falt: string,
    private readonly typ: Falttyp,
  ) {}

  transform(varde: string): string {
    const fel = this.typ.prova(varde);
    if (fel !== null) throw new OgiltigForfragan('OGILTIG_PARAMETER', [{ falt: this.falt, fel }]);
    return varde;
  }
}
