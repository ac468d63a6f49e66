import { ApiSchema } from '@nestjs/swagger';
import {
  JUSTERINGSMETODER,
  PROTOKOLLSUPPGIFTER,
  type Justeringsmetod,
  type Protokollsuppgift,
} from '#domain';
import { Annars, Krav, Objektlista, Valfri, ValfriObjektlista } from '../http/falt/dekoratorer.js';
import { datum, edtf, ettAv, jaNej, lista, MAX, nummer, sha256, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';
import { person } from './mote.dto.js';

const paragrafer = lista(nummer, 'en paragrafs nummer', { min: 1, max: 500 });

@ApiSchema({ name: 'Protokollsbrist', description: 'En uppgift som protokollet saknar.' })
export class BristDto {
  @Valfri(nummer, 'paragrafen; null när den gäller hela sammanträdet')
  paragraf: number | null = null;

  @Krav(ettAv(PROTOKOLLSUPPGIFTER), 'vad som saknas (KL 5:65–67, 6:35)')
  uppgift!: Protokollsuppgift;
}

@ApiSchema({ name: 'UpprattaProtokoll', description: 'Protokollet skrivs, helt eller för några paragrafer.' })
export class ProtokollDto extends Skrivning {
  @Krav(paragrafer, 'paragraferna i det')
  paragrafer!: number[];

  @ValfriObjektlista(() => BristDto, 'uppgifter som saknas; null när ingen har gått igenom det', { max: 500 })
  saknas: BristDto[] | null = null;
}

@ApiSchema({ name: 'Underskrift', description: 'När någon skrev under.' })
export class UnderskriftDto {
  @Krav(person, 'personens id')
  person!: string;

  @Valfri(edtf, 'när, i EDTF')
  tid: string | null = null;
}

@ApiSchema({
  name: 'JusteraProtokoll',
  description: 'Paragrafer justeras, vid sammanträdet eller efter det.',
})
export class JusteringDto extends Skrivning {
  @Krav(paragrafer, 'paragraferna som justeras')
  paragrafer!: number[];

  @Valfri(person, 'ordföranden som skriver under')
  ordforande: string | null = null;

  @Annars([], lista(person, 'en justerare'), 'justerarna')
  justerare: string[] = [];

  @Valfri(ettAv(JUSTERINGSMETODER), 'hur det skrivs under')
  metod: Justeringsmetod | null = null;

  @Annars(false, jaNej, 'justeras vid sammanträdet')
  omedelbar = false;

  @Valfri(sha256, 'det undertecknade dokumentet')
  sha256: string | null = null;

  @Objektlista(() => UnderskriftDto, 'när var och en skrev under')
  underskrifter: UnderskriftDto[] = [];
}

@ApiSchema({ name: 'VagraJustering', description: 'Någon vägrar att justera.' })
export class JusteringsvagranDto extends Skrivning {
  @Krav(paragrafer, 'paragraferna det gäller')
  paragrafer!: number[];

  @Krav(person, 'vem som vägrar')
  person!: string;

  @Valfri(text(MAX.langText), 'varför; skyddas')
  motivering: string | null = null;
}

@ApiSchema({
  name: 'TillkannageJustering',
  description: 'Justeringen tillkännages på anslagstavlan (KL 8:12).',
})
export class AnslagDto extends Skrivning {
  @Krav(paragrafer, 'paragraferna som tillkännages')
  paragrafer!: number[];

  @Krav(lista(text(MAX.namn), 'en anslagstavla', { min: 1 }), 'anslagstavlorna; flera för en gemensam nämnd')
  tavlor!: string[];

  @Valfri(text(MAX.namn), 'var protokollet finns')
  forvaringsplats: string | null = null;

  @Valfri(datum, 'första dagen då det får tas ned')
  nedtasTidigast: string | null = null;
}

@ApiSchema({ name: 'BestyrkProtokollsutdrag', description: 'Ett utdrag ur protokollet bestyrks.' })
export class UtdragDto extends Skrivning {
  @Krav(nummer, 'paragrafen')
  paragraf!: number;

  @Valfri(person, 'vem som bestyrker det')
  av: string | null = null;
}

@ApiSchema({ name: 'GorProtokollsanteckning', description: 'En anteckning förs till protokollet.' })
export class ProtokollsanteckningDto extends Skrivning {
  @Valfri(nummer, 'paragrafen; null när den gäller hela sammanträdet')
  paragraf: number | null = null;

  @Valfri(person, 'vem som vill ha den antecknad')
  av: string | null = null;

  @Krav(text(MAX.langText), 'anteckningen; skyddas')
  text!: string;
}
