const longest = 200;

/** The last part of a path, without control and direction characters, at most 200 characters; `file` where nothing is left. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  const shown = clean === '.' || clean === '..' ? '' : clean;
  if (shown.length <= longest) return shown === '' ? 'file' : shown;
  const ending = /\.[^.]{1,10}$/.exec(shown)?.[0] ?? '';
  return `${Array.from(shown)
    .slice(0, longest - ending.length)
    .join('')
    .slice(0, longest - ending.length)}${ending}`;
}
