import type { CommandBus } from '@nestjs/cqrs';
import { ExpedieringsprocessenCommand } from '#commands';
import { stockholmDatum, stockholmOffset, type Datum, type Leveranskanal } from '#domain';
import type { Klocka } from '#platform';
import { systemkontext, systemuppgifter } from '../drift/systemkontext.js';
import type { Internbrev, Kanal } from '../kanaler/kanal.js';
import { jobbId } from '../ko/ko.js';
import type { Atgard, Skuld } from '../skuld/skuld.js';

/** In the morning, when somebody can do something about it. */
const KLOCKAN = 7;
const SIDA = 500;
/** Longer than any channel's own limit. */
const LANGST_MS = 120_000;

/** Who at a body is told; null = nobody has been named. `namn` is what the body is called. */
export type Ansvariga = {
  readonly namn: string;
  readonly sekreterare: string | null;
  readonly eskalerasTill: string | null;
};

export type Sammanfattningsval = {
  readonly bus: CommandBus;
  readonly skuld: Skuld;
  readonly kanaler: ReadonlyMap<Leveranskanal, Kanal>;
  /** By the code of the body that sent; null: one that the register does not know. */
  readonly ansvariga: (avsandare: string | null, dag: Datum) => Promise<Ansvariga>;
  readonly klocka: Klocka;
};

const rad = ({ id, namn, arende, lage }: Atgard): string =>
  `- ${namn}${arende === null ? '' : `, ärende ${arende}`}: ${lage === 'uppgiven' ? 'nådde inte fram' : 'har inte kvitterat'} (${id})`;

const rader = (organ: string, egna: readonly Atgard[]): readonly string[] => [
  `Det här har ${organ} skickat som någon behöver ta hand om:`,
  '',
  ...egna.map(rad),
  '',
  'Skicka på nytt eller ring mottagaren. Listan finns i Ärendelogg under expedieringar, åtgärder.',
];

/** Tells the nämndsekreterare what did not arrive and whom nobody has answered for: once a day and body at most. */
export class Sammanfattare {
  constructor(private readonly val: Sammanfattningsval) {}

  async utfor(): Promise<void> {
    const nu = Date.parse(this.val.klocka.nu());
    if (new Date(nu + stockholmOffset(nu)).getUTCHours() < KLOCKAN) return;
    const dag = stockholmDatum(nu);
    const alla = await this.val.skuld.attSammanfatta(dag, SIDA);
    for (const [avsandare, egna] of Map.groupBy(alla, (atgard) => atgard.avsandare))
      await this.beratta(avsandare, egna, dag);
  }

  /** Sent before it is recorded: one that the channel did not take is sent the next minute. */
  private async beratta(avsandare: string | null, egna: readonly Atgard[], dag: Datum): Promise<void> {
    const { namn, sekreterare, eskalerasTill } = await this.val.ansvariga(avsandare, dag);
    const id = `sammanfattning-${avsandare ?? 'OKANT'}-${dag}`;
    const brev = { id, amne: `${egna.length} utskick att ta hand om`, rader: rader(namn, egna) };
    if (!(await this.skicka(brev, sekreterare, `Nämndsekreteraren, ${namn}`))) return;
    const lyfta = egna.filter(({ lage }) => lage !== 'uppgiven');
    if (eskalerasTill !== null && lyfta.length > 0) {
      const lyft = {
        id: `${id}-eskalering`,
        amne: `${lyfta.length} utan kvittens`,
        rader: rader(namn, lyfta),
      };
      if (!(await this.skicka(lyft, eskalerasTill, eskalerasTill))) return;
    }
    const leveranser = egna.map((atgard) => jobbId({ leverans: atgard.id, omgang: atgard.omgang }));
    const data = { organ: avsandare, dag, leveranser };
    await this.val.bus.execute(
      new ExpedieringsprocessenCommand(
        { type: 'NoteraSammanfattning', ...systemuppgifter, data },
        systemkontext(id),
      ),
    );
  }

  /** By e-mail where there is an address and a mail server, else on paper. Whether it was taken. */
  private async skicka(
    brev: Omit<Internbrev, 'till'>,
    adress: string | null,
    namn: string,
  ): Promise<boolean> {
    const epost = adress === null ? undefined : this.val.kanaler.get('epost');
    const kanal = epost ?? this.val.kanaler.get('fil');
    const till = epost && adress !== null ? adress : namn;
    const utfall = await kanal?.skickaBrev?.({ ...brev, till }, AbortSignal.timeout(LANGST_MS));
    return utfall?.utfall === 'levererad';
  }
}
