/** Reads a setting of this browser; undefined where storage is closed (a private window). */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(`waymark.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a setting in this browser; undefined removes it. Where storage is closed it lasts as long as the page. */
export function writeSetting(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`waymark.${name}`);
    else localStorage.setItem(`waymark.${name}`, value);
  } catch {
    // the caller has already applied it to this page
  }
}
