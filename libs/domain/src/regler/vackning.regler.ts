import { arFullmaktige } from '../arende/organ.js';
import type { Initiativtyp } from '../arende/arende.types.js';
import { helaOrganet, type Organlage } from '../organisation/organ.lage.js';
import type { Organ } from '../organisation/organ.state.js';
import { arErsattare, arLedamot } from '../organisation/organ.vid.js';
import { datumAv } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
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

/** Somebody who may have moved the motion, by the name that the minutes give. */
const personer = ({ personer: kanda }: Organ, namn: string): readonly string[] =>
  [...kanda].filter(([, kant]) => sammaNamn(kant, namn)).map(([person]) => person);

const sammaNamn = (a: string, b: string): boolean =>
  a.trim().toLowerCase().replaceAll(/\s+/g, ' ') === b.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Whether somebody could move motions that day; null where the register does not tell. */
const fickVacka = (
  lage: Organlage,
  namn: string,
  dag: Datum,
  tjanstgjorde: boolean | null,
): boolean | null => {
  const organ = helaOrganet(lage);
  const kanda = organ ? personer(organ, namn) : [];
  if (kanda.length !== 1) return null; // nobody by that name is known, or several are
  const person = kanda[0] ?? '';
  const ledamot = arLedamot(lage, person, dag);
  if (ledamot !== false) return ledamot;
  return arErsattare(lage, person, dag) === true ? tjanstgjorde : false;
};

export const R02: Regel<'MotionVackt'> = {
  id: 'R-02',
  text: 'Varje ledamot får väcka motioner; en ersättare när den tjänstgör.',
  kalla: 'KL 4:19, 4:22',
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['MotionVackt'],
  prova: ({ handelse: { data, skedde }, omvarld }) => {
    const fullmaktige = omvarld?.fullmaktige;
    const dag = datumAv(skedde);
    if (!fullmaktige || dag === null)
      return kanEjAvgora(fullmaktige ? 'dagen' : 'register över fullmäktiges ledamöter');
    const svar = data.motionarer.map(({ namn }) => ({
      namn,
      fick: fickVacka(fullmaktige, namn, dag, data.tjanstgorandeErsattare),
    }));
    const obehorig = svar.find((s) => s.fick === false);
    if (obehorig)
      return neka(
        'MOTIONAR_EJ_LEDAMOT',
        `${obehorig.namn} var varken ledamot i fullmäktige eller tjänstgörande ersättare den dagen. Kontrollera namnet och dagen; ange tjanstgorandeErsattare om ersättaren tjänstgjorde, eller registrera en inkommen handling.`,
      );
    return svar.some((s) => s.fick === null)
      ? kanEjAvgora('vem motionären är i registret över fullmäktige')
      : tillat;
  },
};
