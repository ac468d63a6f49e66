import { ApiSchema } from '@nestjs/swagger';
import { AVVISNINGSGRUNDER, type Avvisningsgrund } from '#domain';
import { FilDto, PartDto } from '../arenden/delar.dto.js';
import { Annars, Krav, Objektlista, Valfri, ValfrittObjekt } from '../http/falt/dekoratorer.js';
import { arendeId, ettAv, jaNej, MAX, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

@ApiSchema({
  name: 'TaEmotHandling',
  description: 'Något kom in till myndigheten (TF 2:9) och hör ännu inte till ett ärende.',
})
export class InkommenHandlingDto extends Skrivning {
  @Krav(text(MAX.rubrik), 'kort om innehållet; skyddas')
  rubrik!: string;

  @Valfri(text(MAX.kod), 'hur den kom: e-post, post, e-tjänst')
  kanal: string | null = null;

  @ValfrittObjekt(() => PartDto, 'vem den kom från; skyddas')
  avsandare: PartDto | null = null;

  @Valfri(text(MAX.kod), 'avsändarens egen beteckning')
  avsandarensDnr: string | null = null;

  @Annars(false, jaNej, 'e-postens varning om extern avsändare')
  externVarning = false;

  @Valfri(jaNej, 'kan innehålla sekretess; styr OSL 5:1')
  sekretessKanGalla: boolean | null = null;

  @Valfri(text(MAX.langText), 'innehållet i korthet; skyddas')
  innehall: string | null = null;

  @Objektlista(() => FilDto, 'dokument i dokumentlagret; skyddas')
  filer: FilDto[] = [];
}

@ApiSchema({ name: 'KopplaHandling', description: 'Handlingen registreras i ett ärende.' })
export class KopplingDto extends Skrivning {
  @Krav(arendeId, 'ärendet')
  arende!: string;
}

@ApiSchema({ name: 'AvvisaHandling', description: 'Handlingen registreras inte i något ärende (OSL 5:1).' })
export class AvvisningDto extends Skrivning {
  @Krav(ettAv(AVVISNINGSGRUNDER), 'varför')
  grund!: Avvisningsgrund;
}
