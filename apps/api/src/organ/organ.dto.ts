import { ApiSchema } from '@nestjs/swagger';
import {
  AVSLUTSGRUNDER,
  KANALER,
  ORGANSLAG,
  ROLLER,
  type Avslutsgrund,
  type Kanal,
  type Organslag,
  type Roll,
} from '#domain';
import { Krav, Valfri } from '../http/falt/dekoratorer.js';
import { datum, ettAv, heltal, jaNej, lista, MAX, nummer, organkod, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

const person = text(64);
const antal = heltal(0, 1_000);
const arbetsdagar = heltal(1, 365);

class Antal extends Skrivning {
  @Valfri(antal, 'hur många ledamöter det ska ha; beslutsförhet räknas på det')
  antalLedamoter: number | null = null;

  @Valfri(antal, 'hur många ersättare det ska ha')
  antalErsattare: number | null = null;
}

@ApiSchema({ name: 'InrattaOrgan', description: 'Ett organ inrättas; skedde är första dagen det finns.' })
export class InrattandeDto extends Antal {
  @Krav(text(MAX.namn), 'namnet')
  namn!: string;

  @Krav(ettAv(ORGANSLAG), 'vad för slags organ')
  typ!: Organslag;

  @Valfri(organkod, 'koden för organet det hör till')
  overordnat: string | null = null;
}

@ApiSchema({ name: 'DopOmOrgan', description: 'Organet får ett annat namn; det är samma organ.' })
export class NamnDto extends Skrivning {
  @Krav(text(MAX.namn), 'namnet från och med då')
  namn!: string;
}

@ApiSchema({ name: 'BestamAntal', description: 'Antalet ledamöter och ersättare bestäms.' })
export class AntalDto extends Antal {}

@ApiSchema({ name: 'SlaSammanOrgan', description: 'Organet uppgår i ett annat.' })
export class SammanslagningDto extends Skrivning {
  @Krav(organkod, 'koden för organet det uppgår i')
  uppgickI!: string;
}

@ApiSchema({ name: 'AngePerson', description: 'Vem en persons id betyder.' })
export class PersonangivelseDto extends Skrivning {
  @Krav(person, 'personens id')
  person!: string;

  @Krav(text(MAX.namn), 'personens namn; skyddas')
  namn!: string;
}

@ApiSchema({ name: 'TilldelaUppdrag', description: 'En person får ett uppdrag i organet.' })
export class OrganuppdragDto extends Skrivning {
  @Krav(person, 'personens id')
  person!: string;

  @Krav(ettAv(ROLLER), 'rollen')
  roll!: Roll;

  @Valfri(text(MAX.kod), 'partiet')
  parti: string | null = null;

  @Valfri(nummer, 'ersättarens plats i tjänstgöringsordningen')
  ordning: number | null = null;

  @Valfri(datum, 'sista dagen, om den är känd')
  till: string | null = null;
}

@ApiSchema({ name: 'AvslutaUppdrag', description: 'Ett uppdrag upphör; skedde är första dagen utan det.' })
export class UppdragsavslutDto extends Skrivning {
  @Krav(person, 'personens id')
  person!: string;

  @Valfri(ettAv(ROLLER), 'rollen; null = alla personens roller i organet')
  roll: Roll | null = null;

  @Valfri(ettAv(AVSLUTSGRUNDER), 'varför')
  grund: Avslutsgrund | null = null;
}

@ApiSchema({ name: 'AngeBrevlada', description: 'Vart meddelanden till organet går.' })
export class BrevladaDto extends Skrivning {
  @Krav(ettAv(KANALER), 'hur de går')
  kanal!: Kanal;

  @Krav(text(MAX.rubrik), 'funktionsbrevlåda, webbadress eller postadress; skyddas')
  adress!: string;
}

@ApiSchema({
  name: 'AngeExpedieringsregel',
  description: 'Hur det som expedieras till organet följs upp; null = som det annars görs.',
})
export class ExpedieringsregelDto extends Skrivning {
  @Valfri(arbetsdagar, 'när den som inte kvitterat påminns, i arbetsdagar; annars 3')
  paminnelseEfter: number | null = null;

  @Valfri(arbetsdagar, 'när det går vidare till någon annan, i arbetsdagar; annars 7')
  eskaleringEfter: number | null = null;

  @Valfri(text(MAX.rubrik), 'nämndsekreterarens funktionsbrevlåda; skyddas')
  sekreterare: string | null = null;

  @Valfri(text(MAX.rubrik), 'funktionsbrevlådan dit det går vidare; skyddas')
  eskalerasTill: string | null = null;

  @Valfri(jaNej, 'organet ska kvittera det som kommer')
  kvitterar: boolean | null = null;
}

@ApiSchema({ name: 'AngeAnsvarsomrade', description: 'Vad organet ansvarar för.' })
export class AnsvarsomradeDto extends Skrivning {
  @Krav(text(MAX.langText), 'ansvarsområdet, med reglementets ord')
  text!: string;
}

@ApiSchema({ name: 'AngeGrupp', description: 'Vad ett namn på flera organ betyder: slag, eller en lista.' })
export class GruppDto extends Skrivning {
  @Krav(text(MAX.namn), 'gruppens namn')
  grupp!: string;

  @Valfri(lista(ettAv(ORGANSLAG), 'ett slag', { min: 1 }), 'alla organ av de här slagen')
  typer: Organslag[] | null = null;

  @Valfri(lista(organkod, 'en kod', { min: 1 }), 'koderna för organen som ingår')
  organ: string[] | null = null;
}
