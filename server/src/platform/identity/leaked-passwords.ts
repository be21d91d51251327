import { dictionary } from '@zxcvbn-ts/language-common';

let known: ReadonlySet<string> | undefined; // the library's list does not change while the program runs

/** The passwords that are found most often where passwords have leaked: about 49,000, in small letters. Nothing is asked of anybody. */
export function leakedPasswords(): ReadonlySet<string> {
  known ??= new Set(dictionary['passwords-common']);
  return known;
}
