import { ApiSchema } from '@nestjs/swagger';
import { STALLNINGSTAGANDEN, type Stallningstagande } from '#domain';
import { Annars, Krav, Valfri } from '../http/falt/dekoratorer.js';
import { datum, ettAv, lista, MAX, nummer, paragraf, text, type Falttyp } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

/** The id of a remiss as the ärende gave it. */
export const remissId: Falttyp = text(64);

@ApiSchema({ name: 'Remittera', description: 'Ärendet skickas på remiss.' })
export class RemissDto extends Skrivning {
  @Krav(lista(text(MAX.namn), 'en remissinstans', { min: 1 }), 'remissinstanser')
  till!: string[];

  @Valfri(text(MAX.text), 'vad yttrandet ska omfatta (FL 26 §); skyddas')
  avser: string | null = null;

  @Valfri(datum, 'sista dag för svar')
  svarSenast: string | null = null;
}

@ApiSchema({ name: 'ForlangSvarstid', description: 'De som fått remissen får längre tid att svara.' })
export class SvarstidDto extends Skrivning {
  @Krav(datum, 'den nya sista dagen för svar')
  svarSenast!: string;
}

@ApiSchema({ name: 'PaminnOmRemiss', description: 'De som inte har svarat på remissen påminns.' })
export class RemisspaminnelseDto extends Skrivning {
  @Annars([], lista(text(MAX.namn), 'en remissinstans'), 'vilka som påminns; tom = alla som inte har svarat')
  till: string[] = [];
}

/** The answer to a remiss that the address names. */
@ApiSchema({ name: 'Remissvar', description: 'Ett yttrande som svarar på remissen i adressen.' })
export class RemissvarDto extends Skrivning {
  @Krav(text(MAX.namn), 'vem som yttrar sig; skyddas')
  fran!: string;

  @Valfri(datum, 'yttrandets eget datum')
  daterat: string | null = null;

  @Valfri(ettAv(STALLNINGSTAGANDEN), 'ställningstagande')
  stallningstagande: Stallningstagande | null = null;

  @Valfri(paragraf, 'nämndens paragraf, utan paragraftecken')
  paragraf: string | null = null;

  @Valfri(nummer, 'yttrandet som handling i ärendet')
  handlingNr: number | null = null;

  @Valfri(text(MAX.langText), 'kort om innehållet; skyddas')
  sammanfattning: string | null = null;
}

@ApiSchema({ name: 'TaEmotYttrande', description: 'Ett yttrande, efter remiss eller på eget initiativ.' })
export class YttrandeDto extends RemissvarDto {
  @Valfri(remissId, 'remissen det svarar på; null = utan remiss')
  remissId: string | null = null;
}

@ApiSchema({
  name: 'GeTillfalleAttYttraSig',
  description: 'Ett organ får tillfälle att yttra sig, vare sig det använder det eller inte (KL 5:27–28).',
})
export class TillfalleDto extends Skrivning {
  @Krav(lista(text(MAX.namn), 'ett organ', { min: 1 }), 'organ som får tillfället')
  till!: string[];

  @Valfri(datum, 'sista dag')
  svarSenast: string | null = null;
}

@ApiSchema({ name: 'GenomforSamverkan', description: 'Samverkan med fackliga parter.' })
export class SamverkanDto extends Skrivning {
  @Krav(lista(text(MAX.namn), 'en facklig part', { min: 1 }), 'fackliga parter')
  parter!: string[];

  @Valfri(text(MAX.langText), 'vad samverkan ledde till; skyddas')
  resultat: string | null = null;
}

@ApiSchema({ name: 'UpprattaTjansteskrivelse', description: 'En tjänsteskrivelse med förslag till beslut.' })
export class TjansteskrivelseDto extends Skrivning {
  @Krav(text(MAX.namn), 'kontor som skrev den')
  kontor!: string;

  @Valfri(text(MAX.namn), 'organ den är ställd till')
  till: string | null = null;

  @Annars([], lista(text(MAX.langText), 'en föreslagen beslutssats'), 'förslag till beslut; skyddas')
  forslagTillBeslut: string[] = [];

  @Annars([], lista(text(MAX.rubrik), 'ett beslutsunderlag'), 'beslutsunderlag')
  underlag: string[] = [];

  @Valfri(text(MAX.langText), 'kontorets yttrande i korthet; skyddas')
  sammanfattning: string | null = null;
}

const ANMALNINGSTYPER = ['beslut', 'information', 'anmalan'] as const;

@ApiSchema({ name: 'AnmalTillSammantrade', description: 'Ärendet anmäls till ett sammanträde.' })
export class AnmalanDto extends Skrivning {
  @Krav(text(MAX.namn), 'organ')
  organ!: string;

  @Valfri(datum, 'sammanträdets dag')
  datum: string | null = null;

  @Krav(ettAv(ANMALNINGSTYPER), 'hur ärendet ska tas upp')
  typ!: (typeof ANMALNINGSTYPER)[number];
}

@ApiSchema({ name: 'GorAnteckning', description: 'En anteckning i ärendet.' })
export class AnteckningDto extends Skrivning {
  @Krav(text(MAX.langText), 'anteckningen; skyddas')
  text!: string;
}
