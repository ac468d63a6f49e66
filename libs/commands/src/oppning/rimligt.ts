import { OgiltigBegaran, stockholmDatum, tolkaSkedde, type OppnaArende, type Skedde } from '#domain';

const SERIE = /^[A-Z][A-Z0-9]{0,9}$/;
const FORSTA_AR = 1900;
const STORSTA_LOPNR = 9_999_999;

/** The year of the diarium by an instant, in Sweden. */
const arVid = (nu: string): number => Number(stockholmDatum(Date.parse(nu)).slice(0, 4));

/** The year whose serie an opening belongs to: that of the first day it may have happened, else the current. */
export const diarieAr = (skedde: Skedde, nu: string): number => {
  const fran = tolkaSkedde(skedde)?.fran;
  return fran == null ? arVid(nu) : Number(fran.slice(0, 4));
};

const fel = (kod: string, text: string, falt: string): OgiltigBegaran => new OgiltigBegaran(kod, text, falt);

const inom = (n: number, minst: number, hogst: number): boolean =>
  Number.isInteger(n) && n >= minst && n <= hogst;

/** Refuses a serie, year or number that nobody can mean. Throws `OgiltigBegaran`. */
export const kravRimligtNummer = (command: OppnaArende): void => {
  const { serie, ar, givetLopnr } = command.data;
  const nuvarande = arVid(command.nu);
  if (!SERIE.test(serie))
    throw fel(
      'SERIE_OGILTIG',
      'En serie är en till tio versaler eller siffror, först en bokstav, t.ex. KS.',
      'serie',
    );
  if (!inom(ar, FORSTA_AR, nuvarande))
    throw fel(
      'DIARIEAR_ORIMLIGT',
      `Diarieåret ${ar} ligger inte mellan ${FORSTA_AR} och ${nuvarande}. Kontrollera ${givetLopnr === null ? 'när ärendet väcktes' : 'diarienumret'}.`,
      givetLopnr === null ? 'skedde' : 'diarienummer',
    );
  if (givetLopnr !== null) kravRimligtGivet(givetLopnr, command.import);
};

const kravRimligtGivet = (lopnr: number, importerad: boolean): void => {
  if (!importerad)
    throw fel(
      'DIARIENUMMER_GES_AV_SERIEN',
      'Ett nytt ärende får sitt nummer av serien. Utelämna diarienummer, eller ange import om ärendet redan har ett.',
      'diarienummer',
    );
  if (!inom(lopnr, 1, STORSTA_LOPNR))
    throw fel(
      'LOPNUMMER_ORIMLIGT',
      `Löpnumret ska vara ett heltal från 1 till ${STORSTA_LOPNR}.`,
      'diarienummer',
    );
};
