import { Module } from '@nestjs/common';
import { HamtaExpedieringsforslagHandler } from './arende/hamta-expedieringsforslag.handler.js';
import { HamtaHistorikHandler } from './arende/hamta-historik.handler.js';
import { HamtaKortHandler } from './arende/hamta-kort.handler.js';
import { StrommaHistorikHandler } from './arende/stromma-historik.handler.js';
import { SokArendenHandler } from './arenden/sok-arenden.handler.js';
import { HamtaDelegationsbeslutHandler } from './delegation/hamta-delegationsbeslut.handler.js';
import { HamtaDelegationsbeslutshistorikHandler } from './delegation/hamta-delegationsbeslutshistorik.handler.js';
import { ListaDelegationsbeslutHandler } from './delegation/lista-delegationsbeslut.handler.js';
import { HamtaDelegationsordningHandler } from './delegation/hamta-delegationsordning.handler.js';
import { HamtaDelegationsordningshistorikHandler } from './delegation/hamta-delegationsordningshistorik.handler.js';
import {
  HamtaAllaExpedieringsatgarderHandler,
  ListaExpedieringsatgarderHandler,
} from './expediering/atgarder.handlers.js';
import { HamtaExpedieringHandler } from './expediering/hamta-expediering.handler.js';
import { HamtaLeveransHandler } from './expediering/hamta-leverans.handler.js';
import { ListaExpedieringarHandler } from './expediering/lista-expedieringar.handler.js';
import { ListaLeveranserHandler } from './expediering/lista-leveranser.handler.js';
import { HamtaExpedieringssummorHandler, ListaKanalerHandler } from './expediering/oversikt.handlers.js';
import { HamtaHandlingHandler } from './handlingar/hamta-handling.handler.js';
import { ListaHandlingarHandler } from './handlingar/lista-handlingar.handler.js';
import { ListaOavslutadeHandler } from './oavslutade/lista-oavslutade.handler.js';
import { HamtaOrganHandler } from './organisation/hamta-organ.handler.js';
import { HamtaOrganhistorikHandler } from './organisation/hamta-organhistorik.handler.js';
import { HamtaHelaRapportenHandler, HamtaRapportHandler } from './rapporter/hamta-rapport.handler.js';
import { ListaOrganHandler } from './organisation/lista-organ.handler.js';
import { HamtaDelegationsunderlagHandler } from './underlag/hamta-delegationsunderlag.handler.js';
import { HamtaUnderlagHandler } from './underlag/hamta-underlag.handler.js';
import { HamtaJamforelseHandler } from './uppspelning/hamta-jamforelse.handler.js';
import { HamtaMotesuppspelningHandler } from './uppspelning/hamta-motesuppspelning.handler.js';
import { HamtaUppspelningHandler } from './uppspelning/hamta-uppspelning.handler.js';
import { HamtaSammantradeHandler } from './sammantraden/hamta-sammantrade.handler.js';
import { HamtaSammantradeshistorikHandler } from './sammantraden/hamta-sammantradeshistorik.handler.js';
import { ListaSammantradenHandler } from './sammantraden/lista-sammantraden.handler.js';

/**
 * Handlers of every query, for an app that has `CqrsModule.forRoot()`. The composition root provides
 * `EVENT_STORE`, `KLOCKA`, `LASMODELLER` and, where a serie has a form of its own, `DIARIEFORMER` in a global module.
 */
@Module({
  providers: [
    HamtaKortHandler,
    HamtaExpedieringsforslagHandler,
    HamtaHistorikHandler,
    StrommaHistorikHandler,
    HamtaUppspelningHandler,
    HamtaUnderlagHandler,
    HamtaDelegationsunderlagHandler,
    HamtaJamforelseHandler,
    HamtaMotesuppspelningHandler,
    SokArendenHandler,
    ListaHandlingarHandler,
    HamtaHandlingHandler,
    ListaOavslutadeHandler,
    ListaSammantradenHandler,
    HamtaSammantradeHandler,
    HamtaSammantradeshistorikHandler,
    HamtaRapportHandler,
    HamtaHelaRapportenHandler,
    HamtaOrganHandler,
    HamtaOrganhistorikHandler,
    ListaOrganHandler,
    HamtaDelegationsbeslutHandler,
    HamtaDelegationsbeslutshistorikHandler,
    ListaDelegationsbeslutHandler,
    HamtaDelegationsordningHandler,
    HamtaDelegationsordningshistorikHandler,
    ListaExpedieringarHandler,
    HamtaExpedieringHandler,
    ListaLeveranserHandler,
    HamtaLeveransHandler,
    HamtaExpedieringssummorHandler,
    ListaExpedieringsatgarderHandler,
    HamtaAllaExpedieringsatgarderHandler,
    ListaKanalerHandler,
  ],
})
export class QueriesModule {}
