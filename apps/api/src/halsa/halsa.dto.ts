import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Liv', description: 'Att tjänsten lever.' })
export class LivDto {
  @ApiProperty({ enum: ['lever'], description: 'alltid lever' })
  status!: 'lever';
}

@ApiSchema({ name: 'Kontroll', description: 'En del som tjänsten behöver.' })
export class KontrollDto {
  @ApiProperty({ description: 'vilken del', example: 'logg' })
  namn!: string;

  @ApiProperty({ description: 'om den är redo' })
  redo!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'varför inte' })
  orsak!: string | null;
}

@ApiSchema({ name: 'Lasmodell', description: 'En läsmodell och hur långt den har kommit.' })
export class LasmodellDto {
  @ApiProperty({ description: 'läsmodellens namn', example: 'diarium' })
  namn!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'versionen som svarar' })
  version!: number | null;

  @ApiProperty({
    enum: ['bygger', 'aktuell', 'stoppad', 'vantar'],
    description: 'stoppad = mötte en händelse den inte klarar; vantar = hindras av något utanför händelserna',
  })
  tillstand!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'positionen den har nått' })
  position!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'händelser kvar till loggens slut, om det går att räkna',
  })
  efterslapning!: number | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'varför den står still' })
  orsak!: string | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'händelsen den stannade vid',
  })
  stopp!: object | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'bygget av en ny version bredvid',
  })
  bygge!: object | null;
}

@ApiSchema({ name: 'Redo', description: 'Att tjänsten är redo, del för del.' })
export class RedoDto {
  @ApiProperty({ enum: ['redo'], description: 'alltid redo' })
  status!: 'redo';

  @ApiProperty({ type: () => [KontrollDto], description: 'delarna' })
  kontroller!: KontrollDto[];

  @ApiProperty({ type: () => [LasmodellDto], description: 'läsmodellerna' })
  lasmodeller!: LasmodellDto[];
}
