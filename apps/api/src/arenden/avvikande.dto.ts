import { ApiSchema } from '@nestjs/swagger';
import { Objektlista, Valfri, ValfrittObjekt } from '../http/falt/dekoratorer.js';
import { jaNej, MAX, paragraf, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';
import { BeslutshanvisningDto, PersonDto } from './delar.dto.js';

/** What members say or do of their own about what was decided. */
class OmAvgorandet extends Skrivning {
  @ValfrittObjekt(() => BeslutshanvisningDto, 'vad det gäller')
  avser: BeslutshanvisningDto | null = null;

  @Valfri(text(MAX.namn), 'organ')
  organ: string | null = null;

  @Valfri(paragraf, 'paragraf, utan paragraftecken')
  paragraf: string | null = null;

  @Objektlista(() => PersonDto, 'vilka; skyddas', { min: 1 })
  av!: PersonDto[];
}

@ApiSchema({ name: 'AnmalReservation', description: 'En eller flera ledamöter reserverar sig (KL 4:27).' })
export class ReservationDto extends OmAvgorandet {
  @Valfri(text(MAX.langText), 'motivering; skyddas')
  motivering: string | null = null;
}

@ApiSchema({
  name: 'AntecknaSarskiltYttrande',
  description: 'Ett särskilt yttrande, som inte är någon reservation.',
})
export class SarskiltYttrandeDto extends OmAvgorandet {
  @Valfri(text(MAX.langText), 'yttrandet; skyddas')
  text: string | null = null;
}

@ApiSchema({
  name: 'AvstaFranBeslut',
  description: 'En eller flera ledamöter deltar inte i beslutet (KL 4:25).',
})
export class EjDeltagandeDto extends OmAvgorandet {
  @Valfri(jaNej, 'gäller myndighetsutövning mot enskild (KL 4:26)')
  myndighetsutovning: boolean | null = null;

  @Valfri(text(MAX.langText), 'motivering; skyddas')
  motivering: string | null = null;
}
