import { Inject, Optional } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  leveransDecider,
  leveransstrom,
  LEVERANSKANALER,
  OgiltigBegaran,
  RuleViolation,
  stockholmDatum,
  vagTill,
  type FastMottagare,
  type Leverans,
  type Leveranskanal,
  type Leveranslage,
  type SandOm,
} from '#domain';
import { KLOCKA, type Klocka } from '#platform';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { Registerlasare } from '../organisation/registerlasare.js';
import { kravEjAterkallad } from './ej-aterkallad.js';
import { SandOmCommand, type Omsandning } from './expedieringskommando.js';
import { Expedieringslasare } from './expedieringslasare.js';

/** Injection token of the channels that there are; without it all of them. */
export const EXPEDIERINGSKANALER = Symbol('Expedieringskanaler');

type Vag = Pick<FastMottagare, 'kanal' | 'adress'>;

const LAGESORD = {
  vantar: 'väntar',
  levererad: 'är levererad',
  uppgiven: 'är uppgiven',
  aterkallad: 'är återkallad',
};

const kravLage = (bara: Leveranslage | null, { lage }: Leverans): void => {
  if (bara !== null && lage !== bara)
    throw new RuleViolation(
      `LEVERANSEN_EJ_${bara.toUpperCase()}`,
      `Leveransen ${LAGESORD[lage]}. Inget skickades om.`,
    );
};

/** What was asked for, filled in with where the recipient is reached. Throws `OgiltigBegaran` where that is not enough. */
const vagen = ({ kanal, adress }: Omsandning, nu: Vag, namn: string): Vag => {
  if (adress !== null) {
    if (kanal === null)
      throw new OgiltigBegaran('KANALEN_SAKNAS', 'Ange också kanalen som adressen hör till.', 'kanal');
    return { kanal, adress };
  }
  if (kanal === null || kanal === nu.kanal) return nu;
  if (kanal === 'fil') return { kanal, adress: namn };
  throw new OgiltigBegaran(
    'ADRESSEN_SAKNAS',
    'Mottagaren nås inte så enligt registret. Ange adressen.',
    'adress',
  );
};

@CommandHandler(SandOmCommand)
export class SandOmHandler implements ICommandHandler<SandOmCommand> {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly lasare: Expedieringslasare,
    private readonly register: Registerlasare,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    @Optional()
    @Inject(EXPEDIERINGSKANALER)
    private readonly kanaler: ReadonlySet<Leveranskanal> | null,
  ) {}

  /** Throws `Okand` where there is no such recipient, and what deciding throws. */
  async execute({ leverans, omsandning, kontext, expected }: SandOmCommand): Promise<Kvitto> {
    const { expediering, mottagare } = await this.lasare.leverans(leverans);
    const narmast = await this.narmastVag(mottagare);
    const { kanal: _kanal, adress: _adress, bara, ...gemensamt } = omsandning;
    return this.decideAndAppend.execute({
      decider: {
        ...leveransDecider,
        // asked only of what has not been done: a command that is repeated is answered as it was
        decide: (command: SandOm, l) => {
          kravEjAterkallad(expediering);
          kravLage(bara, l);
          const data = vagen(omsandning, narmast, mottagare.namn);
          this.kravKanal(data.kanal);
          return leveransDecider.decide({ ...command, data }, l);
        },
      },
      stream: leveransstrom(leverans),
      message: { ...gemensamt, type: 'SandOm', data: narmast },
      kontext,
      expected,
    });
  }

  /** Where the register says that the recipient is reached today. */
  private async narmastVag(mottagare: FastMottagare): Promise<Vag> {
    const register = (await this.register.alla())?.register ?? null;
    const dag = stockholmDatum(Date.parse(this.klocka.nu()));
    const { kanal, adress } = vagTill(mottagare, { register, dag, kanaler: this.allaKanaler() });
    return { kanal, adress };
  }

  private allaKanaler(): ReadonlySet<Leveranskanal> {
    return this.kanaler ?? new Set(LEVERANSKANALER);
  }

  private kravKanal(kanal: Leveranskanal): void {
    if (!this.allaKanaler().has(kanal))
      throw new RuleViolation('KANALEN_SAKNAS', `Kanalen ${kanal} är inte inställd här. Välj en annan.`);
  }
}
