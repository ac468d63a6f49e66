import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import type { Kanalval } from './kanal.js';
import type { Omsandval } from './omsand.js';
import type { Startval } from './starta.js';
import type { Statusval } from './status.js';

const AKTOR = ['--aktor <id>', 'den som gör det, ett id och aldrig ett namn; annars kommandoraden'] as const;

const statuskommando = (expediering: Command, kor: Kor, omgivning: Omgivning): void => {
  expediering
    .command('status')
    .description(
      'Visa mottagarna efter läge, den som väntat längst, pausade kanaler och det som någon behöver ta vid.',
    )
    .option('--organ <kod>', 'bara det avsändande organets')
    .option('--lage <lage>', 'visa också leveranserna i läget: vantar, levererad, uppgiven eller aterkallad')
    .option('--json', 'som JSON')
    .action(kor<Statusval>(async (val) => (await import('./status.js')).korStatus(val, omgivning)));
};

const skrivandeKommandon = (expediering: Command, kor: Kor, omgivning: Omgivning): void => {
  expediering
    .command('omsand')
    .argument('[leverans...]', 'leveransernas id; de som inte är uppgivna hoppas över')
    .description('Skicka igen det som getts upp, till där var och en nås nu. Går att köra igen.')
    .option('--alla-uppgivna', 'allt som getts upp')
    .option('--organ <kod>', 'av dem bara det avsändande organets')
    .option('--skal <text>', 'varför')
    .option(...AKTOR)
    .action(
      kor<Omsandval>(async (val, leveranser: string[]) =>
        (await import('./omsand.js')).korOmsand(leveranser, val, omgivning),
      ),
    );
  expediering
    .command('starta')
    .description(
      'Säg från när det som expedierats ska skickas. Visar hur många beslut som då skickas innan det görs.',
    )
    .requiredOption(
      '--fran <tidpunkt>',
      'det som registrerats från och med då, t.ex. 2026-03-01 eller 2026-03-01T12:00:00Z',
    )
    .option('--ja', 'gör det; annars visas bara vad det skulle innebära')
    .option('--skal <text>', 'varför')
    .option(...AKTOR)
    .action(kor<Startval>(async (val) => (await import('./starta.js')).korStarta(val, omgivning)));
  expediering
    .command('kanal')
    .argument('<kanal>', 'epost, webhook eller fil')
    .argument('<vad>', 'paus eller ateruppta')
    .description('Pausa en kanal, eller ta upp den igen. Det som väntar väntar kvar.')
    .option('--skal <text>', 'varför; måste anges för paus')
    .option(...AKTOR)
    .action(
      kor<Kanalval>(async (val, kanal: string, vad: string) =>
        (await import('./kanal.js')).korKanal(kanal, vad, val, omgivning),
      ),
    );
};

/** Everything about what is sent to whom. */
export const expedieringskommandon = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  const expediering = program
    .command('expediering')
    .description(
      'Det som skickas: hur det står (status), skicka igen (omsand), börja (starta), pausa (kanal).',
    );
  statuskommando(expediering, kor, omgivning);
  skrivandeKommandon(expediering, kor, omgivning);
};
