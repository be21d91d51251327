import { type CliCommand, exitCodes, UsageError } from '#platform/cli.ts';
import { type LoadedSample, loadBrightwater, type SampleSize } from '../sample/load-brightwater.ts';
import { refusePublicSample } from '../sample/may-hold-sample.ts';

/** Fills an empty organisation with the sample company. */
export const sampleCommand: CliCommand = {
  name: 'sample',
  summary: 'fill an empty organisation with Brightwater, the sample company',
  options: { size: { type: 'string', about: 'demo (640 people, unless told) or large (10,248 people)' } },
  run: async (context, args) => {
    const size = sizeOf(args.text('size') ?? 'demo');
    refusePublicSample(context.config);
    const progress = context.progress('Building Brightwater');
    const loaded = await loadBrightwater(await context.caller(), { size, onStep: ({ done, total }) => progress.show(done, total) });
    progress.end();
    context.output(loaded, describe(loaded));
    return exitCodes.done;
  },
};

function sizeOf(text: string): SampleSize {
  if (text === 'demo' || text === 'large') return text;
  throw new UsageError(`There is no size ${text}: choose demo or large.`, sampleCommand);
}

function describe({ name, people, teams, agreedRounds, openRounds, plans }: LoadedSample): string {
  const counted = (count: number, words: string) => `${count.toLocaleString('en-GB')} ${words}`;
  return [
    `${name} is here: ${counted(people, 'people')} in ${counted(teams, 'teams')}, ${counted(agreedRounds, 'agreed assessments')},`,
    `${counted(openRounds, 'open ones')} and ${counted(plans, 'plans')}. Everybody can be signed in as without a password; a server that`,
    'runs already must be started again to see it.',
  ].join('\n');
}
