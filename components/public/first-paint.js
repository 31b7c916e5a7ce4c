/* Theme and language of the last visit, set before the first paint; the page's own script confirms them from the settings. */
try {
  const look = JSON.parse(localStorage.getItem('affianca.look') ?? 'null');
  if (look?.theme === 'light' || look?.theme === 'dark') document.documentElement.dataset.theme = look.theme;
  if (look?.locale === 'en' || look?.locale === 'it') document.documentElement.lang = look.locale;
} catch {
  /* a first visit, or storage is blocked: the system's theme */
}
