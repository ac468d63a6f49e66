import { kanEjAvgora, KL_IKRAFT, type Regel } from './regel.js';

const avvaktar = (id: string, kalla: string, text: string): Regel<'BeslutFattat'> => ({
  id,
  text,
  kalla,
  iKraft: KL_IKRAFT,
  allvar: 'H',
  galler: ['BeslutFattat'],
  prova: () => kanEjAvgora('sammanträden, nämndernas ansvar och undantag från beredning'),
});

/** What the ärende alone cannot know; they need the meetings and the organisation. */
export const R20 = avvaktar(
  'R-20',
  'KL 5:26',
  'Innan fullmäktige beslutar ska ärendet ha beretts av berörd nämnd eller fullmäktigeberedning.',
);
export const R21 = avvaktar(
  'R-21',
  'KL 5:27',
  'Har bara en fullmäktigeberedning berett ärendet ska berörd nämnd ha fått tillfälle att yttra sig.',
);
export const R22 = avvaktar(
  'R-22',
  'KL 5:28, 6:13',
  'Kommunstyrelsen ska alltid ha fått tillfälle att yttra sig.',
);
export const R23 = avvaktar('R-23', 'KL 5:29–34', 'Undantag från beredningstvånget anges med grund.');
