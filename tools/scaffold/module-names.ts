/** A module to be made, as its files spell it. */
export interface ModuleNames {
  /** kebab-case: `skill-surveys`. */
  readonly module: string;
  /** camelCase: `skillSurveys`, as the contract and the manifest name it. */
  readonly camelModule: string;
  /** snake_case: `skill_surveys`, as use cases and permissions name it. */
  readonly snakeModule: string;
  /** Capitalised words: `Skill surveys`. */
  readonly title: string;
  /** The main noun in kebab-case, `skill-survey`, and its other spellings. */
  readonly noun: string;
  readonly camelNoun: string;
  readonly pascalNoun: string;
  readonly table: string;
  readonly words: string;
  readonly plural: string;
  readonly camelPlural: string;
  readonly pascalPlural: string;
  readonly wordsPlural: string;
}

/** Spells a module and its main noun in every way its files need; the noun is the module's singular unless told. */
export function spellModule(module: string, noun = singular(module)): ModuleNames {
  const plural = pluralOf(noun);
  return {
    module,
    camelModule: camel(module),
    snakeModule: module.replaceAll('-', '_'),
    title: words(module).replace(/^./, (letter) => letter.toUpperCase()),
    noun,
    camelNoun: camel(noun),
    pascalNoun: pascal(noun),
    table: noun.replaceAll('-', '_'),
    words: words(noun),
    plural,
    camelPlural: camel(plural),
    pascalPlural: pascal(plural),
    wordsPlural: words(plural),
  };
}

function singular(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name;
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function words(name: string): string {
  return name.replaceAll('-', ' ');
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  return camel(name).replace(/^./, (letter) => letter.toUpperCase());
}
