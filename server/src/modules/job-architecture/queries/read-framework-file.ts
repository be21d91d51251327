import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { FrameworkInferences } from '@waymark/domain/job-architecture/framework-import.ts';
import type { Framework } from '@waymark/domain/job-architecture/framework-version.ts';
import type { GuessedColumn } from '@waymark/domain/job-architecture/import-report.ts';
import { planFrameworkImport } from '@waymark/domain/job-architecture/plan-framework-import.ts';
import { wishesOfMapping } from '@waymark/domain/job-architecture/wishes-of-mapping.ts';
import { foldText } from '@waymark/domain/shared/fold-text.ts';
import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { present } from '@waymark/domain/shared/mapped-row.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { slugify } from '@waymark/domain/shared/slugify.ts';
import { z } from 'zod';
import { readStructuredText } from '#platform/import/read-structured-text.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { listFrameworkNames } from '../repository/frameworks.ts';
import { guessFrameworkMapping } from './guess-framework-mapping.ts';
import { FrameworkTables, readFrameworkTables } from './read-framework-tables.ts';

export const FrameworkFiles = FrameworkTables.partial({ mapping: true }).extend({
  /** The framework's name or slug; rules over what the files say. */
  framework: z.string().trim().min(1).max(200).optional(),
  leaveOut: z.enum(['nothing', 'bad_rows']).default('nothing'),
});
type FrameworkFiles = z.output<typeof FrameworkFiles>;

/** What framework files say, as a document; nothing may be done with it while `blocked`. */
export interface ReadFramework {
  readonly document: FrameworkDocument;
  /** Rows that only repeat an expectation. */
  readonly duplicates: number;
  readonly inferred: FrameworkInferences | null;
  readonly guesses: readonly GuessedColumn[];
  readonly problems: readonly ImportProblem[];
  readonly blocked: boolean;
  readonly leftOut: number;
}

/** Reads a framework from files: a native file (YAML or JSON), or tables by a mapping. */
export const readFrameworkFile = query({
  name: 'job_architecture.read_framework_file',
  input: FrameworkFiles,
  run: async (ctx, input): Promise<ReadFramework> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const known = await listFrameworkNames(ctx.db);
    return isNative(input.main.name) ? readNative(input, known) : readTables(ctx, input, known);
  },
});

/** Native files are told by their names. */
export function isNative(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}

type Names = readonly Pick<Framework, 'name' | 'slug'>[];

function readNative({ main, framework }: FrameworkFiles, known: Names): ReadFramework {
  const parsed = FrameworkDocument.safeParse(readStructuredText(main.bytes, main.name));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, code, message }) => ({ pointer: `/${path.map(String).join('/')}`, code, message }));
    throw new Refusal('invalid', 'framework_file_invalid', {
      message: `${main.name} is no framework file (waymark-framework/1): ${faults.length} places are wrong.`,
      faults,
      data: { file: main.name },
    });
  }
  const document = parsed.data;
  const named = framework === undefined ? {} : nameFramework(framework, { known, file: document.framework });
  return {
    document: { ...document, framework: { ...document.framework, ...named } },
    duplicates: 0,
    inferred: null,
    guesses: [],
    problems: [],
    blocked: false,
    leftOut: 0,
  };
}

async function readTables(
  ctx: Context,
  { framework, leaveOut, mapping: given, ...files }: FrameworkFiles,
  known: Names,
): Promise<ReadFramework> {
  const guessed = given ? undefined : await guessFrameworkMapping(files);
  const mapping = given ?? guessed?.mapping;
  if (!mapping) throw mappingMissing(files.main.name);
  const said = mapping.framework;
  if (framework === undefined && !said) throw frameworkUnnamed();
  const named = framework === undefined ? {} : nameFramework(framework, { known, ...(said && { file: said }) });
  const { withTitles, ...rows } = await readFrameworkTables(ctx, { ...files, mapping });
  const plan = planFrameworkImport({
    ...rows,
    ...wishesOfMapping(mapping),
    framework: { name: framework ?? '', ...present({ ...said }), ...named },
    leaveOut,
  });
  return { ...plan, guesses: guessed?.guesses ?? [], problems: withTitles(plan.problems), leftOut: plan.leftOut.length };
}

/** The framework that an option means: one that exists, the one that the file names, or a new one. */
function nameFramework(option: string, { known, file }: { known: Names; file?: { name: string; slug?: string | undefined } }) {
  const isMeant = ({ name, slug }: { name: string; slug?: string | undefined }) =>
    slug === option.toLowerCase() || foldText(name) === foldText(option);
  if (file && isMeant(file)) return { name: file.name, slug: file.slug ?? slugify(file.name) };
  const found = known.find(isMeant);
  return found ? { name: found.name, slug: found.slug } : { name: option, slug: slugify(option) };
}

function mappingMissing(file: string): Refusal {
  return new Refusal('invalid', 'mapping_missing', {
    message: `No column of ${file} looks like one of competencies. Say with a mapping which column is what: --mapping FILE. docs/examples/uk-gdad.json is one.`,
    data: { file },
  });
}

function frameworkUnnamed(): Refusal {
  return new Refusal('invalid', 'framework_unnamed', {
    message: 'Neither the mapping nor an option names the framework. Add --framework NAME, or framework.name to the mapping.',
  });
}
