import { ApiSchema } from '@nestjs/swagger';
import {
  JAVSGRUNDER,
  PARAGRAFSLAG,
  UPPDRAG,
  type Javsgrund,
  type Narvarouppdrag,
  type Paragrafslag,
} from '#domain';
import { Annars, Krav, Objektlista, Valfri } from '../http/falt/dekoratorer.js';
import { arendeId, edtf, ettAv, heltal, jaNej, lista, MAX, nummer, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

/** Persons are ids, never names. */
export const person = text(64);

class Dagordning extends Skrivning {
  @Valfri(text(MAX.namn), 'organets namn; koden står i adressen')
  organ: string | null = null;

  @Valfri(edtf, 'när sammanträdet ska börja, i EDTF')
  borjar: string | null = null;

  @Valfri(text(MAX.namn), 'var')
  plats: string | null = null;

  @Annars([], lista(arendeId, 'ett ärende', { max: 500 }), 'ärendena som ska tas upp')
  arenden: string[] = [];

  @Annars([], lista(text(MAX.rubrik), 'en punkt'), 'punkter som inte är ärenden; skyddas')
  ovrigt: string[] = [];
}

@ApiSchema({ name: 'UtfardaKallelse', description: 'Ledamöter och ersättare kallas (KL 5:14).' })
export class KallelseDto extends Dagordning {
  @Annars(false, jaNej, 'gäller ett ärende som inte kan vänta')
  bradskande = false;

  @Valfri(text(MAX.text), 'varför det inte kan vänta; skyddas')
  grund: string | null = null;
}

@ApiSchema({ name: 'AnslaKungorelse', description: 'Sammanträdet kungörs på anslagstavlan (KL 5:13).' })
export class KungorelseDto extends Dagordning {
  @Annars([], lista(text(MAX.namn), 'en anslagstavla'), 'anslagstavlorna')
  tavlor: string[] = [];
}

@ApiSchema({ name: 'OppnaSammantrade', description: 'Sammanträdet öppnas.' })
export class OppnandeDto extends Skrivning {
  @Valfri(text(MAX.namn), 'organets namn; koden står i adressen')
  organ: string | null = null;

  @Valfri(person, 'den som leder sammanträdet, som id')
  ordforande: string | null = null;

  @Valfri(text(MAX.namn), 'var')
  plats: string | null = null;
}

@ApiSchema({ name: 'Narvarande', description: 'En ledamot eller ersättare som är där.' })
export class NarvarandeDto {
  @Krav(person, 'personens id')
  person!: string;

  @Krav(ettAv(UPPDRAG), 'uppdrag')
  uppdrag!: Narvarouppdrag;

  @Krav(jaNej, 'deltar i besluten')
  tjanstgor!: boolean;

  @Valfri(person, 'ledamoten vars plats en ersättare tar')
  ersatter: string | null = null;

  @Valfri(jaNej, 'deltar på distans')
  distans: boolean | null = null;
}

const franParagraf = nummer;

@ApiSchema({ name: 'FaststallNarvaro', description: 'Ett upprop: vilka som är där och vilka som tjänstgör.' })
export class NarvaroDto extends Skrivning {
  @Objektlista(() => NarvarandeDto, 'ledamöter och ersättare på plats', { min: 1, max: 300 })
  narvarande!: NarvarandeDto[];

  @Valfri(heltal(1, 1_000), 'antal ledamöter i organet; mer än hälften ska vara närvarande')
  antalLedamoter: number | null = null;

  @Valfri(franParagraf, 'från denna paragraf; null = från början')
  franParagraf: number | null = null;
}

@ApiSchema({ name: 'AndraNarvaro', description: 'Någon kommer eller går.' })
export class NarvaroandringDto extends Skrivning {
  @Valfri(franParagraf, 'från denna paragraf; null när ingen skrev upp det')
  franParagraf: number | null = null;

  @Objektlista(() => NarvarandeDto, 'de som kom, eller började tjänstgöra')
  kom: NarvarandeDto[] = [];

  @Annars([], lista(person, 'en person'), 'de som gick')
  gick: string[] = [];
}

@ApiSchema({ name: 'AnmalJav', description: 'Jäv anmäls (KL 5:47, 6:28–30).' })
export class JavDto extends Skrivning {
  @Krav(person, 'den som jävet gäller')
  person!: string;

  @Valfri(nummer, 'paragrafen; null när den inte är känd')
  paragraf: number | null = null;

  @Valfri(ettAv(JAVSGRUNDER), 'vilket slags jäv')
  grund: Javsgrund | null = null;

  @Valfri(text(MAX.text), 'vad det grundas på; skyddas')
  motivering: string | null = null;

  @Valfri(jaNej, 'gick ut medan paragrafen behandlades')
  lamnadeRummet: boolean | null = null;

  @Valfri(jaNej, 'organet fann att jäv förelåg; null när det inte är avgjort')
  godtaget: boolean | null = null;
}

@ApiSchema({ name: 'TilldelaParagraf', description: 'En paragraf får sitt nummer i protokollet.' })
export class ParagrafDto extends Skrivning {
  @Krav(nummer, 'paragrafens nummer, unikt för organet och året')
  nr!: number;

  @Valfri(text(MAX.rubrik), 'rubriken; skyddas')
  rubrik: string | null = null;

  @Annars([], lista(arendeId, 'ett ärende'), 'ärendena som behandlas: inget, ett eller flera')
  arenden: string[] = [];

  @Krav(ettAv(PARAGRAFSLAG), 'vad paragrafen är; ärenden avgörs i beslut och val')
  slag!: Paragrafslag;

  @Valfri(jaNej, 'alla närvarande beslutade att avgöra ett ärende som inte var kungjort (KL 5:52)')
  bradskandeEnhalligt: boolean | null = null;
}

@ApiSchema({ name: 'AjourneraSammantrade', description: 'Sammanträdet avbryts för att fortsätta senare.' })
export class AjourneringDto extends Skrivning {
  @Valfri(edtf, 'när det ska fortsätta, i EDTF')
  till: string | null = null;
}
