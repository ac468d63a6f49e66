import { Global, Module, type DynamicModule, type FactoryProvider, type ValueProvider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { bruketsOrgan, CommandsModule, EXPEDIERINGSKANALER } from '#commands';
import type { Pdftrad } from '#dokument';
import { EVENT_STORE, type EventStore, type KeyStore } from '#event-store';
import { ExpedieringModule, UnderlagModule } from '#expediering';
import { DOKUMENTLAGER } from '#handlingar';
import { KLOCKA, type Klocka } from '#platform';
import { ProcesserModule } from '#processer';
import { registretsOrgan, type LasmodellerISqlite, type Projections } from '#projections';
import { DIARIEFORMER, LASMODELLER, QueriesModule, type Diarieformer } from '#queries';
import { BevisUrTrad } from '#revision';
import { ArendenController } from './arenden/arenden.controller.js';
import { Arendekommandon } from './arenden/arenden.kommandon.js';
import { ArkivController } from './arkiv/arkiv.controller.js';
import { DelegationsbeslutController } from './delegationsbeslut/delegationsbeslut.controller.js';
import { Delegationsbeslutskommandon } from './delegationsbeslut/delegationsbeslut.kommandon.js';
import { DelegationsordningarController } from './delegationsordningar/delegationsordningar.controller.js';
import { Delegationsordningskommandon } from './delegationsordningar/delegationsordningar.kommandon.js';
import { ExpedieringarController } from './expedieringar/expedieringar.controller.js';
import { Expedieringskommandon, Kanalkommandon } from './expedieringar/expedieringar.kommandon.js';
import { KanalerController, LeveranserController } from './expedieringar/leveranser.controller.js';
import { OmsandningarController } from './expedieringar/omsandningar.controller.js';
import { Omsandningar } from './expedieringar/omsandningar.js';
import { UtdragController } from './expedieringar/utdrag.controller.js';
import { HandelserController } from './handelser/handelser.controller.js';
import { Handelsestrommar } from './handelser/handelsestrommar.js';
import { HalsaController } from './halsa/halsa.controller.js';
import type { Uppstart } from './halsa/uppstart.js';
import { HandlingarController } from './handlingar/handlingar.controller.js';
import { Handlingskommandon } from './handlingar/handlingar.kommandon.js';
import { OrganController } from './organ/organ.controller.js';
import { Organkommandon } from './organ/organ.kommandon.js';
import { HuvudController } from './revision/huvud.controller.js';
import { BEVISKALLA, Paketmodul } from './revision/paket/paketmodul.js';
import { TradController } from './revision/trad.controller.js';
import { rapportkontroller } from './rapporter/rapporter.controller.js';
import { RegelrevisionController } from './revision/regler.controller.js';
import { RapportController } from './revision/rapport.controller.js';
import { UppspelningController } from './revision/uppspelning.controller.js';
import { SammantradenController } from './sammantraden/sammantraden.controller.js';
import { Sammantradeskommandon } from './sammantraden/sammantraden.kommandon.js';
import { FelController } from './http/fel/fel.controller.js';
import { Lasningsmodul } from './revision/lasning/lasningsmodul.js';
import { Problemfilter } from './http/fel/problem.filter.js';
import { Kommandomottagare } from './http/kommando/kommandomottagare.js';
import { IDENTITET, type Identitet } from './identitet/identitet.js';
import { Kvittenser } from './kvittens/kvittenser.js';
import { adressprovet, type Utskicksdelar } from './sammansattning/expediering.js';
import { Livscykel } from './sammansattning/livscykel.js';
import { ForfallnaUrRapporter } from './tidur/forfallna-ur-rapporter.js';
import type { Revisionsdelar } from './sammansattning/revision.js';
import { ARKIVSCHEMA, PROJEKTIONER, RAPPORTPDF, REVISION, UPPSTART, UTSKICK } from './tokens.js';

/** The parts that somebody chose: what the app is composed of. */
export type Delar = {
  readonly store: EventStore;
  readonly klocka: Klocka;
  readonly identitet: Identitet;
  readonly projektioner: Projections;
  readonly lasmodeller: LasmodellerISqlite;
  readonly uppstart: Uppstart;
  readonly former: Diarieformer;
  readonly utskick: Utskicksdelar;
  readonly revision: Revisionsdelar;
  /** Makes the PDF of reports. */
  readonly rapportpdf: Pdftrad;
  /** Keys of the protected content in the log. */
  readonly keys: KeyStore;
  /** Folder of the archive schema, where there is one. */
  readonly arkivschema: string | null;
};

const delarna = ({
  store,
  klocka,
  identitet,
  projektioner,
  lasmodeller,
  uppstart,
  former,
  utskick,
  revision,
  rapportpdf,
  arkivschema,
}: Delar): ValueProvider[] => [
  { provide: EVENT_STORE, useValue: store },
  { provide: KLOCKA, useValue: klocka },
  { provide: IDENTITET, useValue: identitet },
  { provide: PROJEKTIONER, useValue: projektioner },
  { provide: LASMODELLER, useValue: lasmodeller },
  { provide: UPPSTART, useValue: uppstart },
  { provide: DIARIEFORMER, useValue: former },
  { provide: DOKUMENTLAGER, useValue: utskick.lager },
  { provide: UTSKICK, useValue: utskick },
  { provide: REVISION, useValue: revision },
  { provide: RAPPORTPDF, useValue: rapportpdf },
  { provide: ARKIVSCHEMA, useValue: arkivschema },
  { provide: EXPEDIERINGSKANALER, useValue: new Set(utskick.kanaler.keys()) },
];

/** What every module may ask for, and the order in which it is let go. */
@Global()
@Module({})
class Grundmodul {
  static med(delar: Delar): DynamicModule {
    const providers = delarna(delar);
    const livscykel: FactoryProvider = { provide: Livscykel, useFactory: () => new Livscykel(delar) };
    return {
      module: Grundmodul,
      providers: [...providers, livscykel],
      exports: providers.map(({ provide }) => provide),
    };
  }
}

/** The composition root of the api: implementations are chosen by whoever calls it, and nowhere below. */
@Module({})
export class ApiModule {
  static med(delar: Delar): DynamicModule {
    const commands = CommandsModule.forRoot({
      organ: registretsOrgan(bruketsOrgan, () => delar.lasmodeller.lasare('organ')),
      adressprov: adressprovet(delar.utskick),
      kvittensmatare: (leverans, nar) => delar.utskick.matvarden.kvitterad(leverans, nar),
    });
    const { trad, huvuden } = delar.revision;
    const bevis = { provide: BEVISKALLA, useFactory: () => new BevisUrTrad(trad, huvuden) };
    return {
      module: ApiModule,
      imports: [
        Grundmodul.med(delar),
        CqrsModule.forRoot(),
        commands,
        QueriesModule,
        Lasningsmodul,
        Paketmodul.med({ bevis, keys: delar.keys }),
        ProcesserModule.med({ commands, forfallna: ForfallnaUrRapporter }),
        UnderlagModule.med(commands, delar.utskick.former),
        ...(delar.utskick.val ? [ExpedieringModule.med(commands, delar.utskick.val)] : []),
      ],
      controllers: [
        ArendenController,
        ArkivController,
        Arendekommandon,
        HandlingarController,
        Handlingskommandon,
        SammantradenController,
        Sammantradeskommandon,
        OrganController,
        Organkommandon,
        DelegationsordningarController,
        Delegationsordningskommandon,
        DelegationsbeslutController,
        Delegationsbeslutskommandon,
        ExpedieringarController,
        OmsandningarController,
        UtdragController,
        Expedieringskommandon,
        LeveranserController,
        KanalerController,
        Kanalkommandon,
        ...rapportkontroller,
        HuvudController,
        RegelrevisionController,
        UppspelningController,
        RapportController,
        TradController,
        HandelserController,
        HalsaController,
        FelController,
      ],
      providers: [
        Kvittenser,
        Kommandomottagare,
        Omsandningar,
        Handelsestrommar,
        { provide: APP_FILTER, useClass: Problemfilter },
      ],
    };
  }
}
