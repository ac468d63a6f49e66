import type { LastLeverans } from '#commands';
import { expedieringsId, tolkaLeveransId, type Expediering, type Protokollsutdrag } from '#domain';
import type { Utskick, Utskicksinnehall } from '../kanaler/kanal.js';
import { jobbId, type Leveransjobb } from '../ko/ko.js';
import { expedierat, type Underlag, type Underlagslasare } from '../planering/underlag.js';

/** Where a link leads, and who may follow it. */
export type Lankar = {
  /** Absolute URL of the product, without a slash at the end. */
  readonly basUrl: string;
  /** Absolute URL that acknowledges a round of a delivery; the same each time it is asked for. */
  readonly kvittenslank: (jobb: Leveransjobb, planerad: string) => string;
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
  async skriv(
    slag: Utskick['slag'],
    jobb: Leveransjobb,
    { expediering, mottagare, leverans }: LastLeverans,
  ): Promise<Utskick> {
    const { basUrl, kvittenslank } = this.lankar;
    const { strom, revision } = expediering.kalla;
    const id = expedieringsId(strom, revision);
    const underlag = await this.las(expediering);
    const oppet = underlag !== null && !underlag.sekretess && underlag.utdrag !== null;
    return {
      slag,
      expediering: id,
      leverans: jobb.leverans,
      idempotensnyckel: slag === 'beslut' ? jobbId(jobb) : `${jobbId(jobb)}-paminnelse`,
      tid: expediering.planerad,
      avsandare: { organ: expediering.organkod, namn: expediering.organ ?? 'Kommunen' },
      mottagare: {
        namn: mottagare.namn,
        organ: mottagare.organ,
        adress: leverans.vag?.adress ?? mottagare.adress,
      },
      innehall: oppet ? innehallI(underlag.utdrag, expediering) : null,
      dataref: `${basUrl}/api/expedieringar/${id}/leveranser/${tolkaLeveransId(jobb.leverans)?.nr ?? 0}`,
      kvittenslank: mottagare.kvittens ? kvittenslank(jobb, expediering.planerad) : null,
      ersatter: expediering.ersatter,
    };
  }

  /** null: nothing is known of it any more. The secrecy of another ärende that it touches is asked for every time. */
  private async las({ kalla: { strom, revision } }: Expediering): Promise<Underlag | null> {
    const kalla = await this.underlag.kalla({ strom });
    const nyckel = `${strom}-${revision}`;
    const last = this.lasta.get(nyckel);
    if (kalla?.slag === 'arende' && last?.revision === kalla.revision) return last.underlag;
    const sagt = kalla && expedierat(kalla, revision);
    const underlag = kalla && sagt && (await this.underlag.las(kalla, sagt));
    if (this.lasta.size >= MOST_LASTA) this.lasta.clear();
    this.lasta.set(nyckel, { revision: kalla?.revision ?? -1, underlag });
    return underlag;
  }
}

const MOST_LASTA = 500;
