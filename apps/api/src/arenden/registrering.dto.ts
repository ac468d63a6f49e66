import { ApiSchema } from '@nestjs/swagger';
import { UNDANTAGBARA, type Undantagbar } from '#domain';
import { Annars, Krav, Objekt, Objektlista, Valfri, ValfrittObjekt } from '../http/falt/dekoratorer.js';
import {
  arendeId,
  diarienummer,
  edtf,
  ettAv,
  jaNej,
  lista,
  MAX,
  nummer,
  paragraf,
  text,
} from '../http/falt/falttyper.js';
import { Skrivning, SkrivningMedSkal } from '../http/kommando/skrivning.dto.js';
import { FilDto, PartDto, PersonDto } from './delar.dto.js';

@ApiSchema({
  name: 'HandlingIArende',
  description: 'En handling som kom in till eller upprättades i ärendet.',
})
export class HandlingDto extends Skrivning {
  @Krav(ettAv(['inkommen', 'upprattad']), 'om handlingen kom in eller upprättades här')
  riktning!: 'inkommen' | 'upprattad';

  @Valfri(text(MAX.rubrik), 'kort om innehållet (OSL 5:2 p. 4); null när det hålls åtskilt')
  rubrik: string | null = null;

  @Valfri(text(MAX.rubrik), 'kort om innehållet för den som får se det; skyddas')
  internRubrik: string | null = null;

  @Annars(
    [],
    lista(ettAv(UNDANTAGBARA), 'uppgift som utelämnas'),
    'uppgifter som utelämnas ur det offentliga registret (OSL 5:2 2 st)',
  )
  undantag: Undantagbar[] = [];

  @Objektlista(() => FilDto, 'dokument i dokumentlagret; skyddas')
  filer: FilDto[] = [];

  @ValfrittObjekt(() => PartDto, 'vem en inkommen handling kom från (OSL 5:2 p. 3); skyddas')
  avsandare: PartDto | null = null;

  @Valfri(text(MAX.kod), 'avsändarens egen beteckning på en inkommen handling')
  avsandarensDnr: string | null = null;

  @Valfri(text(MAX.kod), 'hur en inkommen handling kom: e-post, post, e-tjänst')
  kanal: string | null = null;

  @Valfri(text(MAX.namn), 'kontor eller organ som upprättade handlingen')
  upprattadAv: string | null = null;

  @Objektlista(() => PartDto, 'vem en upprättad handling är ställd till (OSL 5:2 p. 3); skyddas', {
    max: 500,
  })
  mottagare: PartDto[] = [];
}

@ApiSchema({ name: 'FlyttaHandling', description: 'En handling hör till ett annat ärende.' })
export class FlyttDto extends SkrivningMedSkal {
  @Krav(arendeId, 'ärendet den hör till')
  till!: string;
}

@ApiSchema({ name: 'VackMotion', description: 'En motion väcktes i fullmäktige.' })
export class MotionDto extends Skrivning {
  @Objektlista(() => PersonDto, 'motionärer; skyddas', { min: 1 })
  motionarer!: PersonDto[];

  @Valfri(text(MAX.namn), 'fullmäktige')
  organ: string | null = null;

  @Valfri(paragraf, 'paragrafen där den anmäldes, utan paragraftecken')
  paragraf: string | null = null;

  @Valfri(jaNej, 'motionären är ersättare och tjänstgjorde (KL 4:22)')
  tjanstgorandeErsattare: boolean | null = null;
}

@ApiSchema({ name: 'TilldelaHandlaggare', description: 'Ärendet får handläggare.' })
export class HandlaggareDto extends Skrivning {
  @Krav(text(MAX.namn), 'handläggarens id eller namn i tjänsten')
  handlaggare!: string;

  @Valfri(text(MAX.namn), 'kontor eller enhet')
  enhet: string | null = null;
}

@ApiSchema({ name: 'RelateraArende', description: 'Ärendet hör ihop med ett annat.' })
export class RelationDto extends Skrivning {
  @Krav(text(MAX.namn), 'hur de hör ihop, t.ex. "föranlett av motion"')
  typ!: string;

  @Valfri(diarienummer, 'det andra ärendet; null när numret är okänt')
  tillDnr: string | null = null;

  @Valfri(text(MAX.text), 'vad källan säger om det; skyddas')
  beskrivning: string | null = null;

  @Valfri(edtf, 'när det som relationen gäller hände, i EDTF')
  datum: string | null = null;
}

@ApiSchema({ name: 'Lagrum', description: 'Bestämmelsen bakom en sekretessmarkering (OSL 5:5).' })
export class LagrumDto {
  @Krav(text(MAX.kod), 'lagen, t.ex. OSL')
  lag!: string;

  @Valfri(text(10), 'kapitlet')
  kapitel: string | null = null;

  @Krav(paragraf, 'paragrafen, utan paragraftecken')
  paragraf!: string;
}

@ApiSchema({
  name: 'MarkeraSekretess',
  description: 'En sekretessmarkering: en varning, inte ett beslut (OSL 5:5).',
})
export class SekretessDto extends Skrivning {
  @Valfri(nummer, 'handlingen den gäller; null = hela ärendet')
  handlingNr: number | null = null;

  @Objekt(() => LagrumDto, 'tillämplig bestämmelse')
  lagrum!: LagrumDto;

  @Krav(text(MAX.namn), 'myndigheten som gör markeringen')
  myndighet!: string;

  @Valfri(text(MAX.text), 'vilka uppgifter den gäller; skyddas')
  omfattning: string | null = null;
}
