import { ApiSchema } from '@nestjs/swagger';
import {
  LEVERANSKANALER,
  LEVERANSLAGEN,
  tolkaLeveransId,
  type Kvittenssatt,
  type Leveranskanal,
  type Leveranslage,
} from '#domain';
import { Annars, Fragefalt, Krav, Valfri } from '../http/falt/dekoratorer.js';
import {
  antingen,
  arendeId,
  datum,
  ettAv,
  formad,
  heltalstext,
  lista,
  MAX,
  organkod,
  text,
  tidpunkt,
} from '../http/falt/falttyper.js';
import { Sidval } from '../http/fraga.dto.js';
import { Skrivning } from '../http/kommando/skrivning.dto.js';

/** Those who have it in their hands say so themselves by the link in the message: that way is not open to others. */
const KVITTENSSATT_HAR = ['api', 'muntligt', 'svar'] as const satisfies readonly Kvittenssatt[];
/** As long as an address of e-mail, or a URL that says no more than where. */
const ADRESS_MAX = 500;
/** What one call may have sent again. */
export const OMSANDNINGAR_MAX = 500;

const leveransId = formad(
  (v) => tolkaLeveransId(v) !== null,
  'ska vara en leverans id, expedieringens id och mottagarens nummer, t.ex. arende-KS-2025-202-30-1',
  {},
  100,
);

export class ExpedieringsfilterDto extends Sidval {
  @Fragefalt(arendeId, 'bara i ärendet')
  arende?: string;

  @Fragefalt(text(MAX.namn), 'bara det avsändande organets: dess kod eller namn')
  organ?: string;

  @Fragefalt(ettAv(LEVERANSLAGEN), 'där någon leverans är i det läget')
  lage?: Leveranslage;

  @Fragefalt(datum, 'planerad tidigast den dagen')
  planeradFran?: string;

  @Fragefalt(datum, 'planerad senast den dagen')
  planeradTill?: string;
}

export class LeveransfilterDto extends Sidval {
  @Fragefalt(ettAv(LEVERANSLAGEN), 'bara i det läget')
  lage?: Leveranslage;

  @Fragefalt(text(MAX.namn), 'bara till det mottagande organet: dess kod eller namn')
  organ?: string;

  @Fragefalt(organkod, 'bara det avsändande organets')
  avsandare?: string;

  @Fragefalt(ettAv(LEVERANSKANALER), 'bara i kanalen')
  kanal?: Leveranskanal;

  @Fragefalt(
    antingen(heltalstext(0, 9_999), tidpunkt),
    'planerad för minst så många dagar sedan, eller senast den tidpunkten',
  )
  aldreAn?: string;

  @Fragefalt(ettAv(['saknas']), 'saknas: bara de som ska kvittera och inte har gjort det')
  kvittens?: 'saknas';
}

export class AtgardsfilterDto extends Sidval {
  @Fragefalt(organkod, 'bara det avsändande organets')
  organ?: string;

  @Fragefalt(ettAv(['uppgiven', 'obekraftad']), 'bara det slaget')
  slag?: 'uppgiven' | 'obekraftad';
}

@ApiSchema({ name: 'Kvittens', description: 'Någon hos mottagaren har bekräftat att det kommit fram.' })
export class KvittensDto extends Skrivning {
  @Krav(text(MAX.namn), 'vem som bekräftade; skyddas')
  av!: string;

  @Annars('api', ettAv(KVITTENSSATT_HAR), 'hur det blev känt')
  satt: Kvittenssatt = 'api';
}

@ApiSchema({ name: 'Leveransomsandning', description: 'Det skickas igen, som en ny omgång.' })
export class OmsandningDto extends Skrivning {
  @Valfri(ettAv(LEVERANSKANALER), 'kanalen; utelämnad = där mottagaren nås nu')
  kanal: Leveranskanal | null = null;

  @Valfri(text(ADRESS_MAX), 'adressen i kanalen; utelämnad = där mottagaren nås nu; skyddas')
  adress: string | null = null;
}

@ApiSchema({ name: 'Leveransdelgivning', description: 'Mottagaren delgavs (delgivningslagen).' })
export class LeveransdelgivningDto extends Skrivning {
  @Krav(text(MAX.namn), 'hur, t.ex. vanlig delgivning')
  satt!: string;

  @Valfri(text(MAX.rubrik), 'beviset; skyddas')
  bevis: string | null = null;
}

@ApiSchema({ name: 'Transportkvitto', description: 'Vad det blev av det som transporten tagit emot.' })
export class TransportkvittoDto extends Skrivning {
  @Krav(ettAv(['levererad', 'studsade']), 'om det kom fram eller kom tillbaka')
  utfall!: 'levererad' | 'studsade';

  @Krav(text(MAX.text), 'vad transporten sade; skyddas')
  text!: string;
}

@ApiSchema({
  name: 'OmsandningAvFlera',
  description: 'De uppgivna leveranser som skickas igen, till där var och en nås nu.',
})
export class OmsandningarDto {
  @Annars('uppgiven', ettAv(['uppgiven']), 'alltid uppgiven: det som väntar eller kommit fram lämnas')
  lage: 'uppgiven' = 'uppgiven' as const;

  @Valfri(organkod, 'bara det avsändande organets')
  avsandare: string | null = null;

  @Valfri(text(MAX.namn), 'bara till det mottagande organet: dess kod eller namn')
  organ: string | null = null;

  @Valfri(ettAv(LEVERANSKANALER), 'bara de som försökts i kanalen')
  kanal: Leveranskanal | null = null;

  @Valfri(
    lista(leveransId, 'en leverans id', { min: 1, max: OMSANDNINGAR_MAX }),
    'bara dessa; utelämnat = alla som passar, de äldsta först',
  )
  leveranser: string[] | null = null;

  @Valfri(text(2_000), 'nasta ur förra svaret, när det fanns fler')
  cursor: string | null = null;

  @Valfri(text(MAX.text), 'varför')
  skal: string | null = null;
}
