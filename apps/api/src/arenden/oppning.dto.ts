import { ApiSchema } from '@nestjs/swagger';
import { ARENDESLAG, INITIATIVTYPER, type Arendeslag, type Initiativtyp } from '#domain';
import { Krav, Valfri } from '../http/falt/dekoratorer.js';
import { diarienummer, ettAv, MAX, serie, text } from '../http/falt/falttyper.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

@ApiSchema({
  name: 'OppnaArende',
  description: 'Ett nytt ärende, eller med import ett som redan har sitt nummer.',
})
export class OppnaArendeDto extends Skrivning {
  @Valfri(serie, 'diarieserie; måste anges när diarienummer inte gör det')
  serie: string | null = null;

  @Krav(text(MAX.rubrik), 'offentlig ärendemening')
  arendemening!: string;

  @Valfri(text(MAX.rubrik), 'ärendemening för den som får se den; skyddas')
  internArendemening: string | null = null;

  @Valfri(ettAv(ARENDESLAG), 'ärendets slag')
  slag: Arendeslag | null = null;

  @Valfri(text(MAX.kod), 'kod i klassificeringsstrukturen')
  klassificering: string | null = null;

  @Valfri(ettAv(INITIATIVTYPER), 'vem som väckte ärendet (KL 5:22)')
  initiativ: Initiativtyp | null = null;

  @Valfri(text(MAX.namn), 'vem det var; skyddas')
  initiativtagare: string | null = null;

  @Valfri(text(MAX.namn), 'ansvarigt organ')
  organ: string | null = null;

  @Valfri(
    diarienummer,
    'numret som ett importerat ärende har med sig, t.ex. KS-2025-202, 2024.155 KS eller KS 2024/155; bara med import',
  )
  diarienummer: string | null = null;
}
