/** For each line of a text, whether it holds code: neither blank nor only a comment. */
export function codeLines(text: string): readonly boolean[] {
  let inComment = false;
  return text.split('\n').map((raw) => {
    const line = raw.trim();
    if (!inComment && !line.startsWith('/*') && !line.startsWith('{/*')) return line !== '' && !line.startsWith('//');
    inComment = !line.includes('*/');
    return !inComment && !/\*\/\}?$/.test(line);
  });
}

/** How many lines of code lie between two lines (from 1, both counted). */
export function countCode(lines: readonly boolean[], from: number, to: number): number {
  return lines.slice(from - 1, to).filter(Boolean).length;
}
