const name = 'waymark.reloadedAt';
/** A second failure within this time is not cured by loading the page again. */
const tooSoonMs = 20_000;

/** After an upgrade of the server an open page asks for files that are gone: it is loaded anew, once. */
export function reloadWhenOutdated(): void {
  addEventListener('vite:preloadError', (event) => {
    const before = Number(sessionStorage.getItem(name) ?? 0);
    if (Date.now() - before < tooSoonMs) return;
    sessionStorage.setItem(name, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
