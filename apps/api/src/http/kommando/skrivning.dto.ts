import { ApiSchema } from '@nestjs/swagger';
import type { Skedde } from '#domain';
import { Annars, Krav, Objektlista, Valfri, ValfrittObjekt } from '../falt/dekoratorer.js';
import { jaNej, MAX, regelId, skedde, text } from '../falt/falttyper.js';

@ApiSchema({ name: 'Kalla', description: 'Belägget för en uppgift ur en äldre handling.' })
export class KallaDto {
  @Krav(text(MAX.rubrik), 'handlingen som säger det')
  handling!: string;

  @Valfri(text(MAX.kod), 'sidan i handlingen')
  sida: string | null = null;

  @Valfri(text(MAX.text), 'ordagrant ur handlingen')
  citat: string | null = null;
}

@ApiSchema({ name: 'Avvikelse', description: 'En regel som medvetet åsidosätts, och varför.' })
export class AvvikelseDto {
  @Krav(regelId, 'regelns id som det står i svaret 409')
  regel!: string;

  @Krav(text(MAX.text), 'varför regeln åsidosätts')
  skal!: string;
}

/** What every write may say beside its own data. */
export class Gemensamt {
  @Valfri(skedde, 'när det hände, i EDTF; utelämnat = nu, null = okänt')
  skedde?: Skedde;

  @Annars(false, jaNej, 'historik som registreras i efterhand: regler noterar men nekar inte')
  import = false;

  @ValfrittObjekt(() => KallaDto, 'belägget, när uppgiften kommer ur en handling')
  kalla: KallaDto | null = null;

  @Objektlista(() => AvvikelseDto, 'regler som medvetet åsidosätts')
  avvikelser: AvvikelseDto[] = [];
}

/** A write that may say why. */
export class Skrivning extends Gemensamt {
  @Valfri(text(MAX.text), 'varför')
  skal: string | null = null;
}

/** A write that must say why: nothing is mended or moved without a reason. */
export class SkrivningMedSkal extends Gemensamt {
  @Krav(text(MAX.text), 'varför')
  skal!: string;
}

/** A write without data of its own. */
@ApiSchema({ name: 'Skrivning', description: 'Uppgifter som varje skrivning får ha.' })
export class TomDto extends Skrivning {}

@ApiSchema({ name: 'SkrivningMedSkal', description: 'En skrivning som måste säga varför.' })
export class TomMedSkalDto extends SkrivningMedSkal {}
