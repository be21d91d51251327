import type { Messages } from './format-message.ts';

/** Where the words of one area are, by language. */
export type AreaWords<Language extends string> = Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>>;

/** The words of every area asked for so far, in one language at a time. */
export class Catalogue<Language extends string> {
  readonly #areas: Set<AreaWords<Language>>;
  readonly #onShow: (language: Language, messages: Messages) => void;
  #wanted: Language | undefined;

  constructor(frame: AreaWords<Language>, onShow: (language: Language, messages: Messages) => void) {
    this.#areas = new Set([frame]);
    this.#onShow = onShow;
  }

  /** Shows every area in a language once all are there; the words before stay until then, and for good when one cannot be loaded. */
  async show(language: Language): Promise<void> {
    const before = this.#wanted;
    this.#wanted = language;
    try {
      const messages = await this.#read(language);
      if (this.#wanted === language) this.#onShow(language, messages);
    } catch (error) {
      if (this.#wanted === language) this.#wanted = before;
      throw error;
    }
  }

  /** Adds an area, once; resolves when its words are there in the language chosen last. */
  async add(area: AreaWords<Language>): Promise<void> {
    this.#areas.add(area);
    if (this.#wanted !== undefined) await this.show(this.#wanted);
  }

  async #read(language: Language): Promise<Messages> {
    const { size } = this.#areas;
    const loaded = await Promise.all([...this.#areas].map((area) => area[language]()));
    // an area that came in between would be without words in this language
    return size === this.#areas.size ? Object.assign({}, ...loaded.map(({ messages }) => messages)) : this.#read(language);
  }
}
