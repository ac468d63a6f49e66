import { ApiSchema } from '@nestjs/swagger';
import { Krav, Objektlista, Valfri } from '../http/falt/dekoratorer.js';
import { MAX, paragraf, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';
import { PersonDto } from './delar.dto.js';

const PARAGRAF = 'paragraf i fullmäktiges protokoll, utan paragraftecken';

@ApiSchema({
  name: 'AnmalMotionsfrist',
  description: 'Fullmäktige får veta att motionen inte är färdigberedd inom sitt år (KL 5:35).',
})
export class MotionsfristDto extends Skrivning {
  @Krav(text(MAX.namn), 'fullmäktige')
  organ!: string;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Valfri(text(MAX.langText), 'vad som kommit fram vid beredningen; skyddas')
  beredningenHarVisat: string | null = null;
}

@ApiSchema({
  name: 'AvskrivMotion',
  description: 'Fullmäktige avskriver motionen från vidare handläggning (KL 5:35).',
})
export class MotionsavskrivningDto extends Skrivning {
  @Krav(text(MAX.namn), 'fullmäktige')
  organ!: string;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;
}

@ApiSchema({ name: 'AtertaMotion', description: 'De som väckte motionen tar tillbaka den.' })
export class MotionsatertagandeDto extends Skrivning {
  @Objektlista(() => PersonDto, 'vilka som tar tillbaka den; skyddas', { min: 1 })
  av!: PersonDto[];
}
