import type { CommanderError } from 'commander';

/** What is named within quotes in the message of the library. */
const namnI = (text: string): string => /'([^']*)'/.exec(text)?.[1] ?? '';

const forslagI = (text: string): string => {
  const forslag = /Did you mean (?:one of )?(.+)\?/.exec(text)?.[1];
  return forslag === undefined ? '' : ` Menade du ${forslag}?`;
};

const TEXTER: Readonly<Record<string, (namn: string) => string>> = {
  'commander.missingArgument': (namn) => `<${namn}> måste anges.`,
  'commander.optionMissingArgument': (namn) => `${namn} måste ha ett värde.`,
  'commander.missingMandatoryOptionValue': (namn) => `${namn} måste anges.`,
  'commander.unknownOption': (namn) => `Valet ${namn} finns inte.`,
  'commander.unknownCommand': (namn) => `Kommandot ${namn} finns inte.`,
  'commander.excessArguments': () => 'För många argument. Sätt citattecken om det som innehåller mellanslag.',
};

/** What was wrong with how the command line was used, in Swedish, and where help is found. */
export const anvandningsfel = ({ code, message }: CommanderError): string => {
  const text = TEXTER[code]?.(namnI(message)) ?? message;
  return `${text}${forslagI(message)} Skriv arendelogg --help för hjälp.`;
};
