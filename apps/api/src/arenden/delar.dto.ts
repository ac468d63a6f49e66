import { ApiSchema } from '@nestjs/swagger';
import { BESLUTSSLAG, type Beslutsslag } from '#domain';
import { Krav, Valfri } from '../http/falt/dekoratorer.js';
import { ettAv, heltal, MAX, nummer, sha256, text } from '../http/falt/falttyper.js';

/* Parts that several bodies have. */

@ApiSchema({ name: 'Part', description: 'En avsändare eller mottagare.' })
export class PartDto {
  @Krav(text(MAX.namn), 'personens eller organisationens namn')
  namn!: string;

  @Valfri(text(MAX.namn), 'organisationen personen företräder')
  organisation: string | null = null;

  @Valfri(text(MAX.rubrik), 'postadress eller e-post')
  adress: string | null = null;
}

@ApiSchema({ name: 'Person', description: 'En förtroendevald.' })
export class PersonDto {
  @Krav(text(MAX.namn), 'namn')
  namn!: string;

  @Valfri(text(MAX.kod), 'partibeteckning')
  parti: string | null = null;
}

@ApiSchema({ name: 'Fil', description: 'Ett dokument i dokumentlagret, utpekat med sin kontrollsumma.' })
export class FilDto {
  @Krav(text(MAX.namn), 'filens namn')
  namn!: string;

  @Krav(text(MAX.namn), 'mediatyp, t.ex. application/pdf')
  mime!: string;

  @Krav(sha256, 'SHA-256 över innehållet')
  sha256!: string;

  @Krav(heltal(0, Number.MAX_SAFE_INTEGER), 'storlek i byte')
  storlek!: number;
}

@ApiSchema({ name: 'Beslutshanvisning', description: 'Det i ärendet som något gäller.' })
export class BeslutshanvisningDto {
  @Krav(ettAv(BESLUTSSLAG), 'vad det är')
  slag!: Beslutsslag;

  @Krav(nummer, 'dess nummer i ärendet, från 1')
  nr!: number;
}
