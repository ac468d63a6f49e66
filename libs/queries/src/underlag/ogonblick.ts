import {
  datumAv,
  dygnetsBorjan,
  dygnetsSlut,
  skeddeIOrd,
  tidpunktIOrd,
  tidpunktText,
  tolkaSkedde,
  type Sammantrade,
  type Skedde,
} from '#domain';

/** Moments between which something happened, in ms since 1970, both inclusive; null: nobody knows how early. */
export type Spann = { readonly fran: number | null; readonly till: number };

/** When a recorded fact may have happened: no more exactly than the source says, and never after it was recorded. */
export const skeddesSpann = (skedde: Skedde, registrerad: string): Spann => {
  const sist = Date.parse(registrerad);
  const t = tolkaSkedde(skedde);
  if (t?.slag === 'tidpunkt') return { fran: t.instant, till: t.instant };
  const fran = t?.fran == null ? null : dygnetsBorjan(t.fran);
  const till = t?.till == null ? sist : Math.min(dygnetsSlut(t.till), sist);
  return { fran, till: Math.max(till, fran ?? till) };
};

/** How well the moment of a decision is known. */
export type Ogonblick = {
  /** ISO 8601 UTC; null: nobody knows how early. */
  readonly fran: string | null;
  readonly till: string;
  /** What says so. */
  readonly grund: 'tidpunkt' | 'sammantrade' | 'datum' | 'kalla';
  readonly text: string;
};

const exakt = (skedde: Skedde): number | null => {
  const t = tolkaSkedde(skedde);
  return t?.slag === 'tidpunkt' ? t.instant : null;
};

/** From when to when the meeting went on, where it is known to the minute and on one day. */
const motetsSpann = ({ oppnat, avslutat, ajourneringar }: Sammantrade): Spann | null => {
  const [fran, till] = [exakt(oppnat?.datum ?? null), exakt(avslutat?.datum ?? null)];
  return fran !== null && till !== null && fran <= till && ajourneringar.length === 0 ? { fran, till } : null;
};

const grundAv = (skedde: Skedde): Ogonblick['grund'] => {
  if (exakt(skedde) !== null) return 'tidpunkt';
  return datumAv(skedde) === null ? 'kalla' : 'datum';
};

const TEXT: Readonly<Record<Ogonblick['grund'], string>> = {
  tidpunkt: 'Beslutets tidpunkt är registrerad.',
  sammantrade: 'Beslutet fattades under sammanträdet, vars början och slut är registrerade.',
  datum: 'Bara dagen för beslutet är känd: vad som kom före eller efter samma dag kan inte avgöras.',
  kalla:
    'Dagen för beslutet är inte fullt känd: vad som kom före eller efter inom den tiden kan inte avgöras.',
};

const nar = ({ fran, till }: Spann): string => {
  if (fran === null) return `senast den ${tidpunktIOrd(till)}`;
  return fran === till
    ? `den ${tidpunktIOrd(till)}`
    : `mellan den ${tidpunktIOrd(fran)} och den ${tidpunktIOrd(till)}`;
};

/** From when to when the meeting went on that day, where the decision has only the day. */
const inomMotet = (skedde: Skedde, eget: Spann, mote: Sammantrade | null): Spann | null => {
  if (mote === null || exakt(skedde) !== null || datumAv(skedde) !== mote.datum) return null;
  const motets = motetsSpann(mote);
  const inom = motets !== null && (motets.fran ?? 0) >= (eget.fran ?? Infinity) && motets.till <= eget.till;
  return inom ? motets : null;
};

/** When a decision was taken: by its own time, else while its meeting went on that day, else as far as the source says. */
export const beslutetsOgonblick = (
  { skedde, registrerad }: { readonly skedde: Skedde; readonly registrerad: string },
  mote: Sammantrade | null,
): { readonly spann: Spann; readonly visat: Ogonblick } => {
  const eget = skeddesSpann(skedde, registrerad);
  const motets = inomMotet(skedde, eget, mote);
  const spann = motets ?? eget;
  const grund = motets ? 'sammantrade' : grundAv(skedde);
  return {
    spann,
    visat: {
      fran: spann.fran === null ? null : tidpunktText(spann.fran),
      till: tidpunktText(spann.till),
      grund,
      text: `Beslutet fattades ${grund === 'datum' ? (skeddeIOrd(skedde) ?? '') : nar(spann)}. ${TEXT[grund]}`,
    },
  };
};
