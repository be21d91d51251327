/** For each business module, the modules whose commands, queries and events it may use. The order is the order of dependency. */
export const uses: Readonly<Record<string, readonly string[]>> = {
  access: [],
  competencies: [],
  'job-architecture': ['competencies'],
  people: ['access', 'job-architecture'],
  assessments: ['people', 'competencies', 'job-architecture'],
  pathways: ['people', 'competencies', 'job-architecture', 'assessments'],
  development: ['people', 'competencies', 'job-architecture', 'assessments', 'pathways'],
  mobility: ['people', 'competencies', 'job-architecture', 'assessments', 'pathways'],
  mentoring: ['people', 'competencies', 'assessments'],
  conversations: ['people', 'assessments', 'pathways', 'development', 'mobility'],
  succession: ['people', 'job-architecture', 'pathways'],
  surveys: ['people'],
};

/** What a module may take of any other one because listening is all it does, as patterns of file paths. */
export const listeners: Readonly<Record<string, readonly string[]>> = {
  notifications: ['/events\\.ts$', '/queries/'],
  webhooks: ['/events\\.ts$'],
};

/** The modules that may ask any other one's queries. */
export const readers: readonly string[] = ['insights'];

/** Every module's name. */
export const moduleNames: readonly string[] = [...Object.keys(uses), ...Object.keys(listeners), ...readers];

/** The modules whose words the domain folder of `name` may speak: itself and everything below it in the graph. */
export function reach(name: string): readonly string[] {
  return [...new Set([name, ...(uses[name] ?? []).flatMap(reach)])];
}
