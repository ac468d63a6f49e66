import { sammaOrgan, type Faktum, type FaktumAv } from '#domain';

type Beslutsfaktum = FaktumAv<'BeslutFattat'>;

/** What is done while a matter is decided, and not what the decision rests on. */
const BEHANDLING: ReadonlySet<string> = new Set([
  'YrkandeFramstallt',
  'YrkandeAtertaget',
  'PropositionStalld',
  'OmrostningGenomford',
  'ReservationAnmald',
  'SarskiltYttrandeAntecknat',
  'DeltogInteIBeslut',
]);

type Plats = { readonly organ: string | null; readonly paragraf: string | null };
type Avser = { readonly avser: { readonly slag: string; readonly nr: number } | null };

const sammaPlats = (a: Plats, b: Plats): boolean =>
  a.organ !== null && b.organ !== null && sammaOrgan(a.organ, b.organ) && a.paragraf === b.paragraf;

const avserBeslutet = (data: object, nr: number): boolean => {
  const { avser = null } = data as Partial<Avser>;
  return avser?.slag === 'beslut' && avser.nr === nr;
};

/** Whether an event belongs to the treatment of the matter at which the decision was taken, or was noted with it. */
export const horTillBehandlingen = (
  faktum: Faktum,
  beslut: Beslutsfaktum,
  alla: readonly Faktum[],
): boolean => {
  if (faktum.revision === beslut.revision) return false;
  if (faktum.metadata.commandId === beslut.metadata.commandId) return true;
  if (!BEHANDLING.has(faktum.type)) return false;
  if (faktum.type === 'YrkandeAtertaget') {
    const yrkande = alla.find((f) => f.type === 'YrkandeFramstallt' && f.data.nr === faktum.data.nr);
    return yrkande !== undefined && horTillBehandlingen(yrkande, beslut, alla);
  }
  return avserBeslutet(faktum.data, beslut.data.nr) || sammaPlats(faktum.data as Plats, beslut.data);
};
