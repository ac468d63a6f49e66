import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Varning', description: 'Något att känna till fast begäran utfördes.' })
export class VarningDto {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'regelns id; null när ingen regel ligger bakom',
  })
  regel!: string | null;

  @ApiProperty({ description: 'stabil kod' })
  kod!: string;

  @ApiProperty({ description: 'vad som avviker, och vad man kan göra' })
  text!: string;
}

@ApiSchema({ name: 'Kvitto', description: 'Vad en skrivning ledde till; samma svar när den upprepas.' })
export class KvittoDto {
  @ApiProperty({ description: 'ärendets eller handlingens id', example: 'KS-2025-202' })
  id!: string;

  @ApiProperty({
    type: 'integer',
    description: 'revision av det som skrevs sist; står också i ETag',
    example: 12,
  })
  revision!: number;

  @ApiProperty({
    description: 'position i loggen; skicka den som efter i en läsning som ska se det skrivna',
    example: '4711',
  })
  position!: string;

  @ApiProperty({ type: () => [VarningDto], description: 'avvikelser som noterades' })
  varningar!: VarningDto[];

  @ApiProperty({
    required: false,
    description: 'ärendet som öppnades hos en annan nämnd, efter en överlämning',
  })
  nyttArende?: string;
}

@ApiSchema({ name: 'Faltfel', description: 'Vad som är fel med ett fält, en rubrik eller en parameter.' })
export class FaltfelDto {
  @ApiProperty({ description: 'fältets namn; delar av det efter punkt' })
  falt!: string;

  @ApiProperty({ description: 'vad som är fel' })
  fel!: string;
}

@ApiSchema({ name: 'Problem', description: 'Ett fel enligt RFC 9457.' })
export class ProblemDto {
  @ApiProperty({
    description: 'felets slag; adressen leder till tabellen över koder',
    example: '/api/fel#OGILTIG_KROPP',
  })
  type!: string;

  @ApiProperty({ description: 'felets slag i ord', example: 'Begäran har fel form' })
  title!: string;

  @ApiProperty({ type: 'integer', description: 'HTTP-status', example: 400 })
  status!: number;

  @ApiProperty({ description: 'vad som är fel, och vad man kan göra', example: 'organ måste anges.' })
  detail!: string;

  @ApiProperty({ description: 'stabil kod', example: 'OGILTIG_KROPP' })
  kod!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    required: false,
    description: 'regeln som sade nej; bara vid 409',
  })
  regel?: string | null;

  @ApiProperty({ type: () => [FaltfelDto], required: false, description: 'fel per fält; bara vid 400' })
  falt?: FaltfelDto[];

  @ApiProperty({ required: false, description: 'felets nummer i tjänstens logg; bara vid 500' })
  instance?: string;
}
