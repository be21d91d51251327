/** A text as people compare it: without letter case, outer blanks or runs of blanks. "  Data  Analyst" equals "data analyst". */
export function foldText(text: string): string {
  return tidyText(text).toLowerCase();
}

/** A text without outer blanks and with every run of blanks (line breaks too) as one space. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
