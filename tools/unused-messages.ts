import { type ProjectTree, sourcePaths } from './project-tree.ts';
import type { Violation } from './violation.ts';

/** The beginnings of the keys that the web app puts together from a value: `` t(`ui.save.${status}`) ``. */
const begunKeys: readonly string[] = [
  'app.space.',
  'assessments.evidence.kind.',
  'assessments.evidence.sight.',
  'assessments.list.',
  'assessments.status.',
  'assessments.talk.choice.',
  'assessments.talk.outcome.',
  'competencies.kinds.',
  'development.activity.',
  'development.goal.',
  'actions.kind.',
  'development.mood.',
  'development.said.',
  'actions.state.',
  'development.suggest.',
  'frameworks.export.',
  'frameworks.finding.',
  'frameworks.findings.',
  'frameworks.import.of.',
  'frameworks.state.',
  'pathways.chip.',
  'pathways.compare.',
  'pathways.list.',
  'pathways.move.',
  'pathways.pay.',
  'people.import.kind.',
  'refusals.',
  'role.pay.',
  'role.ways.',
  'settings.density.',
  'settings.theme.',
  'setup.',
  'setup.organisation.levels.',
  'team.plan.',
  'ui.error.',
  'ui.save.',
];

/**
 * Messages that no screen says. One is said when a source of the web app names its key, or puts together keys with a beginning of
 * `begun`; keys of one beginning and one end (`setup.${step}.title`) are told apart by both.
 */
export function checkUnusedMessages(
  tree: ProjectTree,
  keys: Iterable<readonly [string, { readonly file: string }]>,
  begun: readonly string[] = begunKeys,
): readonly Violation[] {
  const code = sourcePaths(tree)
    .filter((file) => file.startsWith('web/src/'))
    .map((file) => tree.read(file))
    .join('\n');
  const whole = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key));
  const together = [...code.matchAll(/`([a-z]\w*\.[\w.-]*)\$\{[^`\n]*?\}([\w.-]*)`/g)]
    .map(([, start = '', end = '']) => ({ start, end }))
    .filter(({ start }) => begun.includes(start));
  const isSaid = (key: string) => whole.has(key) || together.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
  return [...keys]
    .filter(([key]) => !isSaid(key))
    .map(([key, { file }]) => ({
      file,
      rule: 'message-unused',
      mend: `no screen says "${key}"; delete it, or list the beginning of a key that is put together in tools/unused-messages.ts`,
    }));
}
