import { stockholmOffset, tolkaSkedde, type Skedde } from '#domain';

/** A moment as a clock in Sweden shows it, to the minute. */
export const klockslag = (instant: number): string =>
  new Date(instant + stockholmOffset(instant)).toISOString().slice(0, 16).replace('T', ' ');

/** When something was recorded. */
export const visaRegistrerad = (registrerad: string): string => klockslag(Date.parse(registrerad));

/** When something happened, no more exactly than the source says. */
export const visaSkedde = (skedde: Skedde): string => {
  const t = tolkaSkedde(skedde);
  switch (t?.slag) {
    case undefined:
      return skedde ?? '';
    case 'tidpunkt':
      return klockslag(t.instant);
    case 'fran':
      return `${t.fran} el. senare`;
    case 'till':
      return `senast ${t.till}`;
    case 'intervall':
      return `${t.fran}–${t.till}`;
    case 'okand':
      return 'okänt';
    default:
      return skedde ?? '';
  }
};

/** A stretch of time in words: `3,2 s`, `4 min 10 s`, `2 h 5 min`. */
export const visaTid = (ms: number): string => {
  const s = ms / 1000;
  if (s < 10) return `${s.toFixed(1).replace('.', ',')} s`;
  if (s < 60) return `${Math.round(s)} s`;
  const min = Math.floor(s / 60);
  return min < 60 ? `${min} min ${Math.round(s % 60)} s` : `${Math.floor(min / 60)} h ${min % 60} min`;
};
