import { ARENDESLAG, ARENDESTATUSAR } from '#domain';
import { SORTERINGAR } from '#queries';
import { Valfri } from '../http/falt/dekoratorer.js';
import { datum, ettAv, MAX, serie, text, tidpunkt } from '../http/falt/falttyper.js';
import { Sidval } from '../http/fraga.dto.js';

/** What the register is asked for. */
export class ArendefilterDto extends Sidval {
  @Valfri(
    text(MAX.namn),
    'ord ur den offentliga ärendemeningen, med eller utan å ä ö, eller ett diarienummer',
  )
  q?: string;

  @Valfri(serie, 'diarieserie')
  serie?: string;

  @Valfri(ettAv(ARENDESTATUSAR), 'status')
  status?: string;

  @Valfri(text(MAX.namn), 'ansvarigt organ eller det som har ärendet nu; KS är detsamma som Kommunstyrelsen')
  organ?: string;

  @Valfri(ettAv(ARENDESLAG), 'ärendets slag')
  slag?: string;

  @Valfri(text(MAX.namn), 'handläggare')
  handlaggare?: string;

  @Valfri(datum, 'öppnade den dagen eller senare')
  oppnadFran?: string;

  @Valfri(datum, 'öppnade den dagen eller tidigare')
  oppnadTill?: string;

  @Valfri(ettAv(SORTERINGAR), 'ordning; minus = omvänd; utelämnat = -oppnad')
  sort?: string;

  @Valfri(tidpunkt, 'diariet som loggen visste det då; inte tillsammans med giltig')
  vidTidpunkt?: string;

  @Valfri(
    tidpunkt,
    'diariet som det var då, också med det som registrerades senare; inte tillsammans med vidTidpunkt',
  )
  giltig?: string;
}
