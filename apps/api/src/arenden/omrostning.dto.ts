import { ApiSchema } from '@nestjs/swagger';
import { OMROSTNINGSFRAGOR, ROSTER, UTSLAG, type DataAv, type Rost } from '#domain';
import { Krav, Objektlista, Valfri } from '../http/falt/dekoratorer.js';
import { ettAv, heltal, jaNej, lista, MAX, paragraf, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

type Omrostning = DataAv<'OmrostningGenomford'>;

const PARAGRAF = 'paragraf i organets protokoll, utan paragraftecken';
const antal = heltal(0, 10_000);

@ApiSchema({ name: 'StallProposition', description: 'Ordföranden ställer frågor att svara ja eller nej på.' })
export class PropositionDto extends Skrivning {
  @Valfri(text(MAX.namn), 'organ')
  organ: string | null = null;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Krav(lista(text(MAX.langText), 'en fråga', { min: 1 }), 'frågorna i ordning; skyddas')
  ordning!: string[];

  @Valfri(text(MAX.langText), 'vad ordföranden fann att organet beslutat; skyddas')
  utfall: string | null = null;
}

@ApiSchema({ name: 'Rost', description: 'En ledamots röst.' })
export class RostDto {
  @Krav(text(MAX.namn), 'namn')
  namn!: string;

  @Valfri(text(MAX.kod), 'partibeteckning')
  parti: string | null = null;

  @Krav(ettAv(ROSTER), 'hur ledamoten röstade')
  rost!: Rost['rost'];
}

@ApiSchema({ name: 'GenomforOmrostning', description: 'En omröstning, med namn eller antal.' })
export class OmrostningDto extends Skrivning {
  @Krav(text(MAX.namn), 'organ som röstade')
  organ!: string;

  @Valfri(paragraf, PARAGRAF)
  paragraf: string | null = null;

  @Krav(ettAv(OMROSTNINGSFRAGOR), 'vad den avgör')
  fraga!: Omrostning['fraga'];

  @Valfri(text(MAX.langText), 'vad ja betyder; skyddas')
  jaProposition: string | null = null;

  @Valfri(text(MAX.langText), 'vad nej betyder; skyddas')
  nejProposition: string | null = null;

  @Krav(jaNej, 'öppen; val och anställning röstas slutet')
  oppen!: boolean;

  @Valfri(jaNej, 'gäller myndighetsutövning mot enskild (KL 4:26)')
  myndighetsutovning: boolean | null = null;

  @Krav(antal, 'antal som röstade ja')
  ja!: number;

  @Krav(antal, 'antal som röstade nej')
  nej!: number;

  @Valfri(antal, 'antal som avstod')
  avstar: number | null = null;

  @Valfri(antal, 'antal frånvarande')
  franvarande: number | null = null;

  @Objektlista(() => RostDto, 'var och ens röst; tom när bara antalen är kända; skyddas')
  roster: RostDto[] = [];

  @Valfri(ettAv(UTSLAG), 'vad som avgjorde')
  utslag: Omrostning['utslag'] = null;

  @Valfri(ettAv(['ja', 'nej'] as const), 'utfall')
  utfall: Omrostning['utfall'] = null;
}
