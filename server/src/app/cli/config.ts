import { type CliCommand, exitCodes } from '#platform/cli.ts';
import { listSettings } from '#platform/config.ts';
import { columns } from './help-text.ts';

/** Lists every setting with the value in force; secrets are masked. */
export const configCommand: CliCommand = {
  name: 'config',
  summary: 'list every setting, its value and what it is for',
  run: async (context) => {
    const settings = listSettings(process.env);
    const words = settings.flatMap((one) => [
      `${one.name} = ${one.value ?? ''}${one.isDefault ? '  (default)' : ''}`,
      ...columns([['', one.about]]),
    ]);
    context.output({ settings }, words.join('\n'));
    return exitCodes.done;
  },
};
