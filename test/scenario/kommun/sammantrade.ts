import type { Datum } from '#domain';
import type { Steg } from './gang.js';
import type { Kommun } from './kommun.js';
import { anslaget, expedierat, justerat, nedtaget } from './protokoll.js';
import type { Punkt, Sammantradesplan } from './plan.js';
import { organIdag } from './register.js';

const BORJAR: Readonly<Record<string, string>> = { KF: '18:00', KS: '13:00', SN: '13:00' };

const sammantradesid = ({ organ, dag }: Sammantradesplan): string => `${organ}-${dag}`;

const narvarande = (personer: readonly string[], uppdrag: 'ledamot' | 'ersattare' = 'ledamot') =>
  personer.map((person) => ({ person, uppdrag, tjanstgor: true }));

/** What is to be dealt with: the ärenden that are known by then, each announced for the meeting. */
const dagordningen = async (
  plan: Sammantradesplan,
  kommun: Kommun,
  organ: string,
): Promise<readonly string[]> => {
  const punkter = plan.punkter.filter((p) => !p.bradskande && p.tasInteUpp === undefined);
  const arenden = punkter.flatMap(({ arende }) => (arende === null ? [] : kommun.kant(arende)));
  for (const arende of arenden)
    await kommun.gor(`arenden/${arende}/anmalningar`, { organ, datum: plan.dag, typ: 'beslut' });
  return arenden;
};

const kallad =
  (plan: Sammantradesplan): Steg['gor'] =>
  async (kommun) => {
    const { namn } = await organIdag(kommun, plan.organ);
    const dagordning = {
      organ: namn,
      borjar: plan.dag,
      arenden: await dagordningen(plan, kommun, namn),
    };
    const vag = `sammantraden/${sammantradesid(plan)}`;
    if (plan.organ === 'KF')
      await kommun.gor(`${vag}/kungorelse`, { ...dagordning, tavlor: ['kommunens webbplats'] });
    await kommun.gor(`${vag}/kallelse`, dagordning);
  };

const oppnat =
  (plan: Sammantradesplan): Steg['gor'] =>
  async (kommun) => {
    const id = sammantradesid(plan);
    const organ = await organIdag(kommun, plan.organ);
    const dar = plan.forst?.narvarande ?? organ.ledamoter.filter((p) => !plan.franvarande?.includes(p));
    kommun.sammantrader(true);
    kommun.sag('mote', `${organ.namn} sammanträder, ${dar.length} av ${organ.antalLedamoter} ledamöter`);
    await kommun.gor(`sammantraden/${id}/oppnande`, { organ: organ.namn, ordforande: organ.ordforande });
    await kommun.gor(`sammantraden/${id}/narvaro`, {
      narvarande: narvarande(dar),
      antalLedamoter: organ.antalLedamoter,
    });
  };

const raknasSom = ({ organ, dag }: Sammantradesplan): string => `§ ${organ} ${dag.slice(0, 4)}`;

/** Where the meeting cannot decide: more are called in, from this paragraf on. */
const kallarIn = async (plan: Sammantradesplan, punkt: Punkt, kommun: Kommun, nr: number): Promise<void> => {
  if (!plan.forst) return;
  const vag = `sammantraden/${sammantradesid(plan)}`;
  await kommun.nekas('R-32', `${punkt.rubrik} ska tas upp`, () =>
    kommun.gor(`${vag}/paragrafer`, { nr, slag: punkt.slag, arenden: arendena(punkt, kommun) }),
  );
  await kommun.gor(`${vag}/narvaroandringar`, {
    franParagraf: nr,
    kom: narvarande(plan.forst.inkallade, 'ersattare'),
  });
  kommun.sag('punkt', `${plan.forst.inkallade.length} ersättare kallas in och tjänstgör`);
};

const arendena = ({ arende }: Punkt, kommun: Kommun): readonly string[] =>
  arende === null ? [] : [kommun.id(arende)];

const tarUpp = async (plan: Sammantradesplan, punkt: Punkt, kommun: Kommun): Promise<number | null> => {
  const nr = kommun.nasta(raknasSom(plan));
  if (plan.punkter[0] === punkt) await kallarIn(plan, punkt, kommun, nr);
  const vag = `sammantraden/${sammantradesid(plan)}/paragrafer`;
  const paragraf = {
    nr,
    rubrik: punkt.rubrik,
    slag: punkt.slag,
    arenden: arendena(punkt, kommun),
    ...(punkt.bradskande && { bradskandeEnhalligt: true }),
  };
  if (punkt.tasInteUpp === undefined) {
    await kommun.gor(vag, paragraf);
    return nr;
  }
  await kommun.nekas(punkt.tasInteUpp, `${punkt.rubrik} ska tas upp`, () => kommun.gor(vag, paragraf));
  kommun.aterlamna(raknasSom(plan));
  return null;
};

