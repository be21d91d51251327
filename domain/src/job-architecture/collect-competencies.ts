import type { CompetencyKind } from '../competencies/competency.ts';
import { foldText, tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { uniqueSlugs } from '../shared/slugify.ts';
import { frameworkProblem } from './framework-problems.ts';
import type { DescriptorRow, ExpectationRow } from './framework-rows.ts';
import type { ImportScale } from './import-scale.ts';
import { isSentinel } from './sentinel.ts';
import { tidyMultiline } from './split-descriptor.ts';
import { type SaidText, usualText } from './usual-text.ts';

/** A competency as the rows of all tables describe it together. */
export interface CollectedCompetency {
  readonly slug: string;
  readonly name: string;
  readonly kind: CompetencyKind | undefined;
  readonly category: string;
  readonly definition: string;
  /** The text of each described step, from the lowest. */
  readonly texts: ReadonlyMap<number, string>;
}

export interface CollectedCompetencies {
  /** By folded name, in order of name. */
  readonly byName: ReadonlyMap<string, CollectedCompetency>;
  readonly problems: readonly ImportProblem[];
}

interface Sources {
  readonly expectations: readonly ExpectationRow[];
  readonly descriptors: readonly DescriptorRow[];
  readonly scale: ImportScale;
  readonly sentinels: readonly string[];
}

interface Gathered {
  readonly names: SaidText[];
  readonly definitions: SaidText[];
  readonly tableTexts: Map<number, SaidText[]>;
  readonly rowTexts: Map<number, SaidText[]>;
  kind: CompetencyKind | undefined;
  category: string;
}

/** Gathers every competency that a row names. The descriptor table's words come before those of expectation rows. */
export function collectCompetencies(sources: Sources): CollectedCompetencies {
  const problems: ImportProblem[] = [];
  const gathered = new Map<string, Gathered>();
  for (const row of sources.descriptors) gatherDescriptors(row, gatheredFor(gathered, row), { ...sources, problems });
  for (const row of sources.expectations) gatherExpectation(row, gatheredFor(gathered, row), { ...sources, problems });
  const slugOf = uniqueSlugs();
  const sorted = [...gathered].sort(([a], [b]) => (a < b ? -1 : 1));
  const byName = new Map(sorted.map(([name, each]) => [name, competencyOf(each, slugOf, problems)]));
  return { byName, problems };
}

function gatheredFor(gathered: Map<string, Gathered>, row: ExpectationRow | DescriptorRow): Gathered {
  const name = foldText(row.competency);
  const each: Gathered = gathered.get(name) ?? {
    names: [],
    definitions: [],
    tableTexts: new Map(),
    rowTexts: new Map(),
    kind: undefined,
    category: '',
  };
  gathered.set(name, each);
  each.names.push(said(tidyText(row.competency), row));
  if (row.definition !== undefined) each.definitions.push(said(row.definition, row));
  each.kind ??= row.kind;
  if (each.category === '') each.category = tidyText(row.category ?? '');
  return each;
}

type Telling = Sources & { readonly problems: ImportProblem[] };

function gatherDescriptors(row: DescriptorRow, into: Gathered, { scale, sentinels, problems }: Telling): void {
  for (const [column, text] of Object.entries(row.steps)) {
    const step = scale.stepOf(column);
    if (step === undefined || text.trim() === '') continue;
    if (isSentinel(text, sentinels)) {
      problems.push(notDescribed(row, column, text));
      continue;
    }
    push(into.tableTexts, step, said(text, row));
  }
}

function gatherExpectation(row: ExpectationRow, into: Gathered, { scale, sentinels, problems }: Telling): void {
  const step = row.required === undefined ? undefined : scale.stepOf(row.required);
  if (row.descriptor === undefined || step === undefined) return;
  if (isSentinel(row.descriptor, sentinels)) problems.push(notDescribed(row, 'descriptor', row.descriptor));
  else push(into.rowTexts, step, said(row.descriptor, row));
}

const notDescribed = (row: ExpectationRow | DescriptorRow, column: string, value: string): ImportProblem =>
  frameworkProblem('descriptor_not_set', row, {
    column,
    value,
    message: `"${tidyText(row.competency)}" has no description here: "${tidyText(value)}".`,
  });

function competencyOf(each: Gathered, slugOf: (text: string) => string, problems: ImportProblem[]): CollectedCompetency {
  const name = usualText(each.names);
  const definition = usualText(each.definitions);
  const [respelt] = name.others;
  if (respelt)
    problems.push(
      frameworkProblem('spelling_differs', respelt, { message: `"${respelt.text}" is read as "${name.text}".`, value: respelt.text }),
    );
  const [differing] = definition.others;
  if (differing)
    problems.push(
      frameworkProblem('definition_differs', differing, {
        message: `"${name.text}" is defined in more than one way.`,
        otherRows: definition.others.slice(1).map(({ row }) => row),
      }),
    );
  const texts = new Map<number, string>();
  for (const step of new Set([...each.tableTexts.keys(), ...each.rowTexts.keys()])) {
    texts.set(step, usualText(each.tableTexts.get(step) ?? each.rowTexts.get(step) ?? []).text);
  }
  const sortedTexts = new Map([...texts].sort(([a], [b]) => a - b));
  return {
    slug: slugOf(name.text),
    name: name.text,
    kind: each.kind,
    category: each.category,
    definition: tidyMultiline(definition.text),
    texts: sortedTexts,
  };
}

const said = (text: string, { file, row }: { file: string; row: number }): SaidText => ({ text, file, row });

function push(texts: Map<number, SaidText[]>, step: number, text: SaidText): void {
  const list = texts.get(step);
  if (list) list.push(text);
  else texts.set(step, [text]);
}
