import { ApiSchema } from '@nestjs/swagger';
import { ANMALNINGSSATT, type Anmalningssatt } from '#domain';
import { Krav, Objektlista, Valfri } from '../http/falt/dekoratorer.js';
import { ettAv, jaNej, lista, MAX, nummer, sammantradeId, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

const punkt = text(MAX.kod);
const delegater = lista(text(MAX.namn), 'en roll eller funktion', { min: 1 });

@ApiSchema({ name: 'Delegationspunkt', description: 'En grupp av ärenden och vilka som får besluta i den.' })
export class PunktDto {
  @Krav(punkt, 'punktens nummer i ordningen')
  punkt!: string;

  @Krav(text(MAX.text), 'vilka beslut punkten gäller')
  text!: string;

  @Valfri(text(MAX.namn), 'lagrummet')
  lagrum: string | null = null;

  @Krav(delegater, 'roller eller funktioner som får besluta, aldrig personer')
  delegater!: string[];

  @Krav(jaNej, 'förvaltningschefen får uppdra åt en annan anställd (KL 7:6)')
  vidaredelegation!: boolean;

  @Krav(ettAv(ANMALNINGSSATT), 'besluten anmäls till nämnden, eller protokollförs särskilt (KL 6:40, 7:8)')
  anmalan!: Anmalningssatt;
}

@ApiSchema({
  name: 'FaststallDelegationsordning',
  description: 'Nämnden fastställer en hel delegationsordning.',
})
export class FaststallandeDto extends Skrivning {
  @Valfri(text(MAX.namn), 'vad den kallas')
  beteckning: string | null = null;

  @Valfri(sammantradeId, 'sammanträdet då den fastställdes')
  sammantrade: string | null = null;

  @Valfri(nummer, 'paragrafen där den fastställdes')
  paragraf: number | null = null;

  @Objektlista(() => PunktDto, 'punkterna', { min: 1, max: 300 })
  punkter!: PunktDto[];
}

@ApiSchema({ name: 'LaggTillDelegationspunkt', description: 'En punkt läggs till eller får ny lydelse.' })
export class PunkttillaggDto extends Skrivning {
  @Krav(punkt, 'punktens nummer i ordningen')
  punkt!: string;

  @Krav(text(MAX.text), 'vilka beslut punkten gäller')
  text!: string;

  @Valfri(text(MAX.namn), 'lagrummet')
  lagrum: string | null = null;

  @Krav(delegater, 'roller eller funktioner som får besluta, aldrig personer')
  delegater!: string[];

  @Krav(jaNej, 'förvaltningschefen får uppdra åt en annan anställd (KL 7:6)')
  vidaredelegation!: boolean;

  @Krav(ettAv(ANMALNINGSSATT), 'besluten anmäls till nämnden, eller protokollförs särskilt (KL 6:40, 7:8)')
  anmalan!: Anmalningssatt;
}

@ApiSchema({ name: 'UpphavDelegationspunkt', description: 'En punkt upphävs.' })
export class UpphavandeDto extends Skrivning {
  @Krav(punkt, 'punktens nummer i ordningen')
  punkt!: string;
}
