import { TaEmotHandlingCommand } from '#commands';
import { historia, type Utforare } from './demo.js';
import { handlingsmallen } from './mallar.js';

/** A tjänsteskrivelse from Köping with a proposal but no decision and no number: it waits to be registered. */
export const lansstrategi = async (utfor: Utforare): Promise<string> => {
  const { id } = await utfor(
    'lansstrategi-inkom',
    (kontext) =>
      new TaEmotHandlingCommand(
        {
          type: 'TaEmotHandling',
          ...historia('2023-01-20/..'),
          data: {
            ...handlingsmallen(kontext.commandId),
            rubrik:
              'Tjänsteskrivelse om anslutning till Västmanlands länsstrategi för jämställdhetsintegrering',
            avsandare: { namn: 'Kommunledningsförvaltningen', organisation: 'Köpings kommun', adress: null },
            innehall:
              'Förslag till kommunstyrelsen att kommunen ansluter sig. Det kostar inget utöver arbetstid. Daterad 2023-01-20; inget beslut följer med.',
          },
        },
        kontext,
      ),
    { handling: 'Tjänsteskrivelse 2023-01-20' },
  );
  return id;
};
