import { arFullmaktige, organtyp, type Organtyp } from '../arende/organ.js';
import type { Arende } from '../arende/arende.state.js';
import type { Skedde } from '../shared/edtf.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  sakertFore,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Utfall,
} from './regel.js';

type Beslutet = Provad<'BeslutFattat'>;

/** A treatment of the matter by a body, with when it happened. */
type Behandling = { readonly organ: string; readonly datum: Skedde };

/** What the law lets fullmäktige deal with unprepared (KL 5:29–34); questions are answered, not decided (KL 5:59–64). */
const UNDANTAGNA_SLAG: readonly Arende['slag'][] = [
  'val',
  'extraval',
  'revision',
  'interpellation',
  'enkelFraga',
];

/** Whether fullmäktige settles the matter, and nothing says that it may be done unprepared. */
const kraverBeredning = ({ data }: Beslutet, arende: Arende | null): boolean =>
  arFullmaktige(data.organ) &&
  data.slutligt &&
  data.undantagFranBeredning === null &&
  !UNDANTAGNA_SLAG.includes(arende?.slag ?? null);

const fore =
  ({ skedde }: Beslutet) =>
  ({ datum }: { readonly datum: Skedde }): boolean =>
    !sakertFore(skedde, datum);

/** Who has prepared the matter before the decision, as far as the days tell. */
const beredningar = (arende: Arende, beslutet: Beslutet): readonly Behandling[] =>
  [...arende.beredningar, ...arende.forslag].filter((b) => !arFullmaktige(b.organ)).filter(fore(beslutet));

const organAv = (behandlingar: readonly Behandling[], ...typer: readonly Organtyp[]): readonly Behandling[] =>
  behandlingar.filter(({ organ }) => typer.includes(organtyp(organ)));

/** Whom the matter has been sent to for comment, or who has commented unasked. */
const tillfragade = (arende: Arende): readonly Behandling[] => [
  ...[...arende.remisser, ...arende.tillfallen].flatMap(({ till, datum }) =>
    till.map((organ) => ({ organ, datum })),
  ),
  ...arende.yttranden.map(({ fran, datum }) => ({ organ: fran, datum })),
];

/** What a rule says where nothing is found: history may have it outside the log. */
const saknas = (beslutet: Beslutet, vad: string, nej: Utfall): Utfall =>
  beslutet.import ? kanEjAvgora(vad) : nej;

const beredd = (arende: Arende, beslutet: Beslutet): Utfall => {
  const alla = beredningar(arende, beslutet);
  if (organAv(alla, 'namnd', 'styrelse', 'beredning').length > 0) return tillat;
  const okanda = organAv(alla, 'okand');
  if (okanda.length > 0) return kanEjAvgora(`om ${okanda[0]?.organ ?? ''} är en nämnd`);
  const utskott = organAv(alla, 'utskott');
  if (utskott.length > 0)
    return varna(
      'BARA_UTSKOTT_HAR_BERETT',
      `Ärendet har beretts av ${utskott[0]?.organ ?? ''} men inte av nämnden själv. Registrera nämndens behandling.`,
    );
  return saknas(
    beslutet,
    'vem som berett ärendet',
    neka(
      'BEREDNING_SAKNAS',
      'Ingen nämnd eller fullmäktigeberedning har berett ärendet. Registrera beredningen eller förslaget först, återremittera ärendet, eller ange varför det inte behöver beredas.',
    ),
  );
};

export const R20: Regel<'BeslutFattat'> = {
  id: 'R-20',
  text: 'Innan fullmäktige avgör ett ärende ska det ha beretts av en nämnd som det berör eller en fullmäktigeberedning.',
  kalla: 'KL 5:26',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['BeslutFattat'],
  prova: ({ handelse, arende }) => {
    if (!kraverBeredning(handelse, arende)) return tillat;
    return arende ? beredd(arende, handelse) : kanEjAvgora('ärendet');
  },
};