/** What is left to approve with the rest of the minutes. */
type Protokoll = { readonly paragrafer: number[] };

const avhandlat =
  (plan: Sammantradesplan, punkter: readonly Punkt[], protokoll: Protokoll): Steg['gor'] =>
  async (kommun) => {
    const organ = await organIdag(kommun, plan.organ);
    const mote = sammantradesid(plan);
    for (const punkt of punkter) {
      const paragraf = await tarUpp(plan, punkt, kommun);
      if (paragraf === null) continue;
      await punkt.gor({ kommun, organ, mote, paragraf });
      if (punkt.omedelbart) await justerat({ kommun, mote, organ: plan.organ }, [paragraf], true);
      else protokoll.paragrafer.push(paragraf);
    }
  };

const avslutat =
  (plan: Sammantradesplan): Steg['gor'] =>
  async (kommun) => {
    await kommun.gor(`sammantraden/${sammantradesid(plan)}/avslutande`);
    kommun.sammantrader(false);
  };

const moteskvallen = (plan: Sammantradesplan, protokoll: Protokoll): readonly Steg[] => {
  const tid = BORJAR[plan.organ] ?? '13:00';
  const { dag, punkter, ajourneras } = plan;
  const delen = (fran: number, till?: number) => avhandlat(plan, punkter.slice(fran, till), protokoll);
  const forst: readonly Steg[] = [
    { dag, tid, gor: oppnat(plan) },
    { dag, tid, gor: delen(0, ajourneras?.fore) },
  ];
  if (!ajourneras) return [...forst, { dag, tid, gor: avslutat(plan) }];
  const { fore, till } = ajourneras;
  const vag = `sammantraden/${sammantradesid(plan)}`;
  return [
    ...forst,
    {
      dag,
      tid,
      gor: async (kommun) => {
        await kommun.gor(`${vag}/ajournering`, { till });
        kommun.sag('punkt', `Sammanträdet ajourneras till ${till}`);
        kommun.sammantrader(false);
      },
    },
    {
      dag: till,
      tid,
      gor: async (kommun) => {
        await kommun.gor(`${vag}/aterupptagande`);
        kommun.sammantrader(true);
        kommun.sag('mote', 'Sammanträdet återupptas');
      },
    },
    { dag: till, tid, gor: delen(fore) },
    { dag: till, tid, gor: avslutat(plan) },
  ];
};

/** All that follows of a plan: the summons, the meeting, its minutes and their notice, and what is sent. */
export const haller = (plan: Sammantradesplan, kallasDag: (dag: Datum) => Datum): readonly Steg[] => {
  const protokoll: Protokoll = { paragrafer: [] };
  const vid = { mote: sammantradesid(plan), organ: plan.organ };
  const da = (dag: Datum | undefined, tid: string, gor: Steg['gor']): readonly Steg[] =>
    dag === undefined ? [] : [{ dag, tid, gor }];
  const anslas: Steg['gor'] = (kommun) =>
    anslaget({ kommun, ...vid }, protokoll.paragrafer, plan.nedtasTidigast ?? plan.nedtaget ?? plan.dag);
  return [
    { dag: kallasDag(plan.dag), tid: '08:30', gor: kallad(plan) },
    ...moteskvallen(plan, protokoll),
    ...da(plan.justerat, '10:00', (kommun) => justerat({ kommun, ...vid }, protokoll.paragrafer)),
    ...da(plan.anslaget, '11:00', anslas),
    ...da(plan.avbrutet, '12:00', async (kommun) => {
      const nr = kommun.anslagsnummer(vid.mote, protokoll.paragrafer);
      await kommun.gor(`sammantraden/${vid.mote}/anslag/${nr}/avbrott`);
      kommun.sag(
        'handelse',
        `Anslaget om ${vid.mote} satt inte uppe hela tiden: överklagandetiden räknas om`,
      );
    }),
    ...da(plan.anslagetIgen, '11:00', anslas),
    ...da(plan.nedtaget, '08:00', (kommun) => nedtaget({ kommun, ...vid }, protokoll.paragrafer)),
    ...da(plan.expedierat, '13:00', (kommun) => expedierat(kommun, vid.mote)),
  ];
};
