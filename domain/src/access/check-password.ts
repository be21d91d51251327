/** What is wrong with a password: a code and words that say how to mend it. */
export interface PasswordFault {
  readonly code: 'too_short' | 'too_long' | 'leaked' | 'too_common' | 'too_simple' | 'about_you';
  readonly message: string;
}

const longest = 128;
const wordsOfContext = ['waymark', 'career', 'careers'];

// what guessing programs try first; passwords built of them and a few digits or signs are refused too
const common = new Set(
  (
    'password passwort passw0rd secret geheim welcome willkommen admin administrator login letmein changeme default master monkey ' +
    'dragon football fussball baseball basketball superman batman pokemon starwars princess sunshine shadow iloveyou lovely flower ' +
    'summer sommer winter spring autumn herbst fruhling january february march april june july august september october november ' +
    'december monday tuesday wednesday thursday friday saturday sunday hello hallo whatever trustno freedom computer internet ' +
    'qwerty qwertz azerty asdf asdfgh yxcvbn zxcvbn qazwsx keyboard guest user test testing temp company office money cheese ' +
    'michael jennifer jordan hunter thomas robert daniel andrew joshua charlie ginger pepper buster killer mustang ferrari'
  ).split(' '),
);

const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm'];

export interface PasswordRule {
  readonly shortest: number;
  /** Words that others know of the person: the address, the name, the organisation. */
  readonly about?: readonly string[];
  /** Passwords that are known to have leaked, in small letters; the server has them, a browser does not. */
  readonly leaked?: ReadonlySet<string>;
}

/** Judges a new password (OWASP ASVS 6.2: length, no rules of composition, nothing that is tried first, nothing about the person). */
export function checkPassword(password: string, rule: PasswordRule): PasswordFault | undefined {
  if ([...password].length < rule.shortest) {
    return { code: 'too_short', message: `Use at least ${rule.shortest} characters. Three or four words in a row are easy to keep.` };
  }
  if (password.length > longest) return { code: 'too_long', message: `Use at most ${longest} characters.` };
  const plain = plainOf(password);
  if (new Set(plain).size < 5 || isRun(plain)) {
    return { code: 'too_simple', message: 'This repeats or follows the keyboard. Use words that do not follow from each other.' };
  }
  if (isMadeOf(plain, [...common]))
    return { code: 'too_common', message: 'This is among the first that are guessed. Use words of your own.' };
  if (rule.leaked !== undefined && hasLeaked(password, rule.leaked)) {
    return { code: 'leaked', message: 'This is on the lists of passwords that have leaked, which are tried first. Use words of your own.' };
  }
  if (isMadeOf(plain, aboutWords(rule.about ?? []))) {
    return { code: 'about_you', message: 'This is made of words that others know about you. Use other words.' };
  }
  return undefined;
}

/** Whether it is a leaked password, or one that is only padded with digits and signs or said over again. */
function hasLeaked(password: string, leaked: ReadonlySet<string>): boolean {
  const whole = password.toLowerCase().replace(/\s/g, '');
  const core = whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const once = /^(.{4,}?)\1+$/u.exec(core)?.[1] ?? core;
  return leaked.has(whole) || [core, once, plainOf(core)].some((word) => word.length >= 5 && leaked.has(word));
}

/** Lower case, without accents, with the usual digits for letters put back. */
function plainOf(text: string): string {
  const swaps: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[a-z])[013457@$](?=[a-z])/g, (sign) => swaps[sign] ?? sign);
}

/** Whether nothing of weight is left once the words are taken out: fewer than 5 letters. */
function isMadeOf(plain: string, words: readonly string[]): boolean {
  const letters = plain.replace(/[^\p{L}]/gu, '');
  const found = words.filter((word) => letters.includes(word)).sort((a, b) => b.length - a.length);
  if (found.length === 0) return false;
  return found.reduce((rest, word) => rest.replaceAll(word, ''), letters).length < 5;
}

function aboutWords(about: readonly string[]): string[] {
  const words = [...about, ...wordsOfContext].flatMap((text) => plainOf(text).split(/[^\p{L}]+/u));
  return words.filter((word) => word.length >= 4);
}

/** Whether it is one row of the keyboard or of the alphabet, forwards or backwards, or the same piece over and over. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).filter((letter, at) => follows(plain[at] ?? '', letter)).length;
  return steps >= (plain.length - 1) * 0.75 || /^(.{1,4})\1{2,}.{0,3}$/.test(plain);
}

function follows(first: string, second: string): boolean {
  if (first === second) return true;
  return rows.some((row) => row.includes(first + second) || row.includes(second + first));
}