export const R21: Regel<'BeslutFattat'> = {
  id: 'R-21',
  text: 'Har bara en fullmäktigeberedning berett ärendet ska en nämnd som det berör ha fått tillfälle att yttra sig.',
  kalla: 'KL 5:27',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['BeslutFattat'],
  prova: ({ handelse, arende }) => {
    if (!arende || !kraverBeredning(handelse, arende)) return tillat;
    const alla = beredningar(arende, handelse);
    if (alla.length === 0 || alla.length > organAv(alla, 'beredning').length) return tillat;
    const fick = tillfragade(arende).filter(fore(handelse));
    if (organAv(fick, 'namnd', 'styrelse').length > 0) return tillat;
    if (organAv(fick, 'okand').length > 0) return kanEjAvgora('om den som fick tillfälle är en nämnd');
    return saknas(
      handelse,
      'vilka nämnder som fått tillfälle att yttra sig',
      neka(
        'NAMND_UTAN_TILLFALLE',
        'Bara en fullmäktigeberedning har berett ärendet, och ingen nämnd har fått tillfälle att yttra sig. Skicka ärendet på remiss till nämnden, eller registrera att den fick tillfälle.',
      ),
    );
  },
};

const senaste = (behandlingar: readonly Behandling[]): Behandling | null =>
  behandlingar.reduce<Behandling | null>(
    (sista, b) => (sista && sakertFore(b.datum, sista.datum) ? sista : b),
    null,
  );

/** What came at the same time as, or after, the last preparation by somebody else. */
const efterSista = (behandlingar: readonly Behandling[], sista: Behandling): readonly Behandling[] =>
  behandlingar.filter(({ datum }) => !sakertFore(datum, sista.datum));

const styrelsensTur = (arende: Arende, beslutet: Beslutet, sista: Behandling): Utfall => {
  const behandlade = efterSista(beredningar(arende, beslutet), sista);
  const yttrade = arende.yttranden.map(({ fran, datum }) => ({ organ: fran, datum }));
  if (organAv([...behandlade, ...efterSista(yttrade, sista)], 'styrelse').length > 0) return tillat;
  const fick = efterSista(tillfragade(arende).filter(fore(beslutet)), sista);
  if (organAv(fick, 'styrelse').length > 0)
    return varna(
      'STYRELSEN_HAR_INTE_YTTRAT_SIG',
      'Kommunstyrelsen har fått tillfälle att yttra sig men har inte gjort det. Kontrollera att den inte vill.',
    );
  return saknas(
    beslutet,
    'om kommunstyrelsen fått tillfälle att yttra sig',
    neka(
      'STYRELSEN_UTAN_TILLFALLE',
      `${sista.organ} har berett ärendet, men kommunstyrelsen har inte fått tillfälle att yttra sig efter det. Registrera styrelsens behandling, eller att den fick tillfälle.`,
    ),
  );
};

export const R22: Regel<'BeslutFattat'> = {
  id: 'R-22',
  text: 'Kommunstyrelsen ska alltid ha fått tillfälle att yttra sig när någon annan berett ärendet.',
  kalla: 'KL 5:28, 6:13',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['BeslutFattat'],
  prova: ({ handelse, arende }) => {
    if (!arende || !kraverBeredning(handelse, arende)) return tillat;
    const sista = senaste(organAv(beredningar(arende, handelse), 'namnd', 'beredning'));
    return sista ? styrelsensTur(arende, handelse, sista) : tillat;
  },
};

export const R23: Regel<'BeslutFattat'> = {
  id: 'R-23',
  text: 'Ett brådskande ärende får fullmäktige avgöra utan beredning bara om alla närvarande är ense om det; andra undantag anges med grund.',
  kalla: 'KL 5:29–34',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['BeslutFattat'],
  prova: ({ handelse }) => {
    const undantag = handelse.data.undantagFranBeredning;
    if (undantag?.grund !== 'bradskande' || undantag.enhalligt === true) return tillat;
    return saknas(
      handelse,
      'om alla närvarande var ense',
      neka(
        'BRADSKANDE_KRAVER_ENHALLIGHET',
        'Ett brådskande ärende får avgöras utan beredning bara om alla närvarande är ense. Ange att beslutet om det var enhälligt, eller låt ärendet beredas.',
      ),
    );
  },
};
