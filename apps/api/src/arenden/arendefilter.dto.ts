import { ARENDESLAG, ARENDESTATUSAR } from '#domain';
import { SORTERINGAR } from '#queries';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { datum, ettAv, MAX, serie, text, tidpunkt } from '../http/falt/falttyper.js';
import { Sidval } from '../http/fraga.dto.js';

/** What the register is asked for. */
export class ArendefilterDto extends Sidval {
  @Fragefalt(
    text(MAX.namn),
    'ord ur den offentliga ärendemeningen, med eller utan å ä ö, eller ett diarienummer',
  )
  q?: string;

  @Fragefalt(serie, 'diarieserie')
  serie?: string;

  @Fragefalt(ettAv(ARENDESTATUSAR), 'status')
  status?: string;

  @Fragefalt(
    text(MAX.namn),
    'ansvarigt organ eller det som har ärendet nu; KS är detsamma som Kommunstyrelsen',
  )
  organ?: string;

  @Fragefalt(ettAv(ARENDESLAG), 'ärendets slag')
  slag?: string;

  @Fragefalt(text(MAX.namn), 'handläggare')
  handlaggare?: string;

  @Fragefalt(datum, 'öppnade den dagen eller senare')
  oppnadFran?: string;

  @Fragefalt(datum, 'öppnade den dagen eller tidigare')
  oppnadTill?: string;

  @Fragefalt(ettAv(SORTERINGAR), 'ordning; minus = omvänd; utelämnat = -oppnad')
  sort?: string;

  @Fragefalt(tidpunkt, 'diariet som loggen visste det då; inte tillsammans med giltig')
  vidTidpunkt?: string;

  @Fragefalt(
    tidpunkt,
    'diariet som det var då, också med det som registrerades senare; inte tillsammans med vidTidpunkt',
  )
  giltig?: string;
}
