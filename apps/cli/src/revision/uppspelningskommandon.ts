import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import { AKTOR } from './las-val.js';
import type { Rapportval } from './rapport.js';
import type { Jamforelseval, Underlagsval, Vidval } from './spela.js';

const ARENDE = ['<ärende>', 'KS-2025-202, "2025.202 KS" eller "KS 2025/202"'] as const;
const TID = 'datum eller tidpunkt, t.ex. 2025-05-01';
const VID = ['--vid-tidpunkt <tid>', `vad loggen visste då; ${TID}`] as const;
const GILTIG = ['--giltig <tid>', `vad som var sant då, också det som registrerats senare; ${TID}`] as const;
const JSON_VAL = ['--json', 'som JSON'] as const;

const arendets = (revision: Command, kor: Kor, omgivning: Omgivning): void => {
  revision
    .command('uppspelning')
    .argument(...ARENDE)
    .description('Varje händelse i den ordning det hände, i ord, med vad den ändrade på kortet.')
    .option(...VID)
    .option(...GILTIG)
    .option(...JSON_VAL)
    .option(...AKTOR)
    .action(
      kor<Vidval>(async (val, arende: string) =>
        (await import('./spela.js')).korUppspelning(arende, val, omgivning),
      ),
    );
  revision
    .command('underlag')
    .argument('[ärende]', ARENDE[1])
    .argument('[beslut]', 'beslutets nummer på kortet')
    .description('Vad som var registrerat när ett beslut fattades, och vad som hade hänt men inte var det.')
    .option(
      '--delegationsbeslut <id>',
      'i stället för ärende och nummer: ett beslut utanför ett sammanträde, t.ex. SN-2025-1',
    )
    .option(...VID)
    .option(...JSON_VAL)
    .option(...AKTOR)
    .action(
      kor<Underlagsval>(async (val, arende?: string, beslut?: string) =>
        (await import('./spela.js')).korUnderlag(arende, beslut, val, omgivning),
      ),
    );
  revision
    .command('jamforelse')
    .argument(...ARENDE)
    .description('Skillnaden mellan två ögonblick, och händelserna som ligger mellan.')
    .requiredOption('--fran <tid>', TID)
    .requiredOption('--till <tid>', TID)
    .option('--tid <axel>', 'vidTidpunkt: vad loggen visste; giltig: vad som var sant; annars vidTidpunkt')
    .option(...JSON_VAL)
    .option(...AKTOR)
    .action(
      kor<Jamforelseval>(async (val, arende: string) =>
        (await import('./spela.js')).korJamforelse(arende, val, omgivning),
      ),
    );
};

const ovriga = (revision: Command, kor: Kor, omgivning: Omgivning): void => {
  revision
    .command('sammantrade')
    .argument('<sammanträde>', 'organets kod och dagen, t.ex. KF-2026-03-02')
    .description('Ett sammanträde paragraf för paragraf, med vad som var känt när varje ärende avgjordes.')
    .option(...VID)
    .option(...JSON_VAL)
    .option(...AKTOR)
    .action(
      kor<Vidval>(async (val, id: string) => (await import('./spela.js')).korSammantrade(id, val, omgivning)),
    );
  revision
    .command('register')
    .argument('<vilket>', 'diarium, bevakningar, motioner, beslut, uppdrag eller arendebalans')
    .description('Diariet eller en rapport som den var en viss dag, i endera tiden.')
    .option(...VID)
    .option(...GILTIG)
    .option(...JSON_VAL)
    .option(...AKTOR)
    .action(
      kor<Vidval>(async (val, vilket: string) =>
        (await import('./spela.js')).korRegister(vilket, val, omgivning),
      ),
    );
  revision
    .command('rapport')
    .argument('<ärende eller sammanträde>', `${ARENDE[1]}, eller t.ex. KF-2026-03-02`)
    .description(
      'En rapport om ett ärende eller ett helt sammanträde för arbetspapperen. Samma historia ger samma rapport.',
    )
    .option('--format <format>', 'md, html eller pdf; annars md')
    .option('--ut <fil>', 'skriv till filen; annars skrivs rapporten ut')
    .option(...VID)
    .option(...AKTOR)
    .action(
      kor<Rapportval>(async (val, id: string) =>
        (await import('./rapport.js')).korRapport(id, val, omgivning),
      ),
    );
};

/** What an auditor asks of replay; each is logged. */
export const uppspelningskommandon = (revision: Command, kor: Kor, omgivning: Omgivning): void => {
  arendets(revision, kor, omgivning);
  ovriga(revision, kor, omgivning);
};
