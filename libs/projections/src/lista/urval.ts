import { villkor, type Listfilter, type Villkor } from './listfraga.js';
import type { Soktext } from './soktext.js';

type Begransning = { readonly [F in keyof Listfilter]: (varde: NonNullable<Listfilter[F]>) => Villkor };

const sokt = (sok: Soktext): Villkor => {
  switch (sok.slag) {
    case 'ord':
      return villkor('', { match: sok.match }); // how words are found depends on the road taken
    case 'nummer': {
      const { serie, ar, lopnr } = sok;
      return villkor(`ar = :sokar AND lopnr = :soklopnr${serie === null ? '' : ' AND serie = :sokserie'}`, {
        sokar: ar,
        soklopnr: lopnr,
        ...(serie !== null && { sokserie: serie }),
      });
    }
    case 'inget':
      return villkor(''); // nothing is asked for
  }
};

const BEGRANSNINGAR: Begransning = {
  sok: sokt,
  serie: (serie) => villkor('serie = :serie', { serie }),
  status: (status) => villkor('status = :status', { status }),
  organ: (organ) => villkor('(organ_nyckel = :organ OR instans_nyckel = :organ)', { organ }),
  slag: (slag) => villkor('slag = :slag', { slag }),
  handlaggare: (handlaggare) => villkor('handlaggare = :handlaggare', { handlaggare }),
  oppnadFran: (oppnadFran) => villkor('senast >= :oppnadFran', { oppnadFran }),
  oppnadTill: (oppnadTill) => villkor('dag <= :oppnadTill', { oppnadTill }),
};

/** What every row of the answer must fulfil, but for the words of a search. */
export const urval = (filter: Listfilter): readonly Villkor[] =>
  (Object.keys(BEGRANSNINGAR) as (keyof Listfilter)[]).flatMap((falt) => {
    const varde = filter[falt];
    return varde === null ? [] : [BEGRANSNINGAR[falt](varde as never)];
  });
