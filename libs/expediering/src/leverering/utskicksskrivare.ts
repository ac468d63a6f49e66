import type { LastLeverans } from '#commands';
import { expedieringsId, type Expediering, type Protokollsutdrag } from '#domain';
import type { Utskick, Utskicksinnehall } from '../kanaler/kanal.js';
import { jobbId, type Leveransjobb } from '../ko/ko.js';
import { expedierat, type Underlag, type Underlagslasare } from '../planering/underlag.js';

/** Where a link leads, and who may follow it. */
export type Lankar = {
  /** Absolute URL of the product, without a slash at the end. */
  readonly basUrl: string;
  /** Absolute URL that acknowledges a round of a delivery; the same each time it is asked for. */
  readonly kvittenslank: (jobb: Leveransjobb, planerad: string) => string;
  /** Absolute URL where a delivery is read, that tells nothing of what it is about. */
  readonly hamtningslank: (jobb: Leveransjobb) => string;
};

const beslutssatser = ({ avgorande }: Protokollsutdrag): readonly string[] => {
  switch (avgorande?.slag) {
    case undefined:
      return [];
    case 'beslut':
      return avgorande.beslutssatser;
    case 'forslag':
      return [avgorande.text, ...avgorande.tillagg];
    case 'aterremiss':
      return [
        `Ärendet återremitteras${avgorande.till === null ? '' : ` till ${avgorande.till}`}${avgorande.minoritet === true ? ' (minoritetsåterremiss)' : ''}.`,
        ...avgorande.skal,
      ];
    case 'bordlaggning':
      return ['Ärendet bordläggs.', ...avgorande.skal];
  }
};

const innehallI = (utdrag: Protokollsutdrag, { utdrag: lagrat }: Expediering): Utskicksinnehall => ({
  diarienummer: utdrag.diarienummer,
  rubrik: utdrag.rubrik ?? 'Beslut',
  beslutssatser: beslutssatser(utdrag),
  beslutat: {
    av: utdrag.paragraf === null ? utdrag.organ.namn : `${utdrag.organ.namn} § ${utdrag.paragraf}`,
    datum: utdrag.datum,
  },
  utdrag: lagrat,
});

const oppetInnehall = (underlag: Underlag | null, expediering: Expediering): Utskicksinnehall | null =>
  underlag === null || underlag.sekretess || underlag.utdrag === null
    ? null
    : innehallI(underlag.utdrag, expediering);

/** Writes the messages: what is told of a decision, as it stands when it is sent. */
export class Utskicksskrivare {
  /** What was read of each source last, while its stream has not grown: a burst is of few decisions. */
  private readonly lasta = new Map<
    string,
    { readonly revision: number; readonly underlag: Underlag | null }
  >();

  constructor(
    private readonly underlag: Underlagslasare,
    private readonly lankar: Lankar,
  ) {}

  /** Throws what reading the log throws. */
  async skriv(slag: Utskick['slag'], jobb: Leveransjobb, last: LastLeverans): Promise<Utskick> {
    const { expediering } = last;
    const { strom, revision } = expediering.kalla;
    const id = expedieringsId(strom, revision);
    const innehall = oppetInnehall(await this.las(expediering), expediering);
    return {
      slag,
      expediering: id,
      leverans: jobb.leverans,
      idempotensnyckel: jobbId(jobb),
      tid: expediering.planerad,
      avsandare: { organ: expediering.organkod, namn: expediering.organ ?? 'Kommunen' },
      ...this.till(jobb, last),
      innehall,
      dataref:
        innehall === null
          ? this.lankar.hamtningslank(jobb)
          : `${this.lankar.basUrl}/api/expedieringar/${id}/leveranser/${last.mottagare.nr}`,
      ersatter: expediering.ersatter,
    };
  }

  private till(
    jobb: Leveransjobb,
    { expediering, mottagare, leverans }: LastLeverans,
  ): Pick<Utskick, 'mottagare' | 'kvittenslank'> {
    const { namn, organ, kvittens } = mottagare;
    return {
      mottagare: { namn, organ, adress: leverans.vag?.adress ?? mottagare.adress },
      kvittenslank: kvittens ? this.lankar.kvittenslank(jobb, expediering.planerad) : null,
    };
  }

  /** null: nothing is known of it any more. The secrecy of another ärende that it touches is asked for every time. */
  private async las({ kalla: { strom, revision } }: Expediering): Promise<Underlag | null> {
    const kalla = await this.underlag.kalla({ strom });
    if (kalla === null) return null;
    const nyckel = expedieringsId(strom, revision);
    const last = this.lasta.get(nyckel);
    if (kalla.slag === 'arende' && last?.revision === kalla.revision) return last.underlag;
    const sagt = expedierat(kalla, revision);
    const underlag = sagt && (await this.underlag.las(kalla, sagt));
    if (this.lasta.size >= MOST_LASTA) this.lasta.clear();
    this.lasta.set(nyckel, { revision: kalla.revision, underlag });
    return underlag;
  }
}

const MOST_LASTA = 500;
