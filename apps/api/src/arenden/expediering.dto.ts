import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { Annars, Krav, Objektkontroll, Valfri, ValfrittObjekt } from '../http/falt/dekoratorer.js';
import { arObjekt, ettAv, jaNej, lista, MAX, nummer, text, type Falttyp } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';
import { BeslutshanvisningDto } from './delar.dto.js';

const NAMNGIVNA = ['organ', 'extern', 'person'] as const;
const MOTTAGARE_MAX = 500;

const mottagartyp: Falttyp = {
  prova: (varde) =>
    ettAv(NAMNGIVNA).prova(varde) === null ? null : `ska vara något av ${NAMNGIVNA.join(', ')}, grupp`,
  schema: ettAv(NAMNGIVNA).schema,
};

@ApiSchema({ name: 'NamngivenMottagare', description: 'Ett organ, en extern part eller en person.' })
export class NamngivenMottagareDto {
  @Krav(mottagartyp, 'vad mottagaren är')
  typ!: (typeof NAMNGIVNA)[number];

  @Krav(text(MAX.namn), 'mottagarens namn')
  namn!: string;
}

@ApiSchema({
  name: 'Gruppmottagare',
  description: 'En grupp som den nämns i beslutet, t.ex. Samtliga nämnder.',
})
export class GruppmottagareDto {
  @Krav(ettAv(['grupp']), 'alltid grupp')
  typ!: 'grupp';

  @Krav(text(MAX.namn), 'gruppens namn')
  grupp!: string;

  @Valfri(
    lista(text(MAX.namn), 'en medlem', { max: MOTTAGARE_MAX }),
    'gruppens medlemmar; null när inget register säger vilka de är',
  )
  expanderad: string[] | null = null;
}

const mottagare = (varde: unknown): unknown =>
  arObjekt(varde)
    ? plainToInstance<object, object>(
        varde['typ'] === 'grupp' ? GruppmottagareDto : NamngivenMottagareDto,
        varde,
      )
    : varde;

/** What is said of everything that is sent, whatever it is. */
@ApiExtraModels(NamngivenMottagareDto, GruppmottagareDto)
export class Expedierad extends Skrivning {
  @Objektkontroll({ min: 1, max: MOTTAGARE_MAX })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(mottagare) : value))
  @ApiProperty({
    type: 'array',
    description: 'mottagare som de nämns; skyddas',
    minItems: 1,
    maxItems: MOTTAGARE_MAX,
    items: {
      description: 'en mottagare',
      oneOf: [{ $ref: getSchemaPath(NamngivenMottagareDto) }, { $ref: getSchemaPath(GruppmottagareDto) }],
    },
  })
  mottagare!: (NamngivenMottagareDto | GruppmottagareDto)[];

  @Valfri(text(MAX.kod), 'hur det skickas')
  kanal: string | null = null;

  @Valfri(jaNej, 'kontrollerat att inget sekretessbelagt skickas')
  sekretesskontroll: boolean | null = null;

  @Valfri(nummer, 'numret på den expediering på samma ställe som den ersätter, när något har rättats')
  ersatter: number | null = null;
}

/** What is sent with handlingar of the ärende that it belongs to. */
export class ExpedieradMedHandlingar extends Expedierad {
  @Annars([], lista(nummer, 'en handlings nummer i ärendet'), 'handlingar som följer med')
  handlingar: number[] = [];
}

@ApiSchema({ name: 'ExpedieraBeslut', description: 'Ett beslut skickas till dem det berör.' })
export class ExpedieringDto extends ExpedieradMedHandlingar {
  @ValfrittObjekt(() => BeslutshanvisningDto, 'vad som expedieras; null = inget särskilt beslut')
  avser: BeslutshanvisningDto | null = null;
}
