import { arFullmaktige } from '../arende/organ.js';
import type { Initiativtyp } from '../arende/arende.types.js';
import { kanEjAvgora, KL_IKRAFT, neka, tillat, type Regel } from './regel.js';

const FAR_VACKA_I_KF: readonly Initiativtyp[] = [
  'namnd',
  'ledamot',
  'revisor',
  'fullmaktigeberedning',
  'bolagsstyrelse',
  'medborgarforslag',
  'folkinitiativ',
];
const VACKS_AV_RATT_KRETS = ['motion', 'medborgarforslag', 'interpellation', 'enkelFraga'];

export const R01: Regel<'ArendeOppnat'> = {
  id: 'R-01',
  text: 'Ärenden i fullmäktige väcks av nämnd, ledamot, revisor, fullmäktigeberedning, vissa bolagsstyrelser, medborgarförslag eller folkinitiativ.',
  kalla: 'KL 5:22, 4:19–21, 8:1–2',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['ArendeOppnat'],
  prova: ({ handelse: { data } }) => {
    if (!arFullmaktige(data.organ ?? data.serie)) return tillat;
    if (data.initiativ === null)
      return data.slag !== null && VACKS_AV_RATT_KRETS.includes(data.slag)
        ? tillat
        : kanEjAvgora('initiativ');
    return FAR_VACKA_I_KF.includes(data.initiativ)
      ? tillat
      : neka(
          'INITIATIV_EJ_BEHORIGT',
          'Ärendet får inte väckas i fullmäktige av den som anges. Ange nämnd, ledamot, revisor, fullmäktigeberedning, bolagsstyrelse, medborgarförslag eller folkinitiativ, eller öppna ärendet hos en nämnd.',
        );
  },
};

export const R02: Regel<'MotionVackt'> = {
  id: 'R-02',
  text: 'Varje ledamot får väcka motioner; en ersättare när den tjänstgör.',
  kalla: 'KL 4:19, 4:22',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['MotionVackt'],
  prova: () => kanEjAvgora('register över ledamöter och tjänstgöring'),
};
