import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import { AKTOR } from './las-val.js';
import type { Lasningsval } from './lasningar.js';
import type { Paketkommandoval } from './paket.js';
import type { Paketprovval } from './verifiera.js';

/** What an auditor takes along, and who has read what. */
export const beviskommandon = (revision: Command, kor: Kor, omgivning: Omgivning): void => {
  revision
    .command('paket')
    .argument('<ärende>', 'KS-2025-202, "2025.202 KS" eller "KS 2025/202"')
    .description('Gör ett bevispaket för ett ärende, att ta med och pröva på annat håll. Det loggas.')
    .option('--ut <plats>', 'en ny mapp, eller en fil som slutar på .tar; annars bevispaket-<ärende>')
    .option('--med-nyckel', 'med nycklarna till det skyddade innehållet, och innehållet i klartext')
    .option(
      '--mot-huvud <fil>',
      'ett trädhuvud som hållits utanför: paketet visar då att loggen vuxit ur det',
    )
    .option(...AKTOR)
    .action(
      kor<Paketkommandoval>(async (val, arende: string) =>
        (await import('./paket.js')).korPaket(arende, val, omgivning),
      ),
    );
  revision
    .command('verifiera')
    .argument('<paket>', 'bevispaketet, en mapp eller en .tar')
    .description('Pröva ett bevispaket, med samma fil som ligger i paketet. Loggen behövs inte.')
    .option('--nyckel <vkey>', 'den öppna nyckeln, så som den fåtts på annat håll; texten eller en fil')
    .option('--huvud <fil>', 'ett trädhuvud som hållits utanför')
    .option('--alla-dokument', 'också ett dokument som saknades när paketet gjordes är ett fel')
    .option('--json', 'som JSON')
    .action(
      kor<Paketprovval>(async (val, paket: string) =>
        (await import('./verifiera.js')).korPaketprov(paket, val, omgivning),
      ),
    );
  revision
    .command('lasningar')
    .description('Visa vem som läst vad i granskning och sekretess, det senaste först. Också det loggas.')
    .option('--arende <ärende>', 'bara läsningar av ärendet')
    .option('--lasare <id>', 'bara den läsarens')
    .option('--fran <tid>', 'från och med; datum eller tidpunkt')
    .option('--till <tid>', 'till och med; datum eller tidpunkt')
    .option('--antal <n>', 'högst så många; annars 50')
    .option('--json', 'som JSON')
    .option(...AKTOR)
    .action(kor<Lasningsval>(async (val) => (await import('./lasningar.js')).korLasningar(val, omgivning)));
};
