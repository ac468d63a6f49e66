import { createHash } from 'node:crypto';
import { sammantradesstrom, type Handelse, type Metadata } from '#domain';
import type { NewEvent } from '#event-store';
import type { Skrivning } from './storlogg.js';
import { ORGAN } from './ord.js';

const DAG = 86_400_000;
/** Bodies meet this often, each on a weekday of its own. */
const MELLAN_MOTEN = 7;
const LEDAMOTER = 13;
/** Every so many ärenden were read in afterwards. */
const INLAST = 4;

const KODER = new Map(Object.entries(ORGAN).map(([kod, namn]) => [namn, kod]));

type Mote = {
  readonly strom: string;
  readonly organ: string;
  readonly dag: string;
  nr: number;
  revision: number;
};

const narvarande = Array.from({ length: LEDAMOTER }, (_, i) => ({
  ...{ person: `p-${i + 1}`, uppdrag: 'ledamot' as const, tjanstgor: true, ersatter: null, distans: false },
}));

const dagen = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day of the body's next meeting, from a moment on. */
const motesdag = (kod: string, ms: number): string => {
  const veckodag = kod.charCodeAt(0) % 5;
  const dygn = Math.ceil(ms / DAG);
  return dagen((dygn + ((veckodag - dygn) % MELLAN_MOTEN) + MELLAN_MOTEN) * DAG);
};

const somImport = (handelse: NewEvent): NewEvent => ({
  ...handelse,
  metadata: {
    ...handelse.metadata,
    ...{ import: true, kalla: { handling: 'Protokoll' } },
    skedde: handelse.metadata.skedde?.slice(0, 10) ?? null,
  },
});

class Moten {
  private readonly oppna = new Map<string, Mote>();

  /** A decision where it was taken: at the body's next meeting, at a paragraf of its own. */
  *beslut(skrivning: Skrivning, handelse: NewEvent, arende: string): Generator<Skrivning> {
    const data = handelse.data as { readonly organ: string };
    const kod = KODER.get(data.organ);
    const registrerad = Date.parse(handelse.metadata.registrerad);
    if (kod === undefined) {
      yield skrivning;
      return;
    }
    const dag = motesdag(kod, registrerad - MELLAN_MOTEN * DAG);
    const forra = this.oppna.get(kod);
    if (forra && forra.dag !== dag) yield* this.avsluta(forra, registrerad);
    const mote = forra?.dag === dag ? forra : yield* this.oppnat(kod, data.organ, dag, registrerad);
    const nr = mote.nr++;
    yield this.skrivning(mote, registrerad, {
      type: 'ParagrafTilldelad',
      data: { nr, rubrik: `Ärende ${nr}`, arenden: [arende], slag: 'beslut', bradskandeEnhalligt: null },
    });
    const vid = { ...handelse, data: { ...(handelse.data as object), paragraf: String(nr) } } as NewEvent;
    yield { ...skrivning, handelser: [{ ...vid, metadata: { ...vid.metadata, skedde: dag } }] };
  }

  private *oppnat(kod: string, organ: string, dag: string, nu: number): Generator<Skrivning, Mote> {
    const strom = sammantradesstrom(`${kod}-${dag}`);
    const mote = { strom, organ, dag, nr: 1, revision: 0 };
    this.oppna.set(kod, mote);
    yield this.skrivning(mote, nu, {
      type: 'SammantradeOppnat',
      data: { organ, ordforande: 'p-1', plats: null },
    });
    yield this.skrivning(mote, nu, {
      type: 'NarvaroFaststalld',
      data: { narvarande, antalLedamoter: LEDAMOTER, franParagraf: null },
    });
    return mote;
  }

  private *avsluta(mote: Mote, nu: number): Generator<Skrivning> {
    const paragrafer = Array.from({ length: mote.nr - 1 }, (_, i) => i + 1);
    yield this.skrivning(mote, nu, { type: 'SammantradeAvslutat', data: {} });
    yield this.skrivning(mote, nu, {
      type: 'ProtokollJusterat',
      data: {
        ...{ paragrafer, ordforande: 'p-1', justerare: ['p-2'], metod: 'underskrift', omedelbar: false },
        ...{ sha256: null, underskrifter: [] },
      },
    });
    yield this.skrivning(mote, nu, {
      type: 'JusteringTillkannagiven',
      data: { nr: 1, paragrafer, tavlor: ['webbplatsen'], forvaringsplats: null, nedtasTidigast: null },
    });
  }

  private skrivning(mote: Mote, nu: number, handelse: Handelse): Skrivning {
    const revision = mote.revision++;
    const commandId = `${mote.strom}-${revision}`;
    const metadata: Metadata = {
      ...{ commandId, correlationId: commandId, causationId: commandId, skedde: mote.dag },
      bodyHash: createHash('sha256').update(commandId).digest('hex'),
      aktor: { id: 'sekreteraren', roll: 'namndsekreterare' },
      registrerad: new Date(nu).toISOString(),
    };
    const id = `${metadata.bodyHash.slice(0, 8)}-0000-5000-8000-${metadata.bodyHash.slice(8, 20)}`;
    return { strom: mote.strom, revision, handelser: [{ ...handelse, id, metadata }] };
  }
}

/** The same log with the meetings where its decisions were taken, and every fourth ärende as read in afterwards. */
export function* medMoten(skrivningar: Iterable<Skrivning>): Generator<Skrivning> {
  const moten = new Moten();
  for (const skrivning of skrivningar) {
    const arende = skrivning.strom.startsWith('arende-') ? skrivning.strom.slice('arende-'.length) : null;
    const inlast = arende !== null && Number(arende.split('-').at(-1)) % INLAST === 0;
    const egna = inlast ? { ...skrivning, handelser: skrivning.handelser.map(somImport) } : skrivning;
    const [handelse] = egna.handelser;
    if (arende !== null && handelse?.type === 'BeslutFattat') yield* moten.beslut(egna, handelse, arende);
    else yield egna;
  }
}
