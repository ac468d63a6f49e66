import { Command, CommanderError, type Help } from 'commander';
import { anvandningsfel } from './fel/anvandningsfel.js';
import { arkivkommandon } from './arkiv/program.js';
import { felrad } from './fel/felrad.js';
import { expedieringskommandon } from './expediering/program.js';
import type { Historikval } from './kommandon/historik.js';
import type { Importeraval } from './kommandon/importera.js';
import type { Statusval } from './kommandon/lasmodell.js';
import type { Verifieraval } from './kommandon/logg.js';
import type { Uppspelningsval } from './kommandon/uppspelning.js';
import type { Kor } from './kor.js';
import { revisionskommandon } from './revision/program.js';
import type { Omgivning, Utgang } from './omgivning.js';
import type { Gemensamma } from './sammansattning/logg.js';
import { skriv } from './terminal/skriv.js';
import { breddAv, stilFor } from './terminal/stil.js';

const RUBRIKER: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Val:',
  'Global Options:': 'Gemensamma val:',
  'Commands:': 'Kommandon:',
};

const iHjalpen = (omgivning: Omgivning): Partial<Help> => {
  const stil = stilFor(omgivning.ut, omgivning.miljo);
  return {
    showGlobalOptions: true,
    styleTitle: (rubrik) => stil.stark(RUBRIKER[rubrik] ?? rubrik),
    commandUsage: (kommando) => {
      const delar = [
        kommando.name(),
        kommando.usage().replace('[options]', '[val]').replace('[command]', '[kommando]'),
      ];
      for (let over = kommando.parent; over; over = over.parent) delar.unshift(over.name());
      return delar.join(' ');
    },
    subcommandTerm: (kommando) =>
      [
        kommando.name(),
        ...kommando.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}…]`)),
      ].join(' '),
  };
};

const TID = 'datum eller tidpunkt, t.ex. 2025-05-01';
const AV_TVA_TIDER = [
  ['--vid-tidpunkt <tid>', `vad loggen visste då; ${TID}`],
  ['--giltig <tid>', `vad som var sant då, också det som registrerats senare; ${TID}`],
] as const;

const arendekommandon = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  const historik = program
    .command('historik')
    .argument('<ärende>', 'KS-2025-202, "2025.202 KS" eller "KS 2025/202"')
    .description(
      'Visa vad som hänt ett ärende: när det hände, när det registrerades, vem, varför och på vilket belägg.',
    )
    .option('--json', 'som JSON, en rad per händelse i rader');
  const uppspelning = program
    .command('uppspelning')
    .argument('<ärende>', 'KS-2025-202, "2025.202 KS" eller "KS 2025/202"')
    .description('Stega genom ett ärende i den ordning det hände, med vad varje händelse ändrade.')
    .option('--allt', 'visa alla steg på en gång');
  for (const kommando of [historik, uppspelning])
    for (const [flaggor, text] of AV_TVA_TIDER) kommando.option(flaggor, text);
  historik.action(
    kor<Historikval>(async (val, arende: string) =>
      (await import('./kommandon/historik.js')).korHistorik(arende, val, omgivning),
    ),
  );
  uppspelning.action(
    kor<Uppspelningsval>(async (val, arende: string) =>
      (await import('./kommandon/uppspelning.js')).korUppspelning(arende, val, omgivning),
    ),
  );
};

const importkommando = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  program
    .command('importera')
    .argument('<fil>', 'en rad per kommando eller händelse, .jsonl; formatet står i docs/importera.md')
    .description(
      'Läs in äldre ärenden, eller registret över organ. Samma fil kan köras igen: det som finns läses inte in två gånger.',
    )
    .option('--register', 'filen är registret över organ, .csv ur ett kalkylark eller .json')
    .option('--torrkor', 'pröva varje rad mot loggen utan att skriva något')
    .option('--rapport <fil>', 'skriv hela rapporten som JSON')
    .option('--aktor <id>', 'den som läser in, ett id och aldrig ett namn; annars importera')
    .action(
      kor<Importeraval>(async (val, fil: string) =>
        (await import('./kommandon/importera.js')).korImportera(fil, val, omgivning),
      ),
    );
};

const driftkommandon = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  const lasmodell = program
    .command('lasmodell')
    .description('Läsmodellerna: bygg om dem (bygg-om), se hur de mår (status).');
  lasmodell
    .command('bygg-om')
    .argument('[namn...]', 'vilka; utan namn alla')
    .description('Bygg om från loggens början bredvid den som används, och byt när den nya hunnit ikapp.')
    .action(
      kor<Gemensamma>(async (val, namn: string[]) =>
        (await import('./kommandon/lasmodell.js')).korByggOm(namn, val, omgivning),
      ),
    );
  lasmodell
    .command('status')
    .description('Visa version, läge och eftersläpning, och vad som hindrar den som stannat.')
    .option('--json', 'som JSON')
    .action(
      kor<Statusval>(async (val) => (await import('./kommandon/lasmodell.js')).korStatus(val, omgivning)),
    );
  const logg = program.command('logg').description('Händelseloggen: pröva att den är hel (verifiera).');
  logg
    .command('verifiera')
    .description(
      'Pröva att varje händelse är den som skrevs, att kedjorna hänger ihop, trädet och trädhuvudena.',
    )
    .option('--huvud <fil...>', 'trädhuvud som sparats utanför; bara mot ett sådant märks att loggen kortats')
    .option(
      '--nyckel <nyckel>',
      'loggens nycklar som de sparats utanför, den senaste först, eller en fil med dem',
    )
    .option('--json', 'som JSON')
    .action(
      kor<Verifieraval>(async (val) => (await import('./kommandon/logg.js')).korVerifiera(val, omgivning)),
    );
};

const skapaProgram = (omgivning: Omgivning, kor: Kor): Command => {
  const { ut } = omgivning;
  const program = new Command('arendelogg')
    .description('Ärendelogg från kommandoraden. Loggen får vara igång under tiden.')
    .option('--data <mapp>', 'datamappen; annars ARENDELOGG_DATA, annars ./data')
    .helpOption('-h, --help', 'visa hjälp')
    .configureHelp(iHjalpen(omgivning))
    .configureOutput({
      writeOut: (text) => ut.write(text),
      writeErr: (text) => omgivning.fel.write(text), // help, where a command was left out
      outputError: () => undefined, // told by `korKommando`, in Swedish
      getOutHelpWidth: () => breddAv(ut),
      getErrHelpWidth: () => breddAv(ut),
    })
    .exitOverride();
  arendekommandon(program, kor, omgivning);
  importkommando(program, kor, omgivning);
  driftkommandon(program, kor, omgivning);
  expedieringskommandon(program, kor, omgivning);
  revisionskommandon(program, kor, omgivning);
  arkivkommandon(program, kor, omgivning);
  for (const kommando of [program, ...program.commands])
    if (kommando.commands.length > 0) kommando.helpCommand('help [kommando]', 'visa hjälp om ett kommando');
  return program;
};

const beratta = (error: unknown, { fel, miljo }: Omgivning): Utgang => {
  const stil = stilFor(fel, miljo);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // help was asked for, and shown
    if (error.code === 'commander.help') return 2; // shown, since a command was left out
    skriv(fel, [`${stil.fel('Fel:')} ${anvandningsfel(error)} [ANVANDNING]`]);
    return 2;
  }
  const { kod, text, regel } = felrad(error);
  skriv(fel, [`${stil.fel('Fel:')} ${text} [${kod}${regel === null ? '' : `, ${regel}`}]`]);
  return 1;
};

/** The whole command line: what was written after `arendelogg`, and what surrounds it. Answers with the exit code. */
export const korKommando = async (argument: readonly string[], omgivning: Omgivning): Promise<Utgang> => {
  let utgang: Utgang = 0;
  const kor: Kor =
    (arbete) =>
    async (...mottaget) => {
      const kommando = mottaget.at(-1) as Command;
      utgang = await arbete(kommando.optsWithGlobals(), ...(mottaget.slice(0, -2) as never[]));
    };
  try {
    await skapaProgram(omgivning, kor).parseAsync(argument, { from: 'user' });
    return utgang;
  } catch (error) {
    return beratta(error, omgivning);
  }
};
