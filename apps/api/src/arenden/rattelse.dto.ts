import { ApiSchema } from '@nestjs/swagger';
import type { Json } from '#domain';
import { Krav, Valfri } from '../http/falt/dekoratorer.js';
import {
  antingen,
  arendeId,
  heltal,
  jsonPointer,
  jsonvarde,
  MAX,
  serie,
  text,
  uuid,
} from '../http/falt/falttyper.js';
import { SkrivningMedSkal } from '../http/kommando/skrivning.dto.js';

const handelse = antingen(heltal(0, Number.MAX_SAFE_INTEGER), uuid);
const AVSER = 'händelsens revision i ärendet (historiken visar den) eller dess id';
const vardet = jsonvarde(20_000);

@ApiSchema({
  name: 'RattaUppgift',
  description: 'En uppgift i en tidigare händelse var fel. Händelsen står kvar.',
})
export class RattelseDto extends SkrivningMedSkal {
  @Krav(handelse, AVSER)
  avserHandelse!: number | string;

  @Krav(jsonPointer, 'uppgiften i händelsen; /skedde är när det hände')
  falt!: string;

  @Valfri(vardet, 'vad som står; utelämnat = det som gäller nu')
  fran?: Json;

  @Krav(vardet, 'vad som ska stå')
  till!: Json;
}

@ApiSchema({
  name: 'MakuleraHandelse',
  description: 'En händelse var felregistrerad och gäller inte. Den står kvar.',
})
export class MakuleringDto extends SkrivningMedSkal {
  @Krav(handelse, AVSER)
  avserHandelse!: number | string;
}

@ApiSchema({
  name: 'SammanlaggArende',
  description: 'Ärendet läggs samman med ett annat, där det fortsätter.',
})
export class SammanlaggningDto extends SkrivningMedSkal {
  @Krav(arendeId, 'ärendet där det fortsätter')
  till!: string;
}

@ApiSchema({ name: 'OverlamnaArende', description: 'Ärendet överlämnas till en annan nämnds diarieserie.' })
export class OverlamningDto extends SkrivningMedSkal {
  @Krav(serie, 'mottagande diarieserie')
  serie!: string;

  @Valfri(text(MAX.namn), 'mottagande organ')
  organ: string | null = null;
}
