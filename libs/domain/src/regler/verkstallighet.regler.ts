import { arInhiberat } from '../efterspel/efterspel.state.js';
import { beslutet, type Beslutet } from './beslutet.js';
import {
  kanEjAvgora,
  KL_IKRAFT,
  neka,
  tillat,
  varna,
  type Provad,
  type Regel,
  type Utfall,
} from './regel.js';

/* What a decision becomes in the world, and what is done when it should not have. */

const verkstallt = ({ efterspel, nr }: Beslutet, { data }: Provad<'BeslutVerkstallt'>): Utfall => {
  if (efterspel.upphavanden.some(({ avser }) => avser.slag === 'beslut' && avser.nr === nr))
    return varna(
      'UPPHAVT_BESLUT_VERKSTALLT',
      'Beslutet är upphävt och får inte verkställas. Rätta det som gjorts (KL 13:15).',
    );
  if (arInhiberat(efterspel, nr))
    return varna(
      'INHIBERAT_BESLUT_VERKSTALLT',
      'Domstolen har bestämt att beslutet tills vidare inte får verkställas. Vänta på domen.',
    );
  const lagaKraft = efterspel.lagakraft.some((l) => l.beslut === nr);
  if (lagaKraft || data.gorAttAterstalla === true || data.skalprovning !== null) return tillat;
  return data.gorAttAterstalla === null
    ? kanEjAvgora('om verkställigheten kan göras ogjord')
    : varna(
        'SKALPROVNING_SAKNAS',
        'Beslutet verkställs före laga kraft och kan inte göras ogjort. Anteckna vilka skäl som prövats (skalprovning), eller vänta på laga kraft.',
      );
};

export const R72: Regel<'BeslutVerkstallt'> = {
  id: 'R-72',
  text: 'Ett beslut får verkställas innan det vunnit laga kraft, om inte särskilda skäl talar emot; för det som inte kan göras ogjort antecknas prövningen.',
  kalla: 'KL 13:14',
  iKraft: KL_IKRAFT,
  allvar: 'V',
  galler: ['BeslutVerkstallt'],
  prova: (fakta) => {
    const beslut = beslutet(fakta, fakta.handelse.data.beslut);
    return beslut ? verkstallt(beslut, fakta.handelse) : kanEjAvgora('beslutet');
  },
};

export const R73: Regel<'BeslutUpphavt' | 'VerkstallighetRattad'> = {
  id: 'R-73',
  text: 'Har ett beslut som upphävs redan verkställts ska verkställigheten rättas så långt det går, utan onödigt dröjsmål.',
  kalla: 'KL 13:15',
  iKraft: KL_IKRAFT,
  allvar: 'R',
  galler: ['BeslutUpphavt', 'VerkstallighetRattad'],
  prova: (fakta) => {
    const { handelse } = fakta;
    if (handelse.type === 'VerkstallighetRattad') {
      const beslut = beslutet(fakta, handelse.data.beslut);
      if (!beslut) return kanEjAvgora('beslutet');
      return beslut.efterspel.upphavanden.some((u) => u.avser.nr === beslut.nr && u.avser.slag === 'beslut')
        ? tillat
        : varna(
            'BESLUTET_EJ_UPPHAVT',
            'Beslutet är inte upphävt, så det finns inget att rätta. Registrera upphävandet först.',
          );
    }
    if (handelse.data.avser.slag !== 'beslut') return tillat;
    const beslut = beslutet(fakta, handelse.data.avser.nr);
    if (!beslut) return kanEjAvgora('beslutet');
    const { verkstallanden, verkstallighetsrattelser } = beslut.efterspel;
    const rattad = verkstallighetsrattelser.some((r) => r.beslut === beslut.nr);
    return !rattad && verkstallanden.some((v) => v.beslut === beslut.nr)
      ? varna(
          'VERKSTALLIGHETEN_SKA_RATTAS',
          'Det upphävda beslutet är verkställt. Rätta verkställigheten så långt det går och registrera vad som gjorts.',
        )
      : tillat;
  },
};

export const R74: Regel<'BeslutRattat'> = {
  id: 'R-74',
  text: 'En uppenbar felskrivning i ett beslut får rättas; beslutet står kvar som det skrevs.',
  kalla: 'FL 36 § (inte formellt vid laglighetsprövning)',
  iKraft: { fran: '2018-07-01', till: null },
  allvar: 'H',
  galler: ['BeslutRattat'],
  prova: (fakta) => {
    const { data, import: importerad } = fakta.handelse;
    if (data.fran === data.till)
      return neka(
        'RATTELSEN_ANDRAR_INGET',
        'Lydelsen är densamma före och efter. Ange vad som ska stå i stället.',
      );
    const beslut = beslutet(fakta, data.beslut);
    if (!beslut || (fakta.delegation?.beslut ?? fakta.arende)?.gallrad)
      return kanEjAvgora(beslut ? 'lydelsen, som är gallrad' : 'beslutet');
    const lydelser = [
      ...beslut.beslutssatser,
      ...beslut.efterspel.beslutsrattelser.filter((r) => r.beslut === beslut.nr).map((r) => r.till),
    ];
    if (lydelser.some((sats) => sats.includes(data.fran))) return tillat;
    return importerad
      ? kanEjAvgora('beslutets lydelse')
      : neka(
          'LYDELSEN_FINNS_EJ',
          'Beslutet innehåller inte den lydelse som ska rättas. Ange den ordagrant; ska innehållet ändras behövs ett nytt beslut.',
        );
  },
};
