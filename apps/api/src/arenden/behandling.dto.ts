import { ApiSchema } from '@nestjs/swagger';
import {
  GRUNDER,
  UNDANTAG_FRAN_BEREDNING,
  UTFALL,
  YRKANDETYPER,
  type Beslutsutfall,
  type Grund,
  type UndantagFranBeredning,
  type Yrkandetyp,
} from '#domain';
import { Annars, Krav, Objektlista, Valfri, ValfrittObjekt } from '../http/falt/dekoratorer.js';
import { datum, ettAv, heltal, jaNej, lista, MAX, paragraf, text } from '../http/falt/falttyper.js';
import { Gemensamt, Skrivning } from '../http/kommando/skrivning.dto.js';
import { PersonDto } from './delar.dto.js';

const PARAGRAF = 'paragraf i organets protokoll, utan paragraftecken';
const antal = heltal(0, 10_000);

@ApiSchema({ name: 'BeredArende', description: 'Ett organ behandlade ärendet under beredningen.' })
export class BeredningDto extends Skrivning {
  @Krav(text(MAX.namn), 'organ som behandlade ärendet')
  organ!: string;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Valfri(text(MAX.langText), 'vad organet kom fram till; skyddas')
  resultat: string | null = null;
}

@ApiSchema({
  name: 'LamnaForslag',
  description: 'Ett organs förslag till nästa organ. Det är inget beslut i ärendet.',
})
export class ForslagDto extends Skrivning {
  @Krav(text(MAX.namn), 'organ som lämnar förslaget')
  organ!: string;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Valfri(text(MAX.namn), 'organ som ska besluta')
  till: string | null = null;

  @Krav(text(MAX.langText), 'förslaget; skyddas')
  text!: string;

  @Annars([], lista(text(MAX.langText), 'ett tillägg'), 'tillägg till förslaget; skyddas')
  tillagg: string[] = [];
}

@ApiSchema({ name: 'FramstallYrkande', description: 'Ett yrkande framställs.' })
export class YrkandeDto extends Skrivning {
  @Valfri(text(MAX.namn), 'organ')
  organ: string | null = null;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Krav(ettAv(YRKANDETYPER), 'yrkandets slag')
  typ!: Yrkandetyp;

  @Krav(text(MAX.langText), 'yrkandet; skyddas')
  text!: string;

  @Objektlista(() => PersonDto, 'vem eller vilka; tom när organet enas; skyddas')
  av: PersonDto[] = [];
}

@ApiSchema({ name: 'Roster', description: 'Röster i själva frågan, i antal ledamöter.' })
export class RosterDto {
  @Krav(antal, 'röster för')
  for!: number;

  @Krav(antal, 'röster mot')
  mot!: number;

  @Valfri(antal, 'som avstod; null när källan inte säger det')
  avstar: number | null = null;
}

/** What bordläggning and återremiss have in common. Their `skal` is a list, since a minority sets each reason. */
class UppskovDto extends Gemensamt {
  @Krav(text(MAX.namn), 'organ som beslutade om det')
  organ!: string;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Valfri(ettAv(GRUNDER), 'majoritet, eller minoritet i fullmäktige (KL 5:50)')
  grund: Grund | null = null;

  @Annars([], lista(text(MAX.namn), 'en ledamot eller ett parti'), 'vilka som begärde det; skyddas')
  begardAv: string[] = [];

  @Valfri(antal, 'hur många ledamöter som begärde det')
  begardAvAntal: number | null = null;

  @ValfrittObjekt(() => RosterDto, 'röster för och mot')
  roster: RosterDto | null = null;

  @Valfri(antal, 'antal närvarande vid paragrafen')
  narvarande: number | null = null;

  @Annars([], lista(text(MAX.text), 'ett skäl'), 'skälen, vart och ett för sig; skyddas')
  skal: string[] = [];
}

@ApiSchema({ name: 'BordlaggArende', description: 'Ärendet skjuts upp utan att något tillförs.' })
export class BordlaggningDto extends UppskovDto {
  @Valfri(datum, 'sammanträdet det ska tas upp på')
  tillDatum: string | null = null;
}

@ApiSchema({
  name: 'AterremitteraArende',
  description: 'Ärendet skickas tillbaka för ytterligare beredning.',
})
export class AterremissDto extends UppskovDto {
  @Valfri(text(MAX.namn), 'organ som ska bereda vidare; null när det inte sägs')
  till: string | null = null;
}

@ApiSchema({ name: 'Uppdrag', description: 'Ett uppdrag som ett beslut ger.' })
export class UppdragDto {
  @Krav(text(MAX.namn), 'vem som får uppdraget')
  till!: string;

  @Krav(text(MAX.langText), 'vad som ska göras')
  text!: string;
}

@ApiSchema({ name: 'UndantagFranBeredning', description: 'Varför ett ärende inte behöver beredas.' })
export class UndantagDto {
  @Krav(ettAv(UNDANTAG_FRAN_BEREDNING), 'grund')
  grund!: UndantagFranBeredning['grund'];

  @Valfri(jaNej, 'alla närvarande var ense om det; krävs när det är brådskande')
  enhalligt: boolean | null = null;
}

@ApiSchema({ name: 'FattaBeslut', description: 'Ett organ fattar beslut.' })
export class BeslutDto extends Skrivning {
  @Krav(text(MAX.namn), 'organ som beslutar')
  organ!: string;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Krav(lista(text(MAX.langText), 'en beslutssats', { min: 1 }), 'beslutets satser; skyddas')
  beslutssatser!: string[];

  @Valfri(ettAv(UTFALL), 'utfall')
  utfall: Beslutsutfall | null = null;

  @Krav(jaNej, 'om beslutet avgör ärendet')
  slutligt!: boolean;

  @Objektlista(() => UppdragDto, 'uppdrag som ges; skyddas')
  uppdrag: UppdragDto[] = [];

  @Valfri(datum, 'när beslutet börjar gälla')
  gallerFran: string | null = null;

  @ValfrittObjekt(() => UndantagDto, 'varför fullmäktige beslutar utan beredning (KL 5:29–34)')
  undantagFranBeredning: UndantagDto | null = null;
}
