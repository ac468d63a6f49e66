import { ApiSchema } from '@nestjs/swagger';
import {
  DELGIVNINGSSATT,
  DOMSUTGANGAR,
  INLAMNAT_TILL,
  OVERKLAGANDESLAG,
  type Delgivningssatt,
  type Domsutgang,
  type InlamnatTill,
  type Overklagandeslag,
} from '#domain';
import { Krav, Objekt, Valfri, ValfrittObjekt, type Kroppsklass } from '../http/falt/dekoratorer.js';
import { datum, ettAv, jaNej, MAX, nummer, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';
import { BeslutshanvisningDto, PartDto } from './delar.dto.js';

/* What followed on a decision, as it is said of one that stands for itself. */

/** The same of one of the decisions in an ärende: which one. `name` is the schema's. */
export const iArende = <B extends Skrivning>(
  Kropp: Kroppsklass<B>,
  name: string,
): Kroppsklass<B & { beslut: number }> => {
  class OmBeslut extends (Kropp as Kroppsklass<Skrivning>) {
    @Krav(nummer, 'beslutets nummer i ärendet, från 1')
    beslut!: number;
  }
  ApiSchema({ name, description: `${name}: om ett av ärendets beslut.` })(OmBeslut);
  return OmBeslut as Kroppsklass<Skrivning & { beslut: number }> as Kroppsklass<B & { beslut: number }>;
};

@ApiSchema({ name: 'Delgivning', description: 'En part fick del av beslutet.' })
export class DelgivningDto extends Skrivning {
  @Krav(text(MAX.namn), 'vem som fick del av beslutet; skyddas')
  mottagare!: string;

  @Valfri(ettAv(DELGIVNINGSSATT), 'hur')
  satt: Delgivningssatt | null = null;

  @Valfri(text(MAX.rubrik), 'vad som visar det; skyddas')
  bevis: string | null = null;
}

@ApiSchema({ name: 'Overklagande', description: 'Beslutet överklagades.' })
export class OverklagandeDto extends Skrivning {
  @Krav(ettAv(OVERKLAGANDESLAG), 'hur det prövas')
  slag!: Overklagandeslag;

  @ValfrittObjekt(() => PartDto, 'vem som överklagar; skyddas')
  av: PartDto | null = null;

  @Valfri(ettAv(INLAMNAT_TILL), 'var det lämnades in')
  inlamnatTill: InlamnatTill | null = null;

  @Valfri(nummer, 'delgivningen med den som överklagar')
  delgivning: number | null = null;

  @Valfri(nummer, 'överklagandet som handling i ärendet')
  handlingNr: number | null = null;
}

@ApiSchema({ name: 'OverlamnaOverklagande', description: 'Överklagandet lämnas över till domstolen.' })
export class OverlamnandeDto extends Skrivning {
  @Krav(text(MAX.namn), 'domstol eller myndighet')
  till!: string;

  @Valfri(jaNej, 'om det kommit in i rätt tid; utelämnas när domstolen prövar det')
  iTid: boolean | null = null;
}

@ApiSchema({ name: 'Inhibition', description: 'Beslutet får tills vidare inte verkställas.' })
export class InhibitionDto extends Skrivning {
  @Krav(text(MAX.namn), 'domstol')
  domstol!: string;
}

@ApiSchema({ name: 'Dom', description: 'En domstol avgjorde målet.' })
export class DomDto extends Skrivning {
  @Valfri(nummer, 'överklagandet som domen avgör; utelämnas när den avgör alla')
  overklagande: number | null = null;

  @Krav(text(MAX.namn), 'domstol')
  domstol!: string;

  @Valfri(text(MAX.kod), 'målnummer')
  malnummer: string | null = null;

  @Valfri(ettAv(DOMSUTGANGAR), 'utgång')
  utgang: Domsutgang | null = null;
}

@ApiSchema({ name: 'Upphavande', description: 'Det som beslutades gäller inte.' })
export class UpphavandeDto extends Skrivning {
  @Krav(text(MAX.namn), 'domstol eller organ')
  av!: string;

  @Valfri(nummer, 'domens nummer')
  dom: number | null = null;
}

@ApiSchema({ name: 'UpphavBeslut', description: 'Det som beslutades i ärendet gäller inte.' })
export class UpphavandeIArendeDto extends UpphavandeDto {
  @Objekt(() => BeslutshanvisningDto, 'vad som upphävs')
  avser!: BeslutshanvisningDto;
}

@ApiSchema({ name: 'Beslutsrattelse', description: 'En uppenbar felskrivning i beslutet rättas.' })
export class BeslutsrattelseDto extends Skrivning {
  @Krav(text(MAX.langText), 'lydelsen som den skrevs, ordagrant; skyddas')
  fran!: string;

  @Krav(text(MAX.langText), 'lydelsen som den ska vara; skyddas')
  till!: string;
}

@ApiSchema({ name: 'Overklagandetid', description: 'Tiden att överklaga gick ut.' })
export class OverklagandetidDto extends Skrivning {
  @Krav(datum, 'dagen tiden räknas från: då justeringen anslogs')
  anslagen!: string;

  @Krav(datum, 'sista dagen att överklaga')
  sistaDag!: string;

  @Valfri(text(MAX.namn), 'vilken kalender som dagen räknats med')
  kalender: string | null = null;
}

@ApiSchema({ name: 'LagaKraft', description: 'Beslutet vann laga kraft.' })
export class LagaKraftDto extends Skrivning {
  @Valfri(text(MAX.rubrik), 'vad som visar det; skyddas')
  bevis: string | null = null;
}

@ApiSchema({ name: 'Aterrapportering', description: 'Ett uppdrag återrapporteras.' })
export class AterrapporteringDto extends Skrivning {
  @Valfri(nummer, 'vilket av beslutets uppdrag, från 1; utelämnas för beslutet som helhet')
  uppdrag: number | null = null;

  @Krav(text(MAX.namn), 'den som rapporterar')
  av!: string;

  @Valfri(text(MAX.langText), 'vad som gjorts; skyddas')
  resultat: string | null = null;

  @Krav(jaNej, 'om uppdraget därmed är klart')
  slutfort!: boolean;
}

@ApiSchema({ name: 'Verkstallande', description: 'Beslutet verkställs.' })
export class VerkstallandeDto extends Skrivning {
  @Valfri(text(MAX.namn), 'den som verkställer')
  av: string | null = null;

  @Valfri(text(MAX.langText), 'vad som gjordes; skyddas')
  resultat: string | null = null;

  @Valfri(jaNej, 'om det kan göras ogjort')
  gorAttAterstalla: boolean | null = null;

  @Valfri(text(MAX.langText), 'varför det inte kunde vänta på laga kraft; skyddas')
  skalprovning: string | null = null;
}

@ApiSchema({
  name: 'Verkstallighetsrattelse',
  description: 'Det som verkställts av ett upphävt beslut rättas.',
})
export class VerkstallighetsrattelseDto extends Skrivning {
  @Krav(text(MAX.langText), 'vad som gjordes; skyddas')
  resultat!: string;
}
