import { ApiSchema } from '@nestjs/swagger';
import {
  DELEGATIONSSLAG,
  EJ_DELEGERBART,
  OVERKLAGBART,
  UTFALL,
  type Beslutsutfall,
  type Delegationsslag,
  type EjDelegerbart,
  type Overklagbart,
} from '#domain';
import { ExpedieradMedHandlingar } from '../arenden/expediering.dto.js';
import { Krav, Valfri, ValfrittObjekt } from '../http/falt/dekoratorer.js';
import {
  arendeId,
  datum,
  delegationsbeslutId,
  ettAv,
  lista,
  MAX,
  nummer,
  organkod,
  sammantradeId,
  text,
} from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

const person = text(64);

@ApiSchema({ name: 'SarskiltUppdrag', description: 'Där nämnden gav uppdraget i just det här ärendet.' })
export class SarskiltUppdragDto {
  @Krav(sammantradeId, 'sammanträdet')
  sammantrade!: string;

  @Valfri(nummer, 'paragrafen')
  paragraf: number | null = null;
}

@ApiSchema({
  name: 'FattaDelegationsbeslut',
  description: 'Ett beslut på nämndens vägnar utanför ett sammanträde.',
})
export class DelegationsbeslutDto extends Skrivning {
  @Krav(organkod, 'nämndens kod')
  namnd!: string;

  @Valfri(delegationsbeslutId, 'numret beslutet redan har; bara med import')
  nummer: string | null = null;

  @Krav(ettAv(DELEGATIONSSLAG), 'på delegation, av ordföranden för att det brådskade, eller per capsulam')
  slag!: Delegationsslag;

  @Valfri(arendeId, 'ärendet beslutet gäller')
  arende: string | null = null;

  @Valfri(text(MAX.kod), 'punkten i delegationsordningen')
  punkt: string | null = null;

  @ValfrittObjekt(() => SarskiltUppdragDto, 'uppdrag i just det här ärendet, i stället för en punkt')
  sarskiltUppdrag: SarskiltUppdragDto | null = null;

  @Krav(text(MAX.namn), 'rollen eller funktionen som beslutade')
  delegat!: string;

  @Valfri(person, 'personen som beslutade, som id')
  person: string | null = null;

  @Valfri(text(MAX.namn), 'förvaltningschefen som delegerade vidare (KL 7:6)')
  vidaredelegeratAv: string | null = null;

  @Krav(text(MAX.rubrik), 'vad beslutet gäller; skyddas')
  rubrik!: string;

  @Krav(lista(text(MAX.langText), 'en beslutssats', { min: 1 }), 'beslutets satser; skyddas')
  beslutssatser!: string[];

  @Valfri(ettAv(UTFALL), 'utfall')
  utfall: Beslutsutfall | null = null;

  @Valfri(ettAv(OVERKLAGBART), 'hur beslutet får överklagas; null när ingen har sagt det')
  overklagbart: Overklagbart | null = null;

  @Valfri(ettAv(EJ_DELEGERBART), 'hinder mot delegering (KL 6:38); null = inget känt')
  ejDelegerbart: EjDelegerbart | null = null;

  @Valfri(text(MAX.langText), 'varför beslutet inte kunde vänta, eller varför det blev så; skyddas')
  motivering: string | null = null;
}

@ApiSchema({ name: 'AnmalDelegationsbeslut', description: 'Beslutet anmäls till nämnden (KL 6:39–40, 7:8).' })
export class AnmalanDto extends Skrivning {
  @Krav(sammantradeId, 'sammanträdet')
  sammantrade!: string;

  @Valfri(nummer, 'paragrafen; null när den inte är känd')
  paragraf: number | null = null;
}

@ApiSchema({
  name: 'ProtokollforDelegationsbeslut',
  description: 'Beslutet protokollförs särskilt (KL 6:40, 7:8).',
})
export class ProtokollforingDto extends Skrivning {
  @Valfri(text(MAX.namn), 'protokollets beteckning')
  protokoll: string | null = null;

  @Valfri(person, 'vem som förde det, som id')
  av: string | null = null;
}

@ApiSchema({
  name: 'TillkannageDelegationsbeslut',
  description: 'Ett beslut som inte anmäls tillkännages på anslagstavlan (KL 8:10 p. 3).',
})
export class DelegationsanslagDto extends Skrivning {
  @Krav(lista(text(MAX.namn), 'en anslagstavla', { min: 1 }), 'anslagstavlorna; flera för en gemensam nämnd')
  tavlor!: string[];

  @Valfri(text(MAX.namn), 'var protokollet finns')
  forvaringsplats: string | null = null;

  @Valfri(datum, 'första dagen då det får tas ned')
  nedtasTidigast: string | null = null;
}

@ApiSchema({ name: 'ExpedieraDelegationsbeslut', description: 'Beslutet skickas till dem det berör.' })
export class DelegationsexpedieringDto extends ExpedieradMedHandlingar {}
