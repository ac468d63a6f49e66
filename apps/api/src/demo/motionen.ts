import { KopplaHandlingCommand, OppnaArendeCommand, TaEmotHandlingCommand } from '#commands';
import { vanligt, type Utforare } from './demo.js';
import { arendemallen, handlingsmallen } from './mallar.js';

export const MOTIONAR = { namn: 'Ledamot Exempel', parti: 'Exempelpartiet' };

/** A motion comes in and gets its ärende: the id of the ärende. */
export const motionen = async (utfor: Utforare, dag: (n: number) => string): Promise<string> => {
  const { id: handling } = await utfor(
    'cykelvag-inkom',
    (kontext) =>
      new TaEmotHandlingCommand(
        {
          type: 'TaEmotHandling',
          ...vanligt(dag(0)),
          data: {
            ...handlingsmallen(kontext.commandId),
            rubrik: 'Motion om cykelväg mellan stationen och skolan',
            kanal: 'e-post',
            avsandare: { namn: MOTIONAR.namn, organisation: MOTIONAR.parti, adress: null },
          },
        },
        kontext,
      ),
  );
  const { id } = await utfor(
    'cykelvag-oppna',
    (kontext) =>
      new OppnaArendeCommand(
        {
          type: 'OppnaArende',
          ...vanligt(dag(0)),
          data: {
            ...arendemallen('KS', Number(dag(0).slice(0, 4)), null),
            arendemening: 'Motion om cykelväg mellan stationen och skolan',
            slag: 'motion',
            initiativ: 'ledamot',
            organ: 'Kommunfullmäktige',
          },
        },
        kontext,
      ),
  );
  await utfor(
    'cykelvag-koppla',
    (kontext) =>
      new KopplaHandlingCommand(
        handling,
        { type: 'KopplaHandling', ...vanligt(dag(0)), data: { arende: id } },
        kontext,
      ),
  );
  return id;
};
