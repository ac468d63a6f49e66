import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import type { Exportval } from './exportera.js';
import { AKTOR } from '../revision/las-val.js';
import type { Gemensamma } from '../sammansattning/logg.js';

/** Everything about what an archive takes, and what is read back. */
export const arkivkommandon = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  const arkiv = program
    .command('arkiv')
    .description(
      'Arkivexport: skriv ut ett ärende (exportera), pröva en fil (validera), läs in den (importera).',
    );
  arkiv
    .command('exportera')
    .argument('<ärende>', 'KS-2025-202, "2025.202 KS" eller "KS 2025/202"')
    .description('Skriv ett ärende som ERMS (FGS Ärendehantering 2.0) eller som E-ARK-paket med dokumenten.')
    .option('--format <format>', 'erms eller eark', 'erms')
    .option('--ut <fil>', 'filen som skrivs; annars ärendets id i mappen där du står')
    .option(...AKTOR)
    .action(
      kor<Exportval>(async (val, arende: string) =>
        (await import('./exportera.js')).korExportera(arende, val, omgivning),
      ),
    );
  arkiv
    .command('validera')
    .argument('<fil>', 'en export, .xml eller .tar')
    .description(
      'Pröva en export: kontrollsummor, scheman och händelselistan mot sina egna hashar. Alla fel visas.',
    )
    .action(
      kor<Gemensamma>(async (val, fil: string) =>
        (await import('./validera.js')).korValidera(fil, val, omgivning),
      ),
    );
  arkiv
    .command('importera')
    .argument('<fil>', 'en export ur Ärendelogg, .xml eller .tar')
    .description('Läs in en egen export i en logg som inte har ärendet. Samma fil kan läsas in igen.')
    .action(
      kor<Gemensamma>(async (val, fil: string) =>
        (await import('./importera.js')).korArkivimport(fil, val, omgivning),
      ),
    );
};
