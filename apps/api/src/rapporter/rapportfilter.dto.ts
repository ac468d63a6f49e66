import { FRISTLAGEN, FRISTTYPER, type Fristlage, type Fristtyp } from '#domain';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { ettAv, MAX, text, tidpunkt } from '../http/falt/falttyper.js';
import { Sidval } from '../http/fraga.dto.js';

/** What every report may be asked for. */
export class RapportfilterDto extends Sidval {
  @Fragefalt(text(MAX.namn), 'organets namn, eller dess kod för det som rör sammanträden')
  organ?: string;

  @Fragefalt(tidpunkt, 'rapporten som loggen visste det då; inte tillsammans med giltig')
  vidTidpunkt?: string;

  @Fragefalt(
    tidpunkt,
    'rapporten som det var då, också med det som registrerades senare; inte tillsammans med vidTidpunkt',
  )
  giltig?: string;
}

/** A report of what may be done or still to do. */
export class UrvalDto extends RapportfilterDto {
  @Fragefalt(text(MAX.namn), 'handläggare')
  handlaggare?: string;

  @Fragefalt(ettAv(['oppna', 'alla']), 'oppna: bara det som återstår; alla: också det som är klart')
  urval?: 'oppna' | 'alla';
}

/** What the deadlines are asked for. */
export class BevakningsfilterDto extends UrvalDto {
  @Fragefalt(ettAv(FRISTLAGEN), 'fristens läge')
  lage?: Fristlage;

  @Fragefalt(ettAv(FRISTTYPER), 'fristens slag')
  typ?: Fristtyp;
}
