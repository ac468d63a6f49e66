import { arRegel, OgiltigBegaran, reglerFor, type RecordedEvent, type Regelhandelsetyp } from '#domain';
import type { EventStore, Position } from '#event-store';
import { Bibliotek } from './bibliotek.js';
import { Domare } from './domare.js';
import type { Fynd, Sammanfattning } from './fynd.js';
import { tomtStromlage } from './lagen.js';
import { begardTyp, noteratVid } from './noterat.js';
import { provaHandelse } from './provning.js';
import { Oavgjorda } from './rakning.js';
import type { Hjalp } from './sikt.js';
import { lasStrom, stromvis } from './strommar.js';
import { arVald, type Regelurval } from './urval.js';

/** The log that is audited, and what has to be known beside it. */
export type Regelkalla = Hjalp & { readonly store: EventStore };

/** How far an audit has come. */
export type Framsteg = { readonly handelser: number; readonly strommar: number; readonly fynd: number };

export type Regelval = {
  readonly avbrott?: AbortSignal | undefined;
  readonly framsteg?: ((framsteg: Framsteg) => void) | undefined;
};

/** Whether any rule speaks of events of a type. */
export const harRegler = (typ: string): boolean => reglerFor(typ as Regelhandelsetyp).length > 0;

/** What has been gone through so far. */
class Rakneverk {
  handelser = 0;
  strommar = 0;
  provade = 0;
  fynd = 0;
  readonly oavgjorda = new Oavgjorda();

  summa(till: Position | null, heltIgenom: boolean): Sammanfattning {
    const { handelser, strommar, provade, fynd } = this;
    return { handelser, strommar, provade, fynd, oavgjort: this.oavgjorda.rader(), till, heltIgenom };
  }
}

type Arbete = {
  readonly domare: Domare;
  readonly vald: ReturnType<typeof arVald>;
  readonly regel: string | undefined;
  readonly verk: Rakneverk;
};

async function* provaStrom(
  strom: readonly RecordedEvent[],
  { domare, vald, regel, verk }: Arbete,
): AsyncGenerator<Fynd, void> {
  verk.strommar += 1;
  verk.handelser += strom.length;
  let lage = tomtStromlage(strom[0]?.stream ?? '');
  for (const [i, handelse] of strom.entries()) {
    if (lage === null) return;
    const noterat = noteratVid(strom, i);
    if (harRegler(begardTyp(handelse.type, noterat)) && vald(handelse, strom)) {
      verk.provade += 1;
      const mal = { handelse, strom, noterat };
      const { fynd, oavgjort } = await provaHandelse(mal, lage, domare, regel);
      for (const { regel: oklar, saknas } of oavgjort) verk.oavgjorda.rakna(oklar, saknas);
      verk.fynd += fynd.length;
      yield* fynd;
    }
    lage = lage.med(handelse);
  }
}

async function* valdaStrommar(
  { store }: Regelkalla,
  { arende }: Regelurval,
  till: Position | null,
): AsyncGenerator<readonly RecordedEvent[]> {
  if (arende === undefined) yield* stromvis(store, till);
  else yield await lasStrom(store, `arende-${arende}`, till);
}

/** A rule that there is none of would look like one that never objected. Throws `OgiltigBegaran`. */
const kravKandRegel = (regel: string | undefined): void => {
  if (regel !== undefined && !arRegel(regel))
    throw new OgiltigBegaran(
      'REGEL_OKAND',
      `Det finns ingen regel ${regel}. Ange regelns id, t.ex. R-40 eller O-20.`,
      'regel',
    );
};

/**
 * Puts every event of the log before the rules as they are today, with what was known when it was recorded, and tells of
 * those that a rule would have refused or warned of: stream by stream, in memory that does not grow with the log. What is
 * appended meanwhile is left out. Throws `OgiltigBegaran` for a rule that there is none of, and what the log throws.
 */
export async function* reviderarRegler(
  kalla: Regelkalla,
  urval: Regelurval = {},
  { avbrott, framsteg }: Regelval = {},
): AsyncGenerator<Fynd, Sammanfattning> {
  kravKandRegel(urval.regel);
  const till = await kalla.store.head();
  const koder = urval.organ === undefined ? [] : await kalla.koder(urval.organ);
  const arbete: Arbete = {
    domare: new Domare(new Bibliotek(kalla.store, till), kalla),
    vald: arVald(urval, koder),
    regel: urval.regel,
    verk: new Rakneverk(),
  };
  const { verk } = arbete;
  for await (const strom of valdaStrommar(kalla, urval, till)) {
    if (avbrott?.aborted) return verk.summa(till, false);
    yield* provaStrom(strom, arbete);
    framsteg?.({ handelser: verk.handelser, strommar: verk.strommar, fynd: verk.fynd });
  }
  return verk.summa(till, true);
}
