import { ApiSchema } from '@nestjs/swagger';
import { Expedierad } from '../arenden/expediering.dto.js';
import { Krav } from '../http/falt/dekoratorer.js';
import { nummer } from '../http/falt/falttyper.js';

@ApiSchema({
  name: 'ExpedieraParagraf',
  description: 'En paragraf utan ärende skickas till dem den berör.',
})
export class ParagrafexpedieringDto extends Expedierad {
  @Krav(nummer, 'paragrafen')
  paragraf!: number;
}
